import { type PageOf, type Person, type Rules, type Worker, type World } from './world.js';

/** `work` and `time` come to pass without anybody's will; the other two may never happen. */
export interface Move {
  readonly name: string;
  readonly kind: 'work' | 'time' | 'person' | 'crash';
  readonly to: World;
}

const IDLE: Worker = { at: 'idle', of: -1 };
const AWAY: Person = { at: 'away', saw: null };
const put = <T>(list: readonly T[], n: number, value: T): T[] => {
  const copy = [...list];
  copy[n] = value;
  return copy;
};
const withdrawn = (pages: World['pages']) =>
  pages.map((page) => (page?.state === 'due' ? { ...page, state: 'withdrawn' as const, lease: 'none' as const } : page));
const written: PageOf = { state: 'due', lease: 'none', keys: 0 };

/** Somebody has locked the row: whoever locks it waits, or goes by. */
const locked = ({ workers, people }: World, { stepLocks, takeLocks }: Rules) =>
  workers.some(({ at }) => at === 'lapsing' || (at === 'stepping' && stepLocks)) ||
  (takeLocks && people.some(({ at }) => at === 'reading'));

/** Everything that can happen next. */
export function* moves(world: World, rules: Rules): Generator<Move> {
  for (const [w, worker] of world.workers.entries()) yield* byWorker(world, rules, w, worker);
  for (const [p, person] of world.people.entries()) yield* byPerson(world, rules, p, person);
  yield* byTime(world, rules);
}

function* byWorker(world: World, rules: Rules, w: number, { at, of }: Worker): Generator<Move> {
  const is = (worker: Worker, over: Partial<World> = {}): World => ({ ...world, ...over, workers: put(world.workers, w, worker) });
  const move = (name: string, to: World, kind: Move['kind'] = 'work'): Move => ({ name: `worker ${String(w)} ${name}`, kind, to });
  const { status, next, idle, step, pages } = world;
  if (at !== 'idle') yield move('dies', is(IDLE), 'crash');
  if (at === 'idle') {
    const free = !locked(world, rules);
    if (status === 'open' && next === 'now' && step < rules.steps && (free || !rules.stepLocks))
      yield move('begins a step', is({ at: 'stepping', of: step }));
    if (status === 'taken' && idle === 'now' && step < rules.steps && free && rules.lapses)
      yield move('begins a lapse', is({ at: 'lapsing', of: step }));
    for (const [n, page] of pages.entries())
      if (page?.state === 'due' && page.lease !== 'held')
        yield move(`leases page ${String(n)}`, is({ at: 'sending', of: n }, { pages: put(pages, n, { ...page, lease: 'held' }) }));
  }
  if (at === 'stepping') yield move('commits its step', is(IDLE, stepped(world, rules, of)));
  if (at === 'lapsing') yield move('commits its lapse', is(IDLE, lapsed(world, rules)));
  const page = pages[of];
  if (!page || at === 'stepping' || at === 'lapsing') return;
  const keys = rules.key === 'of the page' ? 1 : Math.min(2, page.keys + 1);
  const delivered = { pages: put(pages, of, { ...page, keys }) };
  const marked = { pages: put(pages, of, { ...page, state: 'sent' as const, lease: 'none' as const }) };
  if (at === 'sending' && rules.marks === 'before') yield move('marks its page', is({ at: 'marked', of }, marked));
  else if (at === 'sending') yield move('delivers its page', is({ at: 'sent', of }, delivered));
  const back = page.state === 'due' ? { pages: put(pages, of, { ...page, lease: 'none' as const }) } : {};
  if (at === 'sending') yield move('is refused its page', is(IDLE, back), 'person');
  if (at === 'sent') yield move('marks its page', is(IDLE, marked));
  if (at === 'marked') yield move('delivers its page', is(IDLE, delivered));
}

function stepped({ pages, ran, status }: World, { together }: Rules, of: number): Partial<World> {
  const page = pages[of] ?? written; // unique: one page for each step
  return {
    step: of + 1,
    ran: put(ran, of, (ran[of] ?? 0) + 1),
    pages: together ? put(pages, of, page) : put(pages, of, pages[of] ?? null),
    next: 'later',
    status,
  };
}

function lapsed({ pages, ran, step }: World, { lapsePages }: Rules): Partial<World> {
  const again = { ran: put(ran, step, 1), pages: put(pages, step, written) }; // whoever had it is paged
  return { ...again, status: 'open', holder: null, idle: 'none', told: [], step: step + 1, next: lapsePages ? 'now' : 'none' };
}

function* byPerson(world: World, rules: Rules, p: number, { at, saw }: Person): Generator<Move> {
  const is = (person: Person, over: Partial<World> = {}): World => ({ ...world, ...over, people: put(world.people, p, person) });
  const move = (name: string, to: World, kind: Move['kind'] = 'person'): Move => ({ name: `person ${String(p)} ${name}`, kind, to });
  const free = !locked(world, rules);
  if (at === 'away' && world.status !== 'closed' && (free || !rules.takeLocks))
    yield move('reads it', is({ at: 'reading', saw: world.status }));
  if (at === 'away' && free && world.status === 'taken' && world.holder === p)
    yield move('closes it', is(AWAY, { ...over(world), status: 'closed' }));
  if (at === 'away') return;
  const taken = { ...over(world), status: 'taken', holder: p, idle: 'later', told: told(world, p) } as const;
  if (saw === 'open' || !rules.takeAsks) yield move('takes it', is(AWAY, taken), 'work');
  else yield move('is told who has it', is(AWAY), 'work');
  yield move('asked a node that dies', is(AWAY), 'crash');
}
const over = ({ pages }: World): Partial<World> => ({ next: 'none', idle: 'none', pages: withdrawn(pages) });
const told = ({ told: before }: World, p: number) => [...new Set([...before, p])].sort();

function* byTime(world: World, { leasesEnd }: Rules): Generator<Move> {
  const move = (name: string, to: World): Move => ({ name, kind: 'time', to });
  if (world.next === 'later' && world.status === 'open') yield move('the next step is due', { ...world, next: 'now' });
  if (world.idle === 'later') yield move('the acknowledgement has run out', { ...world, idle: 'now' });
  for (const [n, page] of world.pages.entries())
    if (page?.lease === 'held' && leasesEnd)
      yield move(`the lease of page ${String(n)} is over`, { ...world, pages: put(world.pages, n, { ...page, lease: 'over' }) });
}

/** This move and no other. @throws when it can't be made */
export function make(world: World, rules: Rules, name: string): World {
  for (const move of moves(world, rules)) if (move.name === name) return move.to;
  throw new Error(`not possible now: ${name}`);
}
