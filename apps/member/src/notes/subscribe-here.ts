import { plain, subscribed } from './notes-here.js';

export interface TakenHere {
  readonly endpoint: string;
  readonly publicKey: string;
  readonly auth: string;
}

/** Asks this browser. Only ever after a press: a question that nobody expects is refused for good. */
export async function subscribeHere(pushKey: string): Promise<TakenHere | 'refused' | 'failed'> {
  if ((await Notification.requestPermission()) !== 'granted') return 'refused';
  try {
    await navigator.serviceWorker.register('/sw.js');
    const { pushManager } = await navigator.serviceWorker.ready;
    await (await subscribed())?.unsubscribe(); // under a key of before
    const one = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: pushKey });
    return { endpoint: one.endpoint, publicKey: plain(one.getKey('p256dh')), auth: plain(one.getKey('auth')) };
  } catch {
    return 'failed';
  }
}
