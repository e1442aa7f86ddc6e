import { useApp } from '../app-context.js';
import { OwnContact } from './own-contact.js';
import { OwnWishes } from './own-wishes.js';
import { ownCareEn } from './words.en.js';
import { ownCareEs } from './words.es.js';

/** In Me: what a member keeps for a hard day. */
export function OwnCare() {
  const { words } = useApp();
  const text = { en: ownCareEn, es: ownCareEs }[words.language];
  return (
    <section className="own-care">
      <h2>{text.title}</h2>
      <p className="hint">
        {text.lead} {text.heard}
      </p>
      <OwnWishes text={text} />
      <OwnContact text={text} />
    </section>
  );
}
