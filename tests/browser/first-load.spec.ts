import fs from 'node:fs';
import path from 'node:path';
import { type BrowserContext, expect, type Request, type Route } from '@playwright/test';
import { api } from '#libs/contracts';
import { en } from '../../apps/member/src/wording/en.js';
import { es } from '../../apps/member/src/wording/es.js';
import { cases, says } from './support/desk.js';
import { cameIn, codeFor } from './support/door.js';
import { evening, pathOf, publishAgreement } from './support/people.js';
import { field, stands, write } from './support/rooms.js';
import { lamplightOfThisFile, PHONE, test, type Windows } from './support/windows.js';

const lamplight = lamplightOfThisFile();
const EACH = [
  ['en', en],
  ['es', es],
] as const;

/** What the network drops, until it does so no more: the one file, and what asks whether the server is there. */
async function drops(context: BrowserContext, what: string): Promise<{ times: () => number; noMore: () => Promise<void> }> {
  let times = 0;
  await context.route(what, (route) => {
    times += 1;
    return route.abort();
  });
  const everything = () => true;
  const asks = (request: Request) => request.resourceType() === 'fetch' && !request.url().includes('/api/');
  const unlessAsks = (route: Route) => (asks(route.request()) ? route.abort() : route.fallback());
  await context.route(everything, unlessAsks);
  const noMore = async () => {
    await context.unroute(everything, unlessAsks);
    await context.unroute(what);
  };
  return { times: () => times, noMore };
}
/** A worker of the page would fetch behind the back of who holds the network. */
const noWorker = { options: { serviceWorkers: 'block' } } as const;

/** The file that carries the line: it is asked for after the first paint. */
function lineOf(app: 'member' | 'staff'): string {
  const manifest = JSON.parse(fs.readFileSync(path.join('dist', 'apps', app, '.vite', 'manifest.json'), 'utf8')) as Record<
    string,
    { file: string }
  >;
  const [, found] = Object.entries(manifest).find(([key]) => key.includes('node_modules/socket.io-client/')) ?? [];
  if (!found) throw new Error('the line is no file of its own');
  return `**/${found.file}*`;
}

/** Somebody in this room, on a phone whose network dropped before the line was there. */
async function withoutLine(windows: Windows) {
  const { heron, room } = await evening(lamplight());
  const context = await windows.context(lamplight(), { size: PHONE, ...noWorker });
  await lamplight().signIn(context, heron);
  const dropped = await drops(context, lineOf('member'));
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(pathOf(room));
  await expect.poll(dropped.times).toBeGreaterThan(0);
  return { page, dropped };
}

test('a room opens although the network dropped before the line was fetched', async ({ windows }) => {
  const { page, dropped } = await withoutLine(windows);
  await expect(page.getByText(en.room.opening)).toBeVisible();
  await page.clock.runFor(11_000);
  await expect(page.getByText(en.room.openingOffline)).toBeVisible();
  await dropped.noMore();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await write(page, 'I am here after all.');
  await stands(page, 'I am here after all.');
});

test('a page that lacks its line is not taken from under somebody who reads in Help', async ({ windows }) => {
  const { page, dropped } = await withoutLine(windows);
  await page.getByRole('button', { name: 'Need help now? Talk to a person' }).click();
  const sheet = page.getByRole('dialog', { name: 'Talk to a person' });
  await expect(sheet).toBeVisible();
  let loads = 0;
  page.on('load', () => (loads += 1));
  await dropped.noMore();
  await page.clock.runFor(30_000);
  await expect(sheet).toBeVisible();
  expect(loads).toBe(0);
  await page.getByRole('button', { name: 'Close help' }).click();
  await page.clock.runFor(10_000);
  await expect(field(page)).toBeVisible();
  expect(loads).toBe(0);
});

test('a desk hears although the network dropped before the line was fetched', async ({ windows }) => {
  const people = await evening(lamplight());
  const context = await windows.context(lamplight(), noWorker);
  await lamplight().signIn(context, people.dana);
  const dropped = await drops(context, lineOf('staff'));
  const desk = await context.newPage();
  await desk.goto('/staff/');
  const gone = desk.getByText('No connection. Times keep running, but you cannot act until it is back.');
  await expect(gone).toBeVisible();
  await dropped.noMore();
  await expect(gone).toHaveCount(0, { timeout: 20_000 });
  await says(lamplight(), windows, { who: people.maple, room: people.room, text: 'I want to kill myself tonight.' });
  await expect(cases(desk)).toHaveCount(1, { timeout: 5_000 });
});

for (const [language, words] of EACH)
  test(`somebody new comes in although the network dropped at the first step, ${language}`, async ({ windows }) => {
    const at = lamplight();
    await publishAgreement(at);
    const { room, dana } = await evening(at);
    const code = await codeFor(windows, at, { by: dana, room, language });
    const context = await windows.context(at, { size: PHONE, language, ...noWorker });
    await cameIn(context, at, { code, room, until: 'exit' });
    const dropped = await drops(context, `**${api.onboarding.path}`);
    const page = await context.newPage();
    await page.goto('/');
    const again = page.getByRole('button', { name: words.tryAgain });
    await expect(page.getByRole('alert')).toHaveText(words.unreachable);
    await dropped.noMore();
    await again.press('Enter');
    await expect(page.getByRole('heading', { name: words.onboarding.exitTitle })).toBeVisible();
  });

test('whose session has ended by the first step is asked to come in again', async ({ windows }) => {
  const at = lamplight();
  const { room, dana } = await evening(at);
  const code = await codeFor(windows, at, { by: dana, room });
  const context = await windows.context(at, { size: PHONE, ...noWorker });
  await cameIn(context, at, { code, room, until: 'exit' });
  const dropped = await drops(context, `**${api.onboarding.path}`);
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.getByRole('alert')).toHaveText(en.unreachable);
  await context.clearCookies();
  await dropped.noMore();
  await page.getByRole('button', { name: en.tryAgain }).click();
  await expect(page.getByLabel(en.signIn.code)).toBeVisible();
});
