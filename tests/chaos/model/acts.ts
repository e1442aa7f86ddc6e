import fc from 'fast-check';
import { LapseAcknowledgements, RunSteps, SendPages } from '#libs/escalation';
import { type Engine, toldBy } from './engine.js';
import { make } from './moves.js';
import { asBuilt, brokenIn, type World } from './world.js';

const WORKERS = 3;

interface Modelled {
  world: World;
}

/** One act of the engine, and the moves of the model that it is made of. */
class Act implements fc.AsyncCommand<Modelled, Engine> {
  constructor(
    private readonly name: string,
    private readonly can: (world: World) => boolean,
    private readonly moves: (world: World) => readonly string[],
    private readonly act: (engine: Engine, before: World) => Promise<unknown>,
  ) {}

  check = ({ world }: Readonly<Modelled>): boolean => this.can(world);

  async run(model: Modelled, engine: Engine): Promise<void> {
    const before = model.world;
    for (const name of this.moves(before)) model.world = make(model.world, asBuilt, name);
    await this.act(engine, before);
    expect(await engine.seen()).toEqual(toldBy(model.world));
    expect(brokenIn(model.world)).toBeNull();
  }

  toString(): string {
    return this.name;
  }
}

/** The engine walks on for ever, the model to its last step. */
const inBounds = ({ step }: World) => step < asBuilt.steps;
const stepIsDue = ({ status, next, step }: World) => status === 'open' && next === 'now' && step < asBuilt.steps;
const lapseIsDue = ({ status, idle, step }: World) => status === 'taken' && idle === 'now' && step < asBuilt.steps;
const toSend = ({ pages }: World) => [...pages.keys()].filter((n) => pages[n]?.state === 'due' && pages[n].lease !== 'held');
const anyone = fc.nat(WORKERS - 1);

/** Whatever can happen to an escalation, as whole acts of whole nodes. */
export const acts = [
  anyone.map(
    (w) =>
      new Act(
        `worker ${String(w)} steps`,
        inBounds,
        (world) => (stepIsDue(world) ? [`worker ${String(w)} begins a step`, `worker ${String(w)} commits its step`] : []),
        (engine) => engine.get(w, RunSteps).run(),
      ),
  ),
  fc.constant(
    new Act(
      'all workers step at once',
      inBounds,
      (world) => (stepIsDue(world) ? ['worker 0 begins a step', 'worker 0 commits its step'] : []),
      (engine) => Promise.all(engine.nodes.map((_, w) => engine.get(w, RunSteps).run())),
    ),
  ),
  anyone.map(
    (w) =>
      new Act(
        `worker ${String(w)} lets lapse`,
        inBounds,
        (world) => (lapseIsDue(world) ? [`worker ${String(w)} begins a lapse`, `worker ${String(w)} commits its lapse`] : []),
        (engine) => engine.get(w, LapseAcknowledgements).run(),
      ),
  ),
  anyone.map(
    (w) =>
      new Act(
        `worker ${String(w)} sends`,
        () => true,
        (world) =>
          toSend(world).flatMap((n) =>
            [`leases page ${String(n)}`, 'delivers its page', 'marks its page'].map((what) => `worker ${String(w)} ${what}`),
          ),
        (engine) => engine.get(w, SendPages).run(),
      ),
  ),
  fc.tuple(anyone, fc.boolean()).map(
    ([w, delivered]) =>
      new Act(
        `worker ${String(w)} dies ${delivered ? 'after' : 'before'} the mail server has its pages`,
        () => true,
        (world) =>
          toSend(world).flatMap((n) =>
            [`leases page ${String(n)}`, ...(delivered ? ['delivers its page'] : []), 'dies'].map((what) => `worker ${String(w)} ${what}`),
          ),
        async (engine) => {
          const { pager } = engine.nodes[w]!;
          const before = pager.answer;
          pager.answer = ({ id }) => {
            if (delivered) engine.takes(id);
            throw new Error('it is dead'); // what it knew of its pages is gone with it
          };
          await engine.get(w, SendPages).run();
          pager.answer = before;
        },
      ),
  ),
  fc.constant(
    new Act(
      'the next step is due',
      ({ status, next }) => status === 'open' && next === 'later',
      () => ['the next step is due'],
      (engine) => engine.dueNow(),
    ),
  ),
  fc.constant(
    new Act(
      'the acknowledgement runs out',
      ({ idle }) => idle === 'later',
      () => ['the acknowledgement has run out'],
      (engine) => engine.runOut(),
    ),
  ),
  fc.constant(
    new Act(
      'leases end',
      ({ pages }) => pages.some((page) => page?.lease === 'held'),
      ({ pages }) => [...pages.keys()].filter((n) => pages[n]?.lease === 'held').map((n) => `the lease of page ${String(n)} is over`),
      (engine) => engine.leasesEnd(),
    ),
  ),
  fc.tuple(fc.nat(1), anyone).map(
    ([p, w]) =>
      new Act(
        `person ${String(p)} takes it at node ${String(w)}`,
        ({ status }) => status !== 'closed',
        ({ status }) => [`person ${String(p)} reads it`, `person ${String(p)} ${status === 'open' ? 'takes it' : 'is told who has it'}`],
        async (engine, { status, holder }) => {
          expect(await engine.take(p, w)).toBe(status === 'open' || holder === p ? 'taken' : 'told');
        },
      ),
  ),
];
