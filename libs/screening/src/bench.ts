import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BenchView, BrokenLine, MovedLine, Severity } from '#libs/contracts';
import type { Automaton } from './automaton.js';
import { canaries } from './canaries.js';
import type { Lexicon } from './lexicon.js';
import { ownLines } from './own-lines.js';
import { examineAll, type ReadyLexicon } from './ready-lexicon.js';
import { modeOf } from './rule.view.js';
import { rank } from './severity.js';
import { starter, starterLexicon } from './starter-lexicon.js';

export interface Side {
  readonly content: Lexicon;
  readonly ready: ReadyLexicon;
}
/** A line that says what must come of it. `rule` null: one of Lamplight's own, or a canary, which no programme does without. `shipped`: of a built-in rule, as it came. */
interface Line {
  readonly rule: string | null;
  readonly severity: Severity;
  readonly must: 'hit' | 'miss';
  readonly text: string;
  readonly of?: 'canary' | 'shipped';
}
/** What comes of a text. Rules on trial count for their own lines, and for nothing else. */
interface Heard {
  readonly rules: ReadonlyMap<string, Severity>;
  readonly live: readonly string[];
  readonly worst: Severity | 'none';
}

const SHOWN = 100;
/** For so long lines are read before others have their turn. */
const TURN_MS = 5;

const linesOf = ({ rules }: Lexicon): Line[] =>
  rules
    .filter((rule) => modeOf(rule) !== 'off')
    .flatMap(({ id, severity, hits, misses }) => [
      ...hits.map((text): Line => ({ rule: id, severity, must: 'hit', text })),
      ...misses.map((text): Line => ({ rule: id, severity, must: 'miss', text })),
    ]);

/** What built-in rules came with: whoever edits one writes its other lines. */
const shippedLines: readonly Line[] = linesOf(starter).flatMap((line) =>
  line.must === 'hit' ? [{ ...line, of: 'shipped' as const }] : [],
);

/** A line is heard once by each lexicon, and forgotten with it. */
const heardBefore = new WeakMap<Automaton, Map<string, Heard>>();

function hear(ready: ReadyLexicon, text: string): Heard {
  const { automaton } = ready.trial ?? ready.live;
  const known = heardBefore.get(automaton) ?? new Map<string, Heard>();
  heardBefore.set(automaton, known);
  const heard = known.get(text) ?? hearNow(ready, text);
  known.set(text, heard);
  return heard;
}

function hearNow(ready: ReadyLexicon, text: string): Heard {
  const alerting = examineAll(ready, text).flatMap(({ ruleId, severity, shadow }) =>
    severity === 'none' ? [] : [{ ruleId, severity, shadow }],
  );
  const live = alerting.filter(({ shadow }) => !shadow);
  return {
    rules: new Map(alerting.map(({ ruleId, severity }) => [ruleId, severity])),
    live: live.map(({ ruleId }) => ruleId),
    worst: live[0]?.severity ?? 'none',
  };
}

type Severe = Severity | 'none';
const milder = (one: Severe, other: Severe): Severe => (rank(one) < rank(other) ? one : other);

/** Whoever turns a built-in rule off or makes it milder says so by name, and it takes its lines with it. What Lamplight never heard is not asked for. */
function floorOf({ rule, severity, text }: Line, was: Heard, turnedOff: ReadonlySet<string>): Severe {
  if (rule !== null) return turnedOff.has(rule) ? 'none' : milder(severity, was.rules.get(rule) ?? 'none');
  const others = was.live.filter((id) => !turnedOff.has(id)).map((id) => was.rules.get(id) ?? 'none');
  return milder(
    others.reduce<Severe>((worst, one) => (rank(one) > rank(worst) ? one : worst), 'none'),
    hear({ live: starterLexicon, trial: null }, text).worst,
  );
}

function keeps(line: Line, is: Heard, was: Heard, turnedOff: ReadonlySet<string>): boolean {
  const { rule, must, severity, of } = line;
  if (must === 'miss') return !(rule !== null && is.rules.has(rule)) && (is.live.length === 0 || was.live.length > 0);
  if (of === 'canary') return rank(is.worst) >= rank(severity);
  const heard = rule === null ? is.worst : (is.rules.get(rule) ?? 'none');
  return rank(heard) >= rank(rule === null || of === 'shipped' ? floorOf(line, was, turnedOff) : severity);
}

/** Every line of the draft, of what is in force, and of Lamplight's own, under both; and those that built-in rules came with. */
export async function runBench(draft: Side, live: Side, turnedOff: readonly string[]): Promise<BenchView> {
  const lines = [
    ...linesOf(draft.content),
    ...ownLines().map((line): Line => ({ ...line, rule: null, severity: 'concern' })),
    ...canaries.map(({ text, severity }): Line => ({ rule: null, severity, must: 'hit', text, of: 'canary' })),
    ...shippedLines,
  ];
  const off = new Set(turnedOff);
  const inForce = new Set(live.content.rules.map(({ id }) => id));
  const broken: BrokenLine[] = [];
  const moved: MovedLine[] = [];
  const seen = new Map<string, readonly [is: Heard, was: Heard]>();
  let began = performance.now();
  const both = async (text: string): Promise<readonly [Heard, Heard]> => {
    const known = seen.get(text);
    if (known) return known;
    if (performance.now() - began > TURN_MS) {
      await nextTurn();
      began = performance.now();
    }
    const made = [hear(draft.ready, text), hear(live.ready, text)] as const;
    seen.set(text, made);
    if (made[0].worst !== made[1].worst) moved.push({ text, live: made[1].worst, draft: made[0].worst });
    return made;
  };
  for (const line of lines) {
    const [is, was] = await both(line.text);
    if (keeps(line, is, was, off)) continue;
    const { rule, must, text } = line;
    const known = rule === null || inForce.has(rule);
    broken.push({ rule, must, text, heard: [...is.rules.keys()], liveToo: known && !keeps(line, was, was, off) });
  }
  for (const { text } of linesOf(live.content)) await both(text);
  const newlyHit = moved.filter((one) => rank(one.draft) > rank(one.live));
  const newlyMissed = moved.filter((one) => rank(one.draft) < rank(one.live));
  return {
    lines: seen.size,
    broken: broken.slice(0, SHOWN),
    brokenCount: broken.length,
    newlyHit: newlyHit.slice(0, SHOWN),
    newlyHitCount: newlyHit.length,
    newlyMissed: newlyMissed.slice(0, SHOWN),
    newlyMissedCount: newlyMissed.length,
  };
}

/** A rule that hears so much of ordinary talk tells nobody anything. */
const TOO_WIDE = 0.05;
export function isTooWide(ruleId: string, { ready }: Side): boolean {
  const calm = ownLines().filter(({ must }) => must === 'miss');
  const heard = calm.filter(({ text }) => hear(ready, text).rules.has(ruleId));
  return heard.length > calm.length * TOO_WIDE;
}
