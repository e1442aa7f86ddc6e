import type { MemberKey, ProblemBody, TriggerTopics } from '#libs/contracts';
import { type Call, loadTopicWords } from '#libs/ui';
import type { Kept } from '../kept/kept.js';
import { createStore, type Store } from '../store.js';
import { type Touches, touchesNothing, touchesOf } from './touches.js';

export interface TopicsView {
  /** Null until the server or this device has told them. */
  chosen: TriggerTopics | null;
  touches: Touches;
}

/** What this member would rather not meet by surprise. Matched here: nobody else learns what matched, or that anything did. */
export interface Topics {
  store: Store<TopicsView>;
  /** From the server. A problem, when it could not be reached. */
  load: () => Promise<ProblemBody | null>;
  /** Known, or surely not to be had: by what is kept on this device at once, by the server else. */
  ready: (me: MemberKey) => Promise<void>;
  save: (chosen: TriggerTopics) => Promise<ProblemBody | null>;
}

const ANSWER_WITHIN_MS = 4000;

export function createTopics(call: Call, kept: Kept): Topics {
  const store = createStore<TopicsView>({ chosen: null, touches: touchesNothing });
  /** Bound to memberships: whoever signs in next on this device has others. */
  const names = new Set<string>();

  let latest = 0;
  async function choose(chosen: TriggerTopics): Promise<void> {
    latest += 1;
    const mine = latest;
    // Without the lists, what was noted and one's own words still match.
    const lists = chosen.topics.length === 0 ? [] : await loadTopicWords().catch(() => []);
    if (mine === latest) store.set({ chosen, touches: touchesOf(chosen, lists) });
  }
  const keep = (chosen: TriggerTopics) => {
    const none = chosen.topics.length === 0 && chosen.words.length === 0;
    for (const name of names) void (none ? kept.drop(name) : kept.put(name, chosen)).catch(() => undefined);
  };

  /** What the server has. */
  let saved: TriggerTopics | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let loading: Promise<ProblemBody | null> | null = null;
  let changes = 0;
  async function ask(): Promise<ProblemBody | null> {
    // A list that was read beside a change may be the one before it.
    await last;
    const before = changes;
    const reply = await call('topics', {}, { timeoutMs: ANSWER_WITHIN_MS });
    loading = null;
    if (!reply.ok) return reply.problem;
    // What was changed while it was on its way is newer than what it tells.
    if (before !== changes) return null;
    saved = reply.value;
    await choose(saved);
    keep(saved);
    return null;
  }
  const load = () => (loading ??= ask());

  return {
    store,
    load,
    async ready(me) {
      const name = `t/${me}`;
      names.add(name);
      const { chosen } = store.get();
      if (chosen !== null) return keep(chosen);
      const known = await kept.get(name).catch(() => undefined);
      if (known !== undefined && store.get().chosen === null) await choose(known as TriggerTopics);
      if (store.get().chosen === null) await load();
      else void load();
    },
    save(chosen) {
      changes += 1;
      // Nor may a list that still waits for its words come after it.
      latest += 1;
      // At once, so that the next change begins where this one ends.
      store.set({ chosen });
      const isLast = () => store.get().chosen === chosen;
      const done = last.then(async () => {
        const reply = await call('setTopics', chosen);
        if (reply.ok) {
          saved = chosen;
          keep(chosen);
        }
        if (isLast() && saved) await choose(saved);
        return reply.ok ? null : reply.problem;
      });
      last = done;
      return done;
    },
  };
}
