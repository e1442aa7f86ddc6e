import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { joinAll, joinedScene } from './joined.js';
import { type Judgement, judgeAll, worstOf } from './judge.js';
import { matchAcross, mostCut } from './match.js';
import { Past } from './past.js';
import { readText } from './reading.js';
import { Scene } from './scene.js';
import { starterLexicon } from './starter-lexicon.js';
import { tokenise } from './tokens.js';

const linesOf = (name: string): string[] =>
  readFileSync(join(process.cwd(), 'libs/screening/lines', name), 'utf8')
    .trim()
    .split('\n');
const lines = [
  ...linesOf('calls.txt'),
  ...linesOf('calm.txt'),
  ...linesOf('batches.tsv').map((line) => line.split('\t')[3] ?? ''),
  ...linesOf('conversations.jsonl').flatMap((line) => (JSON.parse(line) as { turns: string[] }).turns),
  ...['tonight', 'myself', 'goodbye everyone', 'my', 'k', 'i', 'not', 'all of them', 'but now', 'i lied', 'in the movie', 'really'],
];

/** A line in as many texts as the cuts make of it. */
const inPieces = (line: string, cuts: readonly number[]): string[] => {
  const words = line.split(' ');
  const ends = [...new Set([...cuts.map((cut) => cut % words.length), words.length])].sort((a, b) => a - b);
  return ends.map((end, i) => words.slice(ends[i - 1] ?? 0, end).join(' ')).filter(Boolean);
};
const said = fc
  .array(fc.tuple(fc.constantFrom(...lines), fc.array(fc.nat(30), { maxLength: 2 })), { minLength: 1, maxLength: 5 })
  .map((all) => all.flatMap(([line, cuts]) => inPieces(line, cuts)));

const heardIn = (scenes: readonly (Scene | undefined)[]): readonly Judgement[] =>
  worstOf(scenes.flatMap((scene) => (scene ? judgeAll(scene) : []))).toSorted((a, b) => a.ruleId.localeCompare(b.ruleId));

describe('a text together with what was said before', () => {
  it('is heard as if all were always read together', () => {
    fc.assert(
      fc.property(said, (texts) => {
        const text = texts.at(-1) ?? '';
        const past = new Past(
          texts.slice(0, -1).map((text) => ({ text })),
          starterLexicon,
        );
        const own = readText(text, starterLexicon);
        const alone = new Scene(own);
        const quick = heardIn([alone, joinedScene(own, past, starterLexicon)]);
        const plain = heardIn([alone, past.joined().length > 0 ? joinAll(own, past.joined(), starterLexicon) : undefined]);
        const raises = (all: readonly Judgement[]) => all.map(({ ruleId, severity, slots }) => ({ ruleId, severity, slots }));
        expect(raises(quick)).toEqual(raises(plain));
      }),
      { numRuns: 400 },
    );
  });

  it('is cut by phrases that begin in the last words before it and end in it', () => {
    fc.assert(
      fc.property(said, fc.nat(), (texts, at) => {
        const tokens = texts.flatMap((text) => tokenise(text, starterLexicon.vocabulary));
        const seam = at % (tokens.length + 1);
        for (const { from, to } of matchAcross(tokens, seam, starterLexicon)) {
          expect(from).toBeGreaterThanOrEqual(seam - mostCut);
          expect([from < seam, seam < to]).toEqual([true, true]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is read again in the same words alike, kept or not', () => {
    const texts = ['im going to kill', 'myself'];
    const heard = () => {
      const past = new Past([{ text: texts[0] ?? '' }], starterLexicon);
      return heardIn([joinedScene(readText(texts[1] ?? '', starterLexicon), past, starterLexicon)]);
    };
    const first = heard();
    expect(first.length).toBeGreaterThan(0);
    expect(heard()).toEqual(first);
  });
});
