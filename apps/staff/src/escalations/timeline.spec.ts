import { entryKinds, PauseChoice } from '#libs/contracts';
import { en } from '../wording/en.js';
import { es } from '../wording/es.js';
import { entrySentence } from './timeline.js';

describe('what has happened, in sentences', () => {
  it.each([...entryKinds])('%s has words in both languages, with and without more to say', (kind) => {
    for (const words of [en, es]) {
      for (const what of [null, 'Sam Whitfield']) expect(entrySentence(words, { kind, what })).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it('says a choice of the pause as the member read it', () => {
    for (const choice of PauseChoice.options) {
      expect(entrySentence(en, { kind: 'pause-choice', what: choice })).not.toContain(choice === 'send' ? '“send”' : choice);
    }
  });

  it('says how it ended, and why a page failed', () => {
    expect(entrySentence(en, { kind: 'closed', what: 'could-not-reach' })).toBe('Closed: Could not reach them.');
    expect(entrySentence(en, { kind: 'page-failed', what: 'Sam Whitfield, mail-refused' })).toBe(
      'A page did not get through: Sam Whitfield, the mail server refused it.',
    );
    expect(entrySentence(en, { kind: 'page-failed', what: 'nobody-reached' })).toBe(
      'A page did not get through: no one is on duty or could be found.',
    );
  });

  it('says by which means it went on', () => {
    expect(entrySentence(en, { kind: 'next-means', what: 'Sam Whitfield, sms, failed, voice' })).toBe(
      'Sam Whitfield: the text message did not arrive. Next: call.',
    );
    expect(entrySentence(en, { kind: 'next-means', what: 'Lee, Jr., voice, silent, email' })).toBe(
      'Lee, Jr.: no answer to the call. Next: email.',
    );
    expect(entrySentence(en, { kind: 'acknowledged', what: 'telephone' })).toBe('Took it by phone. Paging stopped.');
  });
});
