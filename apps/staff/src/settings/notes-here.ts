import type { Ask } from '../desk.js';

export const WORKER = './notes.js';
export const able = () => 'serviceWorker' in navigator && 'PushManager' in window;

export async function subscribed(): Promise<PushSubscription | null> {
  const worker = await navigator.serviceWorker.getRegistration(WORKER);
  return (await worker?.pushManager.getSubscription()) ?? null;
}

/** The house forgets this browser first: it must not count on a note that nobody is shown, and try other means too late. */
export async function endNotes(ask: Ask): Promise<void> {
  const one = able() ? await subscribed().catch(() => null) : null;
  if (!one) return;
  await ask('dropBrowser', { endpoint: one.endpoint });
  await one.unsubscribe();
}
