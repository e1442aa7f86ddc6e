import type { Ask } from '../desk.js';

export const WORKER = './notes.js';
export const able = () => 'serviceWorker' in navigator && 'PushManager' in window;

/** Null also where the browser does not tell. */
export async function subscribed(): Promise<PushSubscription | null> {
  if (!able()) return null;
  const worker = await navigator.serviceWorker.getRegistration(WORKER).catch(() => undefined);
  return (await worker?.pushManager.getSubscription().catch(() => null)) ?? null;
}

/** Nothing waits for a browser that can't: the house has forgotten it by then. */
export const letsGo = (one: PushSubscription) => one.unsubscribe().catch(() => false);

/** The desk signs itself out: who is on duty goes on being reached here until the shift ends. Without an answer nothing has changed. */
export async function restNotes(ask: Ask): Promise<void> {
  const one = await subscribed();
  if (!one) return;
  const reply = await ask('restBrowser', { endpoint: one.endpoint, rests: true });
  if (reply.ok && !reply.value.kept) await letsGo(one);
}

/** Somebody is there again. @returns whether notes for them are shown here: the house may have been refused, or they are somebody else's */
export async function wakeNotes(ask: Ask): Promise<boolean> {
  const one = await subscribed();
  if (!one) return false;
  const reply = await ask('restBrowser', { endpoint: one.endpoint, rests: false });
  return !reply.ok || reply.value.kept;
}

/** The house forgets this browser first: it must not count on a note that nobody is shown, and try other means too late. */
export async function endNotes(ask: Ask): Promise<void> {
  const one = await subscribed();
  if (!one) return;
  await ask('dropBrowser', { endpoint: one.endpoint });
  await letsGo(one);
}

const BRIEFLY_MS = 2_000;

/** Whoever leaves must not stay signed in for a house or a browser that does not answer about notes. */
export const briefly = (leaving: Promise<void>): Promise<void> =>
  Promise.race([leaving, new Promise<void>((resolve) => setTimeout(resolve, BRIEFLY_MS))]);
