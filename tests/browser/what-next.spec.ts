import { expect, type Locator, type Page } from '@playwright/test';
import { api } from '#libs/contracts';
import { Programme, type Seated, testConfig } from '#libs/testing';
import { en } from '../../apps/staff/src/wording/en.js';
import { es } from '../../apps/staff/src/wording/es.js';
import { loadSharedWords } from '../../libs/ui/src/index.js';
import type { Lamplight } from './support/lamplight.js';
import { asks } from './support/life.js';
import { type Evening, evening, pathOf } from './support/people.js';
import { field, write } from './support/rooms.js';
import { isSound } from './support/sound.js';
import { picture } from './support/story.js';
import { DESK, lamplightOfThisFile, PHONE, test, type Windows } from './support/windows.js';

const lamplight = lamplightOfThisFile();
const CRY = "I can't keep doing this. Everyone would be better off without me.";
const UNKNOWN = 'We can’t see who is on right now. You can call 988 at any time.';
/** What the phone asks every few seconds has come. */
const SOON = { timeout: 12_000 };

interface Scene extends Evening {
  readonly sam: Seated;
}

/** Of an organisation of its own: nobody else may be called here. */
async function alone(at: Lamplight): Promise<Scene> {
  const programme = await Programme.create(at.database, testConfig(at.database.url));
  return { ...(await evening({ programme })), sam: await programme.staff('supervisor', 'Sam') };
}

async function paused(windows: Windows, { heron, room }: Scene): Promise<{ page: Page; pause: Locator }> {
  const page = await windows.open(lamplight(), heron, pathOf(room), { size: PHONE });
  await write(page, CRY);
  const pause = page.getByRole('dialog', { name: 'That sounds really hard.' });
  await expect(pause).toBeVisible();
  return { page, pause };
}

test('the pause says what the plan does, and changes in that minute when the counselor goes off duty', async ({ windows }) => {
  const scene = await alone(lamplight());
  const { page, pause } = await paused(windows, scene);
  // A faint word: the plan of a concern waits eight hours.
  await expect(pause.getByRole('status').first()).toHaveText(
    /^A counselor has been asked to look now\. If no one looks by \d{1,2}(:\d\d)? [ap]m( tomorrow)?, one more person is asked\.$/u,
  );
  await expect(pause.getByRole('button').first()).toHaveText(/^Message Dana in private/u);
  await isSound(page, 'the pause, with what happens next');
  await asks(windows, lamplight(), scene.dana, [api.setDuty, { minutes: 0 }]);
  await expect(pause.getByRole('button').first()).toHaveText(/^Ask for a call back/u, SOON);
  await expect(pause.getByText('Message Dana')).toHaveCount(0);
  await expect(pause.getByRole('button', { name: /^Call or text 988/u })).toHaveClass(/primary/u);
});

test('Help says what follows a call before it is asked for, and who has it afterwards', async ({ windows }) => {
  const at = lamplight();
  const scene = await alone(at);
  const page = await windows.open(at, scene.heron, '/', { size: PHONE });
  await page.getByRole('button', { name: 'Need help now? Talk to a person' }).click();
  const help = page.getByRole('dialog', { name: 'Talk to a person' });
  const call = help.getByRole('button', { name: /^Ask for a call/u });
  await expect(call).toContainText('We ask a counselor right away. If no one looks within 10 minutes, one more person is asked.');
  await asks(windows, at, scene.dana, [api.setDuty, { minutes: 0 }]);
  await expect(call).toContainText('We ask 2 people right away.', SOON);
  await call.click();
  await expect(help.getByText(/^We asked for a call\. The team should answer by \d/u)).toBeVisible();
  await expect(help.getByText('2 people have been asked to look now.')).toBeVisible();
  await isSound(page, 'Help, after a call was asked for');
  const { escalations } = await asks(windows, at, scene.sam, [api.escalations, { view: 'open' }]);
  const [asked] = escalations;
  await asks(windows, at, scene.sam, [api.acknowledge, { escalationId: asked?.id, version: asked?.version }]);
  await expect(help.getByText('A team lead has it now.')).toBeVisible(SOON);
});

for (const [language, desk, size] of [
  ['en', en, PHONE],
  ['es', es, DESK],
] as const)
  test(`who asked for a call by mistake says so in Help, and the desk still has it: ${language}`, async ({ windows }) => {
    const { crisis: words } = await loadSharedWords(language);
    const at = lamplight();
    const { heron, dana } = await alone(at);
    const page = await windows.open(at, heron, '/', { size, language });
    await page.getByRole('button', { name: words.helpBar }).click();
    const help = page.getByRole('dialog', { name: words.helpTitle });
    await help.getByRole('button', { name: words.askCall }).click();
    const queue = await windows.open(at, dana, undefined, { language, size: size === PHONE ? DESK : PHONE });
    const row = queue.getByRole('list', { name: desk.queue.title }).getByRole('link');
    await expect(row).toContainText(desk.cause['call-me']);
    await expect(row).not.toContainText(desk.queue.callNotNeeded);

    await help.getByRole('button', { name: words.noCall }).focus();
    await page.route('**/api/help/call-not-needed', (route) => route.abort(), { times: 1 });
    await page.keyboard.press('Enter');
    await expect(help.getByText(words.noCallFailed)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(help.getByText(words.noCallDone)).toBeFocused();
    await expect(help.getByRole('button', { name: words.noCall })).toHaveCount(0);
    await expect(help.getByText(words.askCallDone('|').split('|')[0]?.trim() ?? '')).toHaveCount(0);
    await picture(page, `no call ${language}`);
    await isSound(page, `Help, after a call was not needed, ${language}`);
    // By a frame: the list itself is asked for after twenty seconds.
    await expect(row).toContainText(desk.queue.callNotNeeded, { timeout: 5_000 });
    await row.click();
    await expect(queue.getByText(desk.case.entry['call-not-needed']())).toBeVisible();
    await picture(queue, `no call on the desk ${language}`);
    await isSound(queue, `a call that is not needed, ${language}`);

    await help.getByRole('button', { name: words.askCall }).click();
    await expect(help.getByRole('button', { name: words.noCall })).toBeVisible();
    await expect(help.getByText(words.noCallDone)).toHaveCount(0);
  });

test('a call that was said not to be needed, on another phone or unanswered, can be asked for anew, and the desk hears it', async ({
  windows,
}) => {
  const { crisis } = await loadSharedWords('en');
  const at = lamplight();
  const { heron, dana } = await alone(at);
  const helpOn = async (size: typeof PHONE) => {
    const page = await windows.open(at, heron, '/', { size });
    await page.getByRole('button', { name: 'Need help now? Talk to a person' }).click();
    return { page, help: page.getByRole('dialog', { name: 'Talk to a person' }) };
  };
  const first = await helpOn(PHONE);
  const ask = first.help.getByRole('button', { name: /^Ask for a call/u });
  await ask.click();
  await expect(first.help.getByText(/^We asked for a call\./u)).toBeVisible();
  const queue = await windows.open(at, dana);
  const row = queue.getByRole('list', { name: en.queue.title }).getByRole('link');
  await expect(row).toContainText(en.cause['call-me']);

  const other = await helpOn(DESK);
  for (const { page, help } of [other, first]) {
    // Heard, and whoever said it does not hear that it was.
    await page.route('**/api/help/call-not-needed', (route) => route.fetch().then(() => route.abort()), { times: 1 });
    await help.getByRole('button', { name: crisis.noCall }).click(SOON);
    await expect(row).toContainText(en.queue.callNotNeeded);
    await expect(first.help.getByText(crisis.noCallDone)).toBeVisible(SOON);
    await expect(first.help.getByText(/^We asked for a call\./u)).toHaveCount(0);

    await ask.click();
    await expect(first.help.getByText(/^We asked for a call\./u)).toBeVisible();
    await expect(row).not.toContainText(en.queue.callNotNeeded);
  }
});

test('the server dies: nobody is promised any more, the line stands first, and Help keeps its numbers through a reload', async ({
  windows,
}) => {
  const at = lamplight();
  const scene = await alone(at);
  const { page, pause } = await paused(windows, scene);
  await expect(pause.getByText(/^A counselor has been asked/u)).toBeVisible();
  await expect.poll(() => shellIsKept(page)).toBe(true);
  await at.kill();
  await expect(pause.getByText(UNKNOWN)).toBeVisible(SOON);
  await expect(pause.getByText(/has been asked to look/u)).toHaveCount(0);
  await expect(pause.getByText('Message Dana')).toHaveCount(0);
  await expect(pause.getByRole('button', { name: /^Call or text 988/u })).toHaveClass(/primary/u);
  await isSound(page, 'the pause, without a server');
  // The room behind it says no more that Dana is on.
  await expect(page.locator('.cover-note')).toHaveText(UNKNOWN, SOON);
  await expect(page.getByText(/^Dana is on/u)).toHaveCount(0);
  await pause.getByRole('button', { name: 'Keep writing' }).click();
  await numbers(page);
  await page.getByRole('button', { name: /^Ask for a call/u }).click();
  await expect(page.getByText('We could not ask. Call 988, or try again.')).toBeVisible();

  await page.reload();
  await expect(page.getByText(/We could not reach Lamplight/u)).toBeVisible();
  await numbers(page);
  await at.restart();
  await page.getByRole('button', { name: 'Close help' }).click();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(field(page)).toHaveValue(CRY);
});

test('reads the same in Spanish', async ({ windows }) => {
  const scene = await alone(lamplight());
  const page = await windows.open(lamplight(), scene.heron, '/', { size: PHONE, language: 'es' });
  await page.getByRole('button', { name: /^¿Necesitas ayuda ya/u }).click();
  await expect(page.getByRole('button', { name: /^Pide una llamada/u })).toContainText(
    'Le avisamos ya a un consejero. Si nadie lo ve en 10 minutos, se le pide a una persona más.',
  );
});

async function numbers(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Need help now? Talk to a person' }).click();
  const sheet = page.getByRole('dialog', { name: 'Talk to a person' });
  for (const [name, href] of [
    ['Call 988', 'tel:988'],
    ['Text 988', 'sms:988'],
    ['Call 911', 'tel:911'],
  ] as const)
    await expect(sheet.getByRole('link', { name })).toHaveAttribute('href', href);
}

/** Everything that this page was made of lies in the service worker's store. */
const shellIsKept = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const paths = (await (await caches.open('shell')).keys()).map(({ url }) => new URL(url).pathname);
    const used = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    return paths.includes('/') && used.filter((path) => path.startsWith('/assets/')).every((path) => paths.includes(path));
  });
