import type { Language } from '#libs/contracts';
import { QuiltPatch } from '#libs/ui';
import { useApp } from '../app-context.js';
import { Frame } from '../frame/frame.js';
import { deviceLanguage } from '../preferences.js';

const names: Record<Language, string> = { en: 'English', es: 'Español' };

/** Each language by its own name; the one that the device speaks comes first. */
export function LanguageChoice() {
  const { prefer } = useApp();
  const order: Language[] = deviceLanguage() === 'es' ? ['es', 'en'] : ['en', 'es'];
  return (
    <Frame title="Lamplight">
      <div className="page choose-language">
        <QuiltPatch patch={0} size={72} staff />
        {order.map((language) => (
          <button key={language} type="button" lang={language} className="btn big" onClick={() => prefer({ language })}>
            {names[language]}
          </button>
        ))}
      </div>
    </Frame>
  );
}

/** On the sign-in page, and in Me. */
export function LanguageSwitch() {
  const { prefer, words } = useApp();
  return (
    <fieldset className="segments" aria-label={words.member.me.language}>
      {(['en', 'es'] as const).map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={words.language === language}
          onClick={() => prefer({ language })}
        >
          {names[language]}
        </button>
      ))}
    </fieldset>
  );
}
