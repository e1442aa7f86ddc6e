import { expect, type Page } from '@playwright/test';
import { api } from '#libs/contracts';
import { cases, says } from './support/desk.js';
import { holds } from './support/late.js';
import { asks } from './support/life.js';
import { evening } from './support/people.js';
import { lamplightOfThisFile, test } from './support/windows.js';

const lamplight = lamplightOfThisFile();
/** The bench waits for its turn on a busy machine. */
const BENCHED = { timeout: 60_000 };
const ID = 'en.relapse.marzipan';
const rule = (name: string) => `/staff/#/lexicon/rule/${name}`;
const bench = (page: Page) => page.getByRole('region', { name: 'The bench' });
const lines = (page: Page, name: string) => page.getByRole('group', { name });

/** What an admin says of the marzipan, from an empty page. */
async function write(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'New rule' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'New rule' })).toBeVisible();
  await page.getByLabel('Category').selectOption('relapse');
  await page.getByLabel('Short name').fill('marzipan');
  await expect(page.getByText(`Its id will be ${ID}.`, { exact: false })).toBeVisible();
  await page.getByLabel('What to listen for').fill('eat|bought the BLUEISH marzipan');
  const hits = lines(page, 'Lines that must be heard');
  await hits.getByLabel('Line 1').fill('I bought the blue marzipan');
  await hits.getByLabel('Line 2').fill('going to eat the blue marzipan');
  const misses = lines(page, 'Lines that must not be heard');
  await misses.getByLabel('Line 1').fill('we baked with marzipan');
  await misses.getByLabel('Line 2').fill('the blue house');
  await page.getByLabel('Why it is there').fill('What some members of this programme call it.');
}

async function propose(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Parts of the lexicon' }).getByRole('link', { name: 'Draft' }).click();
  await page.getByLabel('What it changes, and why').fill('Two people used that name for it in group.');
  await page.getByRole('button', { name: 'Propose it' }).click();
  await expect(page.getByText('You changed this draft. Someone else must put it in force.')).toBeVisible();
}

async function putInForce(page: Page): Promise<void> {
  await page.goto('/staff/#/lexicon/draft');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Put in force' })).toBeEnabled(BENCHED);
  await page.getByRole('button', { name: 'Put in force' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Put in force' }).click();
  await expect(page.getByRole('heading', { name: 'What was in force when' })).toBeVisible(BENCHED);
}

test('a rule is refused, mended, tried in shadow, put in force by a second person, heard, and taken back', async ({ windows }) => {
  test.setTimeout(240_000);
  const at = lamplight();
  const { room, dana, heron, maple } = await evening(at, 'Twelfth room');
  const [priya, sam] = [await at.programme.staff('admin', 'Priya'), await at.programme.staff('admin', 'Sam')];
  const open = async () => (await asks(windows, at, dana, [api.escalations, { view: 'open' }])).escalations.length;

  const first = await windows.open(at, priya, '/staff/#/lexicon');
  await write(first);
  await first.getByRole('button', { name: 'Save to the draft' }).click();
  const phrase = first.getByLabel('What to listen for');
  await expect(first.getByText('Line 1: A word in capital letters must be one from the list of classes.')).toBeVisible();
  await expect(phrase).toBeFocused();

  await phrase.fill('bought the blue marzipan');
  await first.getByRole('button', { name: 'Save to the draft' }).click();
  await expect(bench(first)).toContainText('1 line breaks', BENCHED);
  await expect(bench(first)).toContainText('going to eat the blue marzipan');
  await expect(bench(first)).toContainText('Must be heard, and is not.');
  await propose(first);
  const second = await windows.open(at, sam, '/staff/#/lexicon/draft');
  await expect(second.getByText('1 line breaks. Mend that first.')).toBeVisible(BENCHED);
  await expect(second.getByRole('button', { name: 'Put in force' })).toBeDisabled();

  await first.goto(rule(ID));
  await phrase.fill('eat|bought the blue marzipan');
  const tried = first.getByRole('list', { name: 'What is heard' });
  await first.getByLabel('Lines to try').fill('I will eat the blue marzipan');
  await expect(tried.locator('mark')).toHaveText('eat the blue marzipan', BENCHED);
  await expect(tried).toContainText('In the editor');
  await first.getByRole('button', { name: 'Save to the draft' }).click();
  await expect(bench(first)).toContainText('Each does what it says.', BENCHED);
  await first.getByLabel('Lines to try').fill('Yesterday I bought the blue marzipan again');
  await expect(tried.locator('mark')).toHaveText('bought the blue marzipan');
  await expect(tried).toContainText('in shadow, pages no one');
  await propose(first);
  await expect(first.getByText(/^These colleagues can: .*Sam/u)).not.toContainText('Priya');
  await expect(first.getByRole('button', { name: 'Put in force' })).toHaveCount(0);
  await putInForce(second);

  await says(at, windows, { who: heron, room, text: 'I bought the blue marzipan' });
  expect(await open()).toBe(0);
  await first.goto(rule(ID));
  await first.reload();
  await expect(first.getByText('It would have raised 1 alert in 28 days, in 1 room.').first()).toBeVisible();

  await first.getByRole('radiogroup', { name: 'Mode' }).getByText('Live').click();
  await first.getByRole('button', { name: 'Save to the draft' }).click();
  await expect(bench(first)).toContainText('Newly heard, or more grave (2)', BENCHED);
  await propose(first);
  await putInForce(second);
  await says(at, windows, { who: heron, room, text: 'I bought the blue marzipan again' });
  const desk = await windows.open(at, dana, '/staff/');
  await cases(desk).first().click();
  await expect(desk.locator('mark')).toHaveText('bought the blue marzipan');
  await expect(desk.getByText(`Heard “bought the blue marzipan”, by rule ${ID}.`)).toBeVisible();
  await desk.getByRole('button', { name: 'Wrong severity?' }).click();
  await desk.getByRole('dialog').getByText('Today').click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByText('Thank you. It is on the review list.')).toBeVisible();

  await first.goto('/staff/#/lexicon/review');
  const doubt = first.getByRole('article', { name: /Wrong severity/u });
  await expect(doubt).toContainText('heard as: Soon');
  await expect(doubt).toContainText('should be: Today');
  await expect(doubt).toContainText('by Dana');
  await first.goto('/staff/#/lexicon/versions');
  await first.getByRole('link', { name: 'Compare version 1 with what is in force' }).click();
  await expect(first.getByText('Not in this version')).toBeVisible();
  await first.getByRole('button', { name: 'Roll back to version 1' }).click();
  const silent = first.getByRole('dialog').getByRole('region', { name: /fall silent, are milder/u });
  await expect(silent.getByRole('listitem')).toHaveText([ID]);
  await first.getByRole('dialog').getByText('Too many alerts').click();
  await first.getByRole('dialog').getByRole('button', { name: 'Roll back' }).click();
  await expect(first.getByText('Version 1 is in force again.')).toBeVisible();
  await says(at, windows, { who: maple, room, text: 'I bought the blue marzipan' });
  expect(await open()).toBe(1);
});

test('whoever saves second keeps what they typed, sees both, and goes on', async ({ windows }) => {
  const at = lamplight();
  const [lee, ana] = [await at.programme.staff('admin', 'Lee'), await at.programme.staff('admin', 'Ana')];
  const [mine, theirs] = [await windows.open(at, lee, rule('en.suicide.intent')), await windows.open(at, ana, rule('en.suicide.intent'))];
  const reason = (page: Page) => page.getByLabel('Why it is there');
  await reason(mine).fill('Takes leave of the room, and not for tonight.');
  await reason(theirs).fill('Says goodbye for good.');
  await theirs.getByRole('button', { name: 'Save to the draft' }).click();
  await expect(bench(theirs)).toBeVisible(BENCHED);
  await mine.getByRole('button', { name: 'Save to the draft' }).click();

  const both = mine.getByRole('alert').filter({ hasText: 'Someone has saved this rule while you were writing.' });
  await expect(both.getByRole('row', { name: /^Why it is there/u })).toContainText('Says goodbye for good.');
  await expect(both.getByRole('row', { name: /^Why it is there/u })).toContainText('Takes leave of the room, and not for tonight.');
  await expect(reason(mine)).toHaveValue('Takes leave of the room, and not for tonight.');
  await expect(mine.getByRole('button', { name: 'Save to the draft' })).toBeDisabled();
  await both.getByRole('button', { name: 'Go on with mine' }).click();
  await mine.getByRole('button', { name: 'Save to the draft' }).click();
  await expect(bench(mine)).toBeVisible(BENCHED);
  await mine.reload();
  await expect(reason(mine)).toHaveValue('Takes leave of the room, and not for tonight.');
});

test('words that rules share are changed in the draft, and named to whoever puts it in force', async ({ windows }) => {
  test.setTimeout(240_000);
  const at = lamplight();
  const [lou, max] = [await at.programme.staff('admin', 'Lou'), await at.programme.staff('admin', 'Max')];
  const first = await windows.open(at, lou, '/staff/#/lexicon/words');
  await first.getByLabel('Find in words').fill('negation');
  await first.getByText('denied · English').click();
  const words = first.getByLabel('What stands in denied · English');
  const known = await words.inputValue();
  await words.fill(`${known}\n(a+)+$`);
  await first.getByRole('button', { name: 'Save to the draft' }).click();
  await expect(first.getByText(/^Line \d+: /u)).toBeVisible(BENCHED);
  await words.fill(`${known}\nzebra crossing`);
  await first.getByRole('button', { name: 'Save to the draft' }).click();
  await expect(bench(first)).toBeVisible(BENCHED);
  await propose(first);
  await expect(first.getByText('rules may hear less').first()).toBeVisible();

  const second = await windows.open(at, max, '/staff/#/lexicon/draft');
  await expect(second.getByRole('link', { name: 'Lexicon' })).toContainText('a draft that waits for you');
  await expect(second.getByRole('button', { name: 'Put in force' })).toBeEnabled(BENCHED);
  await second.getByRole('button', { name: 'Put in force' }).click();
  const sheet = second.getByRole('dialog');
  await expect(sheet).toContainText('cue.en.negation');
  await expect(sheet.getByRole('button', { name: 'Put in force' })).toBeDisabled();
});

test('the weekly sample is read by keys, and a call for help in it reaches a counselor', async ({ windows }) => {
  const at = lamplight();
  const { room, dana, heron } = await evening(at, 'Thirteenth room');
  const ruth = await at.programme.staff('supervisor', 'Ruth');
  for (const text of ['Slept four hours, better than Monday.', 'Payday is tomorrow.', 'I counted what is left in the cabinet.'])
    await says(at, windows, { who: heron, room, text });
  await at.database.run(`UPDATE message SET created_at = created_at - interval '7 days' WHERE room_id = $1`, [room.id]);
  await at.database.run('DELETE FROM lexicon_sample_week');
  await expect.poll(async () => (await at.database.run('SELECT id FROM lexicon_sample')).length).toBe(3);

  const page = await windows.open(at, ruth, '/staff/');
  await expect(page.getByRole('link', { name: 'Lexicon' })).toContainText('3 messages of the weekly sample to read');
  await page.getByRole('link', { name: 'Lexicon' }).click();
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: 'Message 1 of 3' })).toBeVisible();
  await expect(main).not.toContainText('Heron');
  await main.getByRole('heading', { name: 'Message 1 of 3' }).focus();
  for (const n of [1, 2, 3]) {
    await expect(main.getByRole('heading', { name: `Message ${String(n)} of 3` })).toBeFocused();
    const grave = (await main.locator('.sample-text').innerText()).includes('cabinet');
    await page.keyboard.press(grave ? 'y' : 'n');
    if (!grave) continue;
    await expect(main.getByText('How soon should someone answer?')).toBeVisible();
    await page.keyboard.press('2');
  }
  await expect(main.getByText('Thank you. You have read all of them.')).toBeVisible();
  await expect(main.getByText('3 of 3 read')).toBeVisible();
  await expect(main.getByRole('row').filter({ hasText: '3 / 3' })).toBeVisible();
  const desk = await windows.open(at, dana, '/staff/');
  await expect(cases(desk).filter({ hasText: 'Thirteenth room' })).toContainText('Someone is worried');
});

test('what is typed while a rule is on the bench stays, and is not saved yet', async ({ windows }) => {
  test.setTimeout(180_000);
  const at = lamplight();
  const page = await windows.open(at, await at.programme.staff('admin', 'Noor'), rule('en.suicide.farewell'));
  const reason = page.getByLabel('Why it is there');
  const save = page.getByRole('button', { name: 'Save to the draft' });
  await reason.fill('Takes leave.');
  const { asked, letGo } = await holds(page, '**/api/lexicon/draft/rules/*');
  await save.click();
  await asked;
  await reason.fill('Takes leave of the room for good.');
  await letGo();
  await expect(bench(page)).toBeVisible(BENCHED);
  await expect(reason).toHaveValue('Takes leave of the room for good.');
  await expect(page.getByText('Someone has saved this rule while you were writing.')).toHaveCount(0);
  await page.unroute('**/api/lexicon/draft/rules/*');
  await expect(save).toBeEnabled();
  await save.click();
  await expect(page.getByText('Not saved yet.', { exact: false })).toHaveCount(0, BENCHED);
  await page.reload();
  await expect(reason).toHaveValue('Takes leave of the room for good.');
});

test('what is typed while words are on the bench stays, and nobody else is said to have saved them', async ({ windows }) => {
  test.setTimeout(180_000);
  const at = lamplight();
  const page = await windows.open(at, await at.programme.staff('admin', 'Ida'), '/staff/#/lexicon/words');
  await page.getByLabel('Find in words').fill('negation');
  await page.getByText('denied · English').click();
  const words = page.getByLabel('What stands in denied · English');
  const save = page.getByRole('button', { name: 'Save to the draft' });
  const theirs = page.getByText('Someone has saved these words while you were writing.');
  const known = await words.inputValue();
  await words.fill(`${known}\nzebra crossing`);
  const { asked, letGo } = await holds(page, '**/api/lexicon/draft/words/*');
  // What stands in the draft is not known again before somebody has looked at the page.
  const looked = Promise.withResolvers<undefined>();
  await save.click();
  await asked;
  await words.fill(`${known}\nzebra crossing\nzebra bridge`);
  await page.route('**/api/lexicon?of=draft', async (route) => {
    await looked.promise;
    return route.continue();
  });
  await letGo();
  await expect(bench(page)).toBeVisible(BENCHED);
  await expect(words).toHaveValue(`${known}\nzebra crossing\nzebra bridge`);
  await expect(theirs).toHaveCount(0);
  await expect(save).toBeEnabled();
  looked.resolve(undefined);
  await expect(theirs).toHaveCount(0);
  await page.unroute('**/api/lexicon/draft/words/*');
  await save.click();
  // The button itself is off already while the bench runs.
  await expect(page.getByRole('button', { name: 'Drop my changes' })).toHaveCount(0, BENCHED);
  await page.reload();
  await page.getByLabel('Find in words').fill('negation');
  await page.getByText('denied · English').click();
  await expect(words).toHaveValue(`${known}\nzebra crossing\nzebra bridge`);
});
