/** What this browser can do, and does. It knows nothing of who reads here. */
export const able = (): boolean => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/** Null also where a browser knows no such thing: on many an iPhone, until the page was put on the home screen. */
const registration = async (): Promise<ServiceWorkerRegistration | null> =>
  able() ? ((await navigator.serviceWorker.getRegistration('/').catch(() => undefined)) ?? null) : null;

export async function subscribed(): Promise<PushSubscription | null> {
  const worker = await registration();
  return (await worker?.pushManager.getSubscription().catch(() => null)) ?? null;
}

/** Somebody has come: what is shown has been seen. */
export async function closeNotes(): Promise<void> {
  const worker = await registration();
  for (const shown of (await worker?.getNotifications().catch(() => [])) ?? []) shown.close();
}

/** Nobody is signed in here any more: no note is shown, and none comes. */
export async function endNotesHere(): Promise<void> {
  await Promise.all([closeNotes(), subscribed().then((one) => one?.unsubscribe().catch(() => false))]);
}
