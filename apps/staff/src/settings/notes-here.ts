import type { Ask } from '../desk.js';

export const WORKER = './notes.js';
export const able = () => 'serviceWorker' in navigator && 'PushManager' in window;

export async function subscribed(): Promise<PushSubscription | null> {
  const worker = await navigator.serviceWorker.getRegistration(WORKER);
  return (await worker?.pushManager.getSubscription()) ?? null;
}

const subscribedHere = async () => (able() ? subscribed().catch(() => null) : null);

/** The desk signs itself out: who is on duty goes on being reached here until the shift ends. Without an answer nothing has changed. */
export async function restNotes(ask: Ask): Promise<void> {
  const one = await subscribedHere();
  if (!one) return;
  const reply = await ask('restBrowser', { endpoint: one.endpoint, rests: true });
  if (reply.ok && !reply.value.kept) await one.unsubscribe();
}

/** Somebody is there again. */
export async function wakeNotes(ask: Ask): Promise<void> {
  const one = await subscribedHere();
  if (one) await ask('restBrowser', { endpoint: one.endpoint, rests: false });
}

/** The house forgets this browser first: it must not count on a note that nobody is shown, and try other means too late. */
export async function endNotes(ask: Ask): Promise<void> {
  const one = await subscribedHere();
  if (!one) return;
  await ask('dropBrowser', { endpoint: one.endpoint });
  await one.unsubscribe();
}
