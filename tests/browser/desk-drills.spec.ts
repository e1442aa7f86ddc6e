import { expect, type Page } from '@playwright/test';
import { api } from '#libs/contracts';
import { aKey, Programme, type Seated, testConfig } from '#libs/testing';
import { en } from '../../apps/staff/src/wording/en.js';
import { es } from '../../apps/staff/src/wording/es.js';
import { watchEn } from '../../apps/staff/src/wording/watch.en.js';
import { watchEs } from '../../apps/staff/src/wording/watch.es.js';
import type { Lamplight } from './support/lamplight.js';
import { asks } from './support/life.js';
import { evening } from './support/people.js';
import { isSound } from './support/sound.js';
import { DESK, lamplightOfThisFile, PHONE, test } from './support/windows.js';

const lamplight = lamplightOfThisFile();

interface Scene {
  readonly programme: Programme;
  readonly priya: Seated;
  readonly dana: Seated;
}

/** Of an organisation of its own: what other tests arranged is not in it. */
async function staff(at: Lamplight): Promise<Scene> {
  const programme = await Programme.create(at.database, testConfig(at.database.url));
  const { dana } = await evening({ programme });
  return { programme, dana, priya: await programme.staff('admin', 'Priya') };
}

const looked = (
  at: Lamplight,
  { failing = [], heartbeat = 'beating', ago = '5 seconds' }: { failing?: string[]; heartbeat?: string; ago?: string },
) =>
  at.database.run(
    `INSERT INTO watch_look (looked_at, failing, heartbeat, beat_at) VALUES (clock_now() - $3::interval, $1, $2, clock_now())
     ON CONFLICT (one) DO UPDATE SET looked_at = excluded.looked_at, failing = excluded.failing, heartbeat = excluded.heartbeat`,
    [failing, heartbeat, ago],
  );
const probed = (at: Lamplight, failure: string | null) =>
  at.database.run(
    `INSERT INTO probe_run (id, started_at, signed_in, entered, posted, opened, paged, failure) VALUES ($1, clock_now(), 210, 40, 12, 31, $2, $3)`,
    [aKey(), failure ? null : 850, failure],
  );

test('an admin picks the hours, and learns the month and no more', async ({ windows }) => {
  const at = lamplight();
  const { priya } = await staff(at);
  const page = await windows.open(at, priya, '/staff/#/drills');
  await expect(page.getByText('No drill is planned yet.')).toBeVisible();
  await page.getByLabel('Not before').fill('10:00');
  await page.getByLabel('Not after').fill('10:30');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Pick at least one hour, from early to late.')).toBeVisible();
  await page.getByLabel('Not after').fill('16:00');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/^The next one is in \p{L}+ \d{4}\./u)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Not after')).toHaveValue('16:00');
});

test('a drill that is started is in the queue as what it is, and below with its times', async ({ windows }) => {
  const at = lamplight();
  const { priya, dana } = await staff(at);
  const counselor = await windows.open(at, dana, '/staff/');
  await expect(counselor.getByText('Nothing is waiting.')).toBeVisible();
  await expect(counselor.getByRole('link', { name: 'Drills' })).toHaveCount(0);
  const page = await windows.open(at, priya, '/staff/#/drills');
  await page.getByRole('button', { name: 'Start a drill now' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start it' }).click();
  await expect(page.getByText('The drill has begun. It is in the queue.')).toBeVisible();
  await expect(page.getByText('It is under way').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start a drill now' })).toBeDisabled();

  await counselor.getByRole('link', { name: /Drill/u }).first().click();
  await expect(counselor.getByRole('heading', { level: 1, name: /^Drill/u })).toBeVisible();
  await expect(counselor.getByText('Drill: nobody is in danger')).toBeVisible();
  await expect(counselor.getByText('This is a drill. No member wrote these words. Answer as if one had.')).toBeVisible();
  await expect(counselor.getByPlaceholder('Write to Drill in private')).toBeVisible();
  await counselor.getByRole('button', { name: 'Take it' }).first().click();
  await expect(page.getByText('Taken in time').first()).toBeVisible({ timeout: 20_000 });
  await page.getByText('Show as a table').click();
  await expect(page.getByRole('table', { name: 'Drills so far' }).getByRole('row')).toHaveCount(2);
});

test('says whether anybody watches, and what is wrong', async ({ windows }) => {
  const at = lamplight();
  const { priya } = await staff(at);
  await at.database.run('DELETE FROM watch_look');
  await at.database.run('DELETE FROM probe_run');
  const page = await windows.open(at, priya, '/staff/#/drills');
  await expect(page.getByText('Nothing watches yet.', { exact: false })).toBeVisible();
  await expect(page.getByText('Off. If this server dies', { exact: false })).toBeVisible();
  await looked(at, {});
  await probed(at, null);
  await page.reload();
  await expect(page.getByText('All is well.')).toBeVisible();
  await expect(page.getByText('It is sent each minute.', { exact: false })).toBeVisible();
  await expect(page.getByRole('cell', { name: '0.9 s' })).toBeVisible();
  await looked(at, { failing: ['step-overdue', 'probe-failed'], heartbeat: 'withheld' });
  await probed(at, 'not-paged');
  await page.reload();
  await expect(page.getByText('A case waits, and its next page is late.')).toBeVisible();
  await expect(page.getByText('Nobody was paged.')).toBeVisible();
  await looked(at, { ago: '2 minutes' });
  await page.reload();
  await expect(page.getByText('The watcher is silent.', { exact: false })).toBeVisible();
  await expect(page.getByText('All is well.')).toHaveCount(0);
});

const trouble = {
  silent: { ago: '2 minutes' },
  unheard: { failing: ['heartbeat-unheard'], heartbeat: 'unreachable' },
};
for (const [language, { onCall: line }] of [
  ['en', en],
  ['es', es],
] as const)
  for (const what of ['silent', 'unheard'] as const)
    test(`that the watcher is ${what} is on every page of an admin, and leads to what is known: ${language}`, async ({ windows }) => {
      const at = lamplight();
      const { priya, dana } = await staff(at);
      const told = (page: Page) => page.getByRole('paragraph').filter({ hasText: line.lineWatcher[what] });
      for (const [name, size, colorScheme] of [
        ['desk', DESK, 'light'],
        ['phone', PHONE, 'dark'],
      ] as const) {
        await looked(at, trouble[what]);
        const page = await windows.open(at, priya, '/staff/', { size, language, options: { colorScheme } });
        await expect(told(page)).toBeVisible();
        await isSound(page, `watcher ${what}, ${language}`);
        const folder = process.env['PICTURES'];
        if (folder) await page.screenshot({ path: `${folder}/watcher-${what}-${language}-${name}.png` });
        await told(page).getByRole('link', { name: line.lineShow }).press('Enter');
        await expect(page).toHaveURL(/#\/drills$/u);
        await expect(told(page)).toHaveCount(0);
      }
      await looked(at, trouble[what]);
      const counselor = await windows.open(at, dana, '/staff/', { language });
      await expect(counselor.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(told(counselor)).toHaveCount(0);
      await at.database.run('DELETE FROM watch_look');
    });

for (const [language, words] of [
  ['en', watchEn],
  ['es', watchEs],
] as const)
  test(`every state of the page is sound: ${language}`, async ({ windows }) => {
    test.setTimeout(180_000);
    const at = lamplight();
    const scene = await staff(at);
    await at.database.run('DELETE FROM watch_look');
    await at.database.run('DELETE FROM probe_run');
    const page = await windows.open(at, scene.priya, '/staff/#/drills', { language });
    await page.getByRole('heading', { level: 2, name: words.past }).waitFor();
    await isSound(page, 'drills, nothing yet');
    await page.getByRole('button', { name: words.start }).click();
    await page.getByRole('dialog').waitFor();
    await isSound(page, 'drills, before one');
    await page.keyboard.press('Escape');
    await looked(at, { failing: ['step-overdue', 'page-unsent'], heartbeat: 'unreachable' });
    await probed(at, 'not-opened');
    await asks(windows, at, scene.priya, [api.setDrillHours, { from: '09:00', to: '17:00' }]);
    await asks(windows, at, scene.priya, [api.startDrill, { drillId: aKey() }]);
    await at.database.run(
      `INSERT INTO drill (id, organisation_id, started_at, failed_at, failure) VALUES ($1, $2, clock_now() - interval '9 days', clock_now(), 'not-heard')`,
      [aKey(), scene.programme.organisationId],
    );
    await page.reload();
    await page.getByText(words.table).click();
    await page.getByRole('table', { name: words.past }).waitFor();
    await isSound(page, 'drills, some');
    await page.goto('/staff/#/escalations');
    await page.getByRole('list').getByRole('link').first().waitFor();
    await isSound(page, 'a drill in the queue');
    await looked(at, {});
    await probed(at, null);
    await page.goto('/staff/#/drills');
    await page.getByText(words.well).waitFor();
    await isSound(page, 'drills, and all is well');
  });
