import { expect, type Page } from '@playwright/test';
import { en } from '../../apps/staff/src/wording/en.js';
import { es } from '../../apps/staff/src/wording/es.js';
import { cases, says } from './support/desk.js';
import { evening } from './support/people.js';
import { isSound } from './support/sound.js';
import { picture } from './support/story.js';
import { DESK, type Look, lamplightOfThisFile, PHONE, test, type Windows } from './support/windows.js';
import { Wire } from './support/wire.js';

const lamplight = lamplightOfThisFile();
const URGENT = 'I want to kill myself tonight.';

const BUSY = { type: 'busy', retryAfterMs: 1_500 };
/** What such a sentence says before the time in it. */
const start = (says: (time: string) => string) => says('|').split('|')[0]?.trim() ?? '';

const gone = (desk: Page) => desk.getByText('No connection. Times keep running, but you cannot act until it is back.');

async function deskOf(windows: Windows, name: string, meets: (wire: Wire) => void = () => undefined, look: Look = {}) {
  const at = lamplight();
  const people = await evening(at, name);
  await says(at, windows, { who: people.maple, room: people.room, text: URGENT });
  const context = await windows.context(at, look);
  await at.signIn(context, people.dana);
  const desk = await context.newPage();
  const wire = await Wire.of(desk);
  meets(wire);
  await desk.goto('/staff/');
  return { ...people, desk, wire };
}

/** What was said is heard within the two seconds that a frame takes; the list is asked for again after twenty. */
async function hears(windows: Windows, { desk, heron, room }: Awaited<ReturnType<typeof deskOf>>): Promise<void> {
  await says(lamplight(), windows, { who: heron, room, text: URGENT });
  await expect(cases(desk)).toHaveCount(2, { timeout: 5_000 });
}

test('a desk that the server did not let in at first comes in by itself, acts, and hears', async ({ windows }) => {
  const opened = await deskOf(windows, 'Refused room', (wire) => wire.turnAway({ type: 'busy' }));
  const { desk, wire } = opened;
  await cases(desk).first().click();
  const take = desk.getByRole('button', { name: 'Take it' });
  await expect(gone(desk)).toBeVisible();
  await expect(take).toBeDisabled();
  await expect.poll(() => wire.opened).toBeGreaterThan(1);
  wire.letIn();
  await expect(take).toBeEnabled({ timeout: 15_000 });
  await expect(gone(desk)).toHaveCount(0);
  await hears(windows, opened);
});

test('a desk whose line the server has ended comes back by itself, acts, and hears', async ({ windows }) => {
  const opened = await deskOf(windows, 'Ended room');
  const { desk, wire } = opened;
  await cases(desk).first().click();
  const take = desk.getByRole('button', { name: 'Take it' });
  await expect(take).toBeEnabled();
  wire.end();
  await expect(gone(desk)).toBeVisible();
  await expect(take).toBeEnabled();
  await hears(windows, opened);
});

for (const [language, words, size] of [
  ['en', en, DESK],
  ['es', es, PHONE],
] as const) {
  test(`a desk that a full server does not let watch says how old its queue is, asks again when it was told to, and hears: ${language}`, async ({
    windows,
  }) => {
    const look = { language, size };
    const opened = await deskOf(windows, `Full room, ${language}`, (wire) => wire.isFull('queue:watch', BUSY), look);
    const { desk, wire, heron, room } = opened;
    const rows = desk.getByRole('list', { name: words.queue.title }).getByRole('link');
    const old = desk.getByText(start(words.queue.old));
    await expect(rows).toHaveCount(1);
    await expect(old).toBeVisible();
    await expect(desk.getByRole('heading', { level: 1 }).getByText(start(words.queue.asOf))).toBeVisible();
    await expect(desk.getByText(words.queue.order)).toHaveCount(0);
    await expect.poll(() => wire.askedInVain('queue:watch').length).toBeGreaterThan(1);
    const [first = 0, second = 0] = wire.askedInVain('queue:watch');
    expect(second - first).toBeGreaterThanOrEqual(BUSY.retryAfterMs);
    await picture(desk, `old queue ${language}`);
    await isSound(desk, `a queue that may be old, ${language}`);

    wire.hasRoom('queue:watch');
    await expect(old).toHaveCount(0);
    await expect(desk.getByText(words.queue.order)).toBeVisible();
    await says(lamplight(), windows, { who: heron, room, text: URGENT });
    await expect(rows).toHaveCount(2, { timeout: 5_000 });
  });

  test(`a queue that a full server does not give is not shown as if it were of now, and is asked for again: ${language}`, async ({
    windows,
  }) => {
    const opened = await deskOf(windows, `Unread room, ${language}`, undefined, { language, size });
    const { desk, wire, heron, room } = opened;
    const rows = desk.getByRole('list', { name: words.queue.title }).getByRole('link');
    await expect(rows).toHaveCount(1);
    await expect(desk.getByText(words.queue.order)).toBeVisible();
    const list = '**/api/escalations?view=open';
    await desk.route(list, (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', json: BUSY }));
    wire.isFull('queue:watch', BUSY);
    await wire.cut();
    await expect(desk.getByText(words.offline)).toBeVisible();
    await expect(desk.getByRole('heading', { level: 1 }).getByText(start(words.queue.asOf))).toBeVisible();
    await says(lamplight(), windows, { who: heron, room, text: URGENT });
    wire.mend();
    const old = desk.getByText(start(words.queue.old));
    await expect(old).toBeVisible({ timeout: 15_000 });
    await expect(rows).toHaveCount(1);
    await desk.unroute(list);
    await expect(rows).toHaveCount(2);
    await expect(old).toBeVisible();
    wire.hasRoom('queue:watch');
    await expect(old).toHaveCount(0);
  });

  test(`a room that a full server does not open is entered when it has room, and not called covered before: ${language}`, async ({
    windows,
  }) => {
    const name = `Shut room, ${language}`;
    const { desk, wire } = await deskOf(windows, name, (one) => one.isFull('room:open', BUSY), {
      language,
      size,
    });
    await desk.goto('/staff/#/rooms');
    await desk.getByRole('button', { name }).click();
    const here = desk.getByRole('region', { name });
    await expect(here.getByRole('alert')).toBeVisible();
    await expect(here.getByText(words.rooms.youCover)).toHaveCount(0);
    await expect.poll(() => wire.askedInVain('room:open').length).toBeGreaterThan(1);
    wire.hasRoom('room:open');
    await expect(here.getByText(words.rooms.youCover)).toBeVisible();
    wire.isFull('room:open', BUSY);
    await wire.cut();
    wire.mend();
    await expect(here.getByText(words.rooms.notIn)).toBeVisible();
    await expect.poll(() => wire.askedInVain('room:open').length, { timeout: 15_000 }).toBeGreaterThan(2);
    await expect(here.getByText(words.rooms.notIn)).toBeVisible();
    await picture(desk, `old room ${language}`);
    wire.hasRoom('room:open');
    await expect(here.getByText(words.rooms.youCover)).toBeVisible();
    await isSound(desk, `a room that was entered late, ${language}`);
  });

  test(`a room that this colleague may not open any more is not called covered, and says why: ${language}`, async ({ windows }) => {
    const name = `Lost seat, ${language}`;
    const { desk, wire } = await deskOf(windows, name, undefined, { language, size });
    await desk.goto('/staff/#/rooms');
    await desk.getByRole('button', { name }).click();
    const here = desk.getByRole('region', { name });
    await expect(here.getByText(words.rooms.youCover)).toBeVisible();
    wire.isFull('room:open', { type: 'room-not-found' });
    await here.getByRole('button', { name: words.rooms.prompt }).click();
    await desk.getByRole('dialog').getByLabel(words.sanction.promptLabel).fill('?');
    await desk.getByRole('dialog').getByRole('button', { name: words.save }).click();
    await expect(here.getByText(words.rooms.notIn)).toBeVisible();
    await expect(here.getByText(words.rooms.youCover)).toHaveCount(0);
    await expect(here.getByRole('alert')).toContainText(words.couldNotLoad);
    await picture(desk, `refused room ${language}`);
    await isSound(desk, `a room that is not open any more, ${language}`);
    wire.hasRoom('room:open');
    await here.getByRole('button', { name: words.tryAgain }).click();
    await expect(here.getByText(words.rooms.youCover)).toBeVisible();
    await expect(here.getByRole('alert')).toHaveCount(0);
  });
}
