import { compileLexicon } from './compile.js';
import { fingerprintOf } from './fingerprint.js';
import { lexicon, rule } from './lexicon.factory.js';
import type { Lexicon } from './lexicon.js';
import { screen } from './screen.js';
import { starter, starterLexicon } from './starter-lexicon.js';
import { fromStore, type StoredLexicon, toStore } from './stored-lexicon.js';

/** As a database gives it back. */
const kept = (content: StoredLexicon): StoredLexicon => JSON.parse(JSON.stringify(content)) as StoredLexicon;
const byId = ({ rules }: Lexicon) => rules.toSorted((one, other) => (one.id < other.id ? -1 : 1));

describe('a lexicon as it is stored', () => {
  it('has no hint among the rules that a node of the release before reads', () => {
    const { hints, ...older } = kept(toStore(starter));
    expect(older.rules.filter((one) => 'hint' in one)).toEqual([]);
    expect(hints).toEqual(starter.rules.filter((one) => one.hint));
    const compiled = compileLexicon(older);
    expect(screen("I'm so tired of this. Nobody calls. I can't sleep.", compiled)).toEqual([]);
    expect(screen("I'm going to kill myself tonight", compiled)[0]?.severity).toBe('imminent');
  });

  it('is read back as one that hears the same and has the same fingerprint', () => {
    const back = fromStore(kept(toStore(starter)));
    expect(byId(back)).toEqual(byId(starter));
    expect(Object.keys(back)).toEqual(Object.keys(starter));
    expect(fingerprintOf(back)).toBe(fingerprintOf(starter));
    const text = "I haven't slept in three days. Nobody calls. They deserve somebody better than me.";
    expect(screen(text, compileLexicon(back))).toEqual(screen(text, starterLexicon));
  });

  it('is read as it is where it was stored before there were hints, and once it was read', () => {
    const before = lexicon([rule('bad', { id: 'bad' })]);
    expect(fromStore(before)).toEqual(before);
    const back = fromStore(toStore(starter));
    expect(fromStore(back)).toEqual(back);
  });
});
