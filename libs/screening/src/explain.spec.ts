import { compileLexicon } from './compile.js';
import type { Earlier } from './conversation.js';
import { explain } from './explain.js';
import { cues, lexicon, rule } from './lexicon.factory.js';
import { examine } from './screen.js';

const concern = (phrase: string) => rule(phrase, { id: `id.${phrase}`, severity: 'concern' });
const compiled = () =>
  compileLexicon(
    lexicon(
      [
        rule('i die', { reason: 'Says so. Of oneself.', raisedBy: ['time', 'means'] }),
        rule('tired', { id: 'bare', reason: 'No full stop', category: 'relapse' }),
        ...['one', 'two', 'three', 'four'].map(concern),
      ],
      { cues: cues({ time: 'tonight', means: 'rope', fiction: 'movie', past: 'ago', yes: 'yeah' }) },
    ),
  );
const said = (text: string, earlier: readonly Earlier[] = []): string => {
  const [found] = examine(text, compiled(), { earlier });
  if (!found) throw new Error('Nothing was heard');
  return explain(found);
};
const why = 'Says so. Of oneself (suicide), heard by "i die"';

describe('a finding in one sentence', () => {
  it.each([
    ['what was heard, by which phrase, and how bad', 'i die', `${why}: high.`],
    ['the category, and the reason as it stands', 'tired', 'No full stop (relapse), heard by "tired": high.'],
    ['which slot was filled', 'i die tonight', `${why}, together with time: imminent.`],
    ['which slots were filled', 'i die tonight, rope', `${why}, together with time and means: imminent.`],
    ['what spoke against it', 'i die in a movie', `${why}: high, and none because fiction speaks against it.`],
    ['all that spoke against it', 'i die in a movie ages ago', `${why}: high, and none because past and fiction speak against it.`],
  ])('says %s', (_what, text, sentence) => {
    expect(said(text)).toBe(sentence);
  });

  it('names the signs before it', () => {
    expect(
      said(
        'four',
        ['one', 'two', 'three'].map((text) => ({ text })),
      ),
    ).toBe('A test (suicide), heard by "four", after id.one, id.two, and id.three: high.');
  });

  it('says that it was asked for', () => {
    expect(said('yeah', [{ text: 'do you die?', by: 'other' }])).toBe(`${why}, in answer to a question: high.`);
  });

  it('holds no word of the text', () => {
    expect(said('Zyxwv, I die, zyxwv')).not.toMatch(/zyxwv/i);
  });
});
