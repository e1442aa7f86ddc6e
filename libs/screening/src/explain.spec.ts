import { explain } from './explain.js';
import { examine } from './screen.js';
import { starterLexicon } from './starter-lexicon.js';

const said = (text: string, ruleId: string, earlier: readonly string[] = []): string => {
  const found = examine(text, starterLexicon, { earlier: earlier.map((text) => ({ text })) }).find((finding) => finding.ruleId === ruleId);
  if (!found) throw new Error(`${ruleId} heard nothing`);
  return explain(found);
};
const { reason } = starterLexicon.rules.find(({ id }) => id === 'en.suicide.kill-self') ?? { reason: '' };
const why = reason.replace(/\.$/, '');

describe('a finding in one sentence', () => {
  it('says what was heard, by which phrase, and how bad', () => {
    expect(said('I want to kill myself', 'en.suicide.kill-self')).toBe(`${why} (suicide), heard by "KILL SELF": high.`);
  });

  it('says which slots were filled', () => {
    expect(said('I want to kill myself tonight', 'en.suicide.kill-self')).toBe(
      `${why} (suicide), heard by "KILL SELF", together with time: imminent.`,
    );
  });

  it('says what spoke against it, and from where to where', () => {
    expect(said('in the movie he wants to kill himself. I want to kill myself in the movie', 'en.suicide.kill-self')).toBe(
      `${why} (suicide), heard by "KILL SELF": high, and none because fiction speaks against it.`,
    );
  });

  it('names the signs before it', () => {
    const signs = ['i cant do this anymore', 'theres no point in living', 'everyone would be better off without me'];
    expect(said('i wish i wouldnt wake up', 'en.suicide.passive', signs)).toMatch(
      /, after en\.suicide\.[a-z-]+, en\..* and en\..*: high\.$/,
    );
  });

  it('says that it was asked for', () => {
    const [found] = examine('yeah', starterLexicon, { earlier: [{ text: 'do you want to die?', by: 'other' }] });
    expect(found && explain(found)).toMatch(/\(suicide\), heard by ".*", in answer to a question: high\.$/);
  });

  it('holds no word of the text', () => {
    expect(said('Zyxwv, I want to kill myself, zyxwv', 'en.suicide.kill-self')).not.toMatch(/zyxwv/i);
  });
});
