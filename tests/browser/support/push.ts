import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { answers, FakeSystem, type Told } from '../../e2e/support/fake-system.js';
import { Reader } from '../../e2e/support/push-reader.js';
import { test } from './windows.js';

const ASKS_HERE = pathToFileURL(join(import.meta.dirname, 'asks-here.ts')).href;

/** A push service on this machine, and a house that sends notes through it. */
export class PushService {
  #system: FakeSystem | undefined;
  #folder: string | undefined;

  env = async (): Promise<Readonly<Record<string, string>>> => {
    const folder = mkdtempSync(join(tmpdir(), 'lamplight-push-'));
    this.#folder = folder;
    this.#system = await FakeSystem.open();
    this.#system.answer = answers(201);
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    writeFileSync(join(folder, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    return { PUSH_KEY_FILE: join(folder, 'key.pem'), NODE_OPTIONS: `--import=${ASKS_HERE}` };
  };

  /** What it was given for browsers, sealed. */
  get told(): readonly Told[] {
    return this.#system?.told ?? [];
  }

  get url(): string {
    if (!this.#system) throw new Error('before the first test');
    return this.#system.url;
  }

  close = async (): Promise<void> => {
    await this.#system?.[Symbol.asyncDispose]();
    if (this.#folder) rmSync(this.#folder, { recursive: true, force: true });
  };
}

export function pushServiceOfThisFile(): PushService {
  const service = new PushService();
  test.afterAll(service.close);
  return service;
}

/** A browser of the tests knows no push service: from its next page on, this window subscribes to ours. What it subscribes with, it alone can read. */
export async function subscribesTo(page: Page, service: PushService): Promise<Reader> {
  const reader = new Reader();
  const endpoint = `${service.url}/push/one`;
  await page.addInitScript(
    ({ endpoint, publicKey, auth }) => {
      const bytes = (text: string) =>
        Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0)).buffer;
      const kept = 'subscribed';
      const subscriptionUnder = (key: string) => ({
        endpoint,
        options: { applicationServerKey: bytes(key) },
        getKey: (name: string) => bytes(name === 'auth' ? auth : publicKey),
        unsubscribe: () => {
          sessionStorage.removeItem(kept);
          return Promise.resolve(true);
        },
      });
      PushManager.prototype.subscribe = (asked) => {
        const key = asked?.applicationServerKey as string;
        sessionStorage.setItem(kept, key);
        return Promise.resolve(subscriptionUnder(key) as unknown as PushSubscription);
      };
      PushManager.prototype.getSubscription = () => {
        const key = sessionStorage.getItem(kept);
        return Promise.resolve(key === null ? null : (subscriptionUnder(key) as unknown as PushSubscription));
      };
    },
    { endpoint, publicKey: reader.publicKey, auth: reader.auth },
  );
  return reader;
}

/** A service worker of ours, and whose it is. */
interface Receiver {
  readonly scope: string;
  readonly file: string;
}
const desk: Receiver = { scope: '/staff/', file: '/staff/notes.js' };
export const phone: Receiver = { scope: '/', file: '/sw.js' };

/** Hands the service worker what its push service would hand it: also where `page`, in the same browser, shows nothing of ours. */
export async function deliver(page: Page, data: string, { scope }: Receiver = desk, origin = new URL(page.url()).origin): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [own] = registrations.filter(({ isDeleted, scopeURL }) => !isDeleted && new URL(scopeURL).pathname === scope);
      if (own) resolve(own.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId: await registered, data });
  await session.detach();
}

/** All that the service worker asks this browser to show. The browser of the tests has nowhere to show it. */
export async function notesOf(page: Page, { file }: Receiver = desk): Promise<() => Promise<unknown[][]>> {
  const worker = page
    .context()
    .serviceWorkers()
    .find((one) => new URL(one.url()).pathname === file);
  if (!worker) throw new Error('no service worker is there to show a note');
  await worker.evaluate(() => {
    const shown: unknown[][] = [];
    Object.assign(self, { shown });
    ServiceWorkerRegistration.prototype.showNotification = (...asked) => {
      shown.push(asked);
      return Promise.resolve();
    };
  });
  return () => worker.evaluate(() => (self as unknown as { shown: unknown[][] }).shown);
}
