import { useApp, useInside } from '../app-context.js';
import { stillOn, whoIsOn } from '../help/who-is-on.js';
import { useNow } from '../now.js';
import { useAdrift } from '../room/use-line.js';
import { useStore } from '../store.js';

/** What was known of who is on can't be confirmed now. */
export function useUnasked(): boolean {
  const { failed } = useStore(useInside().rooms);
  return useAdrift() || failed;
}

/** Where nobody may be reading, it is said, with the line that answers at any time. */
export function HomeCover() {
  const { words, clock } = useApp();
  const { list } = useStore(useInside().rooms);
  const unasked = useUnasked();
  const states = list?.map(({ state }) => state) ?? [];
  const on = states.flatMap((state) => state.on);
  const [nextOnAt = null] = states.flatMap((state) => state.nextOnAt ?? []).sort();
  const now = useNow([...on.map(({ until }) => until), nextOnAt]);
  if (!unasked && (list === null || stillOn(on, now).length > 0)) return null;
  const cover = unasked ? words.crisis.onUnknown : whoIsOn(words, clock, { on, nextOnAt }, now);
  return <p className="cover-note">{`${cover.replace(/\.$/, '')}. ${words.crisis.callAnyTime}`}</p>;
}
