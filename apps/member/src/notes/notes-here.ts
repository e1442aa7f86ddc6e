/** What this browser can do, and does. It knows nothing of who reads here. */
export const able = (): boolean => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/** Null also where a browser knows no such thing: on many an iPhone, until the page was put on the home screen. */
const registration = async (): Promise<ServiceWorkerRegistration | null> =>
  able() ? ((await navigator.serviceWorker.getRegistration('/').catch(() => undefined)) ?? null) : null;

export async function subscribed(): Promise<PushSubscription | null> {
  const worker = await registration();
  return (await worker?.pushManager.getSubscription().catch(() => null)) ?? null;
}

/** Bytes as the server and a push service write them. */
export const plain = (bytes: ArrayBuffer | null): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes ?? new ArrayBuffer(0))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** This browser lets whoever has that key send notes. One under a key of before gets none from us. */
export async function takesUnder(pushKey: string): Promise<boolean> {
  const one = await subscribed();
  return one !== null && plain(one.options.applicationServerKey) === pushKey;
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
