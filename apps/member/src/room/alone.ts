const WAIT_MS = 8000;

export type Alone = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** One tab at a time. A tab that hangs holds the others up for a while only: what they do is safe to do twice. */
export const alone: Alone = async (name, work) => {
  // Only a page with a secure origin has locks; without them each tab goes its own way, by the same keys.
  if (!('locks' in navigator)) return work();
  const turn = { begun: false };
  const once = () => {
    turn.begun = true;
    return work();
  };
  try {
    return await navigator.locks.request(name, { signal: AbortSignal.timeout(WAIT_MS) }, once);
  } catch (refusal) {
    if (turn.begun) throw refusal;
    return work();
  }
};
