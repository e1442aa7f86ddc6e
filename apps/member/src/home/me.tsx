import { useCallback, useEffect, useState } from 'react';
import type { OnboardingView } from '#libs/contracts';
import { useApp } from '../app-context.js';
import { NotReached } from '../frame/unreached.js';
import { later, useTries } from '../later.js';
import { AgreementLines } from '../onboarding/agreement-lines.js';
import { SightTable } from '../onboarding/sight-table.js';
import { LanguageSwitch } from '../sign-in/language-choice.js';
import { Devices } from './devices.js';
import { WhoLooked } from './who-looked.js';

const OwnChoicesPart = later('OwnChoices', () => import('./own-choices.js'));

export function Me() {
  const { words, preferences, prefer, call, signOut, session } = useApp();
  const text = words.member.me;
  const [view, setView] = useState<OnboardingView | null>(null);
  const language = session?.signedIn === true ? session.language : null;
  const load = useCallback(async () => {
    const reply = await call('onboarding', {});
    if (reply.ok) setView(reply.value);
  }, [call]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the agreement is in the language of the session.
  useEffect(() => void load(), [load, language]);

  return (
    <div className="page me">
      <section>
        <h2>{text.language}</h2>
        <LanguageSwitch />
      </section>
      <Segments
        title={text.theme}
        names={text.themes}
        order={['auto', 'light', 'dark']}
        chosen={preferences.theme}
        onChoose={(theme) => prefer({ theme })}
      />
      <Segments
        title={text.text}
        names={text.sizes}
        order={['1', '2', '3']}
        chosen={preferences.text}
        onChoose={(size) => prefer({ text: size })}
      />
      <section>
        <details className="fold card" onToggle={() => !view && void load()}>
          <summary>{text.agreement}</summary>
          {view ? <AgreementLines lines={view.agreement.lines} /> : <p className="quiet">{words.member.loading}</p>}
        </details>
        <details className="fold card">
          <summary>{text.sight}</summary>
          <SightTable />
        </details>
      </section>
      <Choices />
      <WhoLooked />
      <Devices />
      <section>
        <button type="button" className="btn" onClick={() => void signOut()}>
          {text.signOut}
        </button>
      </section>
    </div>
  );
}

function Choices() {
  const { tries, lost, onLost, onRetry } = useTries();
  return lost ? <NotReached onRetry={onRetry} /> : <OwnChoicesPart.Part key={tries} onLost={onLost} />;
}

interface SegmentsProps<T extends string> {
  title: string;
  names: Record<T, string>;
  order: readonly T[];
  chosen: T;
  onChoose: (choice: T) => void;
}

function Segments<T extends string>({ title, names, order, chosen, onChoose }: SegmentsProps<T>) {
  return (
    <section>
      <h2>{title}</h2>
      <fieldset className="segments" aria-label={title}>
        {order.map((choice) => (
          <button key={choice} type="button" aria-pressed={chosen === choice} onClick={() => onChoose(choice)}>
            {names[choice]}
          </button>
        ))}
      </fieldset>
    </section>
  );
}
