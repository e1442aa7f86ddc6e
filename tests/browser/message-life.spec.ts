import { expect, type Page } from '@playwright/test';
import { api } from '#libs/contracts';
import { ask } from './support/door.js';
import { keptWords } from './support/kept.js';
import { caughtUp, type Evening, evening, pathOf, readBy } from './support/people.js';
import { field, listen, menuOf, row, stands, write } from './support/rooms.js';
import { speaker, Talkers } from './support/talk.js';
import { lamplightOfThisFile, PHONE, test, type Windows } from './support/windows.js';
import { Wire } from './support/wire.js';

const lamplight = lamplightOfThisFile();
let ahead = 0;

test('a word is said to a message, seen by all, and taken back', async ({ windows }) => {
  const people = await evening(lamplight());
  const [page, other] = await both(windows, people);
  await write(other, 'I got through the weekend.');
  const mine = row(page, 'I got through the weekend.');
  const theirs = row(other, 'I got through the weekend.');
  const menu = await menuOf(page, 'I got through the weekend.');
  await expect(menu.getByRole('button', { name: 'Copy my words' })).toHaveCount(0);
  const withYou = menu.getByRole('button', { name: 'With you' });
  await expect(withYou).toHaveAttribute('aria-pressed', 'false');
  await withYou.click();
  await expect(withYou).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(mine.getByRole('button', { name: 'With you · 1' })).toHaveAttribute('aria-pressed', 'true');
  await expect(theirs.getByText('With you · 1')).toBeVisible();
  await expect(theirs.getByRole('button', { name: 'With you · 1' })).toHaveCount(0);

  await write(page, 'So did I.');
  await expect(theirs.getByText('With you · 1')).toHaveAttribute('title', 'Heron');
  await mine.getByRole('button', { name: 'With you · 1' }).click();
  await expect(theirs.getByText(/^With you/u)).toHaveCount(0);
  await expect(mine.getByText(/^With you/u)).toHaveCount(0);
});

test('a word that the server refuses does not stay', async ({ windows }) => {
  const people = await evening(lamplight());
  const maple = await speaker(windows, lamplight(), people.room, people.maple);
  await maple.say('I got through the weekend.');
  const page = await inRoom(windows, people);
  await ask(await counselor(windows, people), lamplight(), api.imposeSanction, {
    kind: 'mute',
    roomId: people.room.id,
    memberKey: people.heron.key,
    minutes: 15,
    reason: 'pause',
  });
  await expect(field(page)).toHaveCount(0);
  const menu = await menuOf(page, 'I got through the weekend.');
  await menu.getByRole('button', { name: 'Thank you' }).click();
  await expect(menu.getByRole('alert')).toHaveText(/You can read but not post for now\./u);
  await expect(menu.getByRole('button', { name: 'Thank you' })).toHaveAttribute('aria-pressed', 'false');
});

test('a word that the server has stays, though it never answered; one that never came there goes', async ({ windows }) => {
  const people = await evening(lamplight());
  const maple = await speaker(windows, lamplight(), people.room, people.maple);
  await maple.say('I got through the weekend.');
  const { page, wire } = await wired(windows, people);
  const theirs = await inRoom(windows, people, people.maple);
  const menu = await menuOf(page, 'I got through the weekend.');
  const said = menu.getByRole('button', { name: 'With you' });
  wire.loseReplies();
  await said.click();
  await expect(row(theirs, 'I got through the weekend.')).toContainText('With you · 1');
  // The page knows it too, in the very frame that Maple's has: what is then without an answer is so for good.
  await maple.say('Thank you.');
  await stands(page, 'Thank you.');
  await page.clock.runFor(6100);
  await expect(said).toHaveAttribute('aria-pressed', 'true');
  await expect(menu.getByRole('alert')).toHaveCount(0);
  await wire.cut();
  await menu.getByRole('button', { name: 'Same here' }).click();
  await expect(menu.getByRole('alert')).toBeVisible();
  await expect(menu.getByRole('button', { name: 'Same here' })).toHaveAttribute('aria-pressed', 'false');
  await expect(said).toHaveAttribute('aria-pressed', 'true');
});

test('a keyboard opens the menu and comes back; a finger that rests does too, one that scrolls does not', async ({ windows }) => {
  const people = await evening(lamplight());
  await (await speaker(windows, lamplight(), people.room, people.maple)).say('I got through the weekend.');
  const page = await inRoom(windows, people);
  const message = row(page, 'I got through the weekend.');
  const more = message.getByRole('button', { name: 'More about this message' });
  const sheet = page.getByRole('dialog');
  await message.focus();
  await page.keyboard.press('Tab');
  await expect(more).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('heading', { name: 'Maple' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(more).toBeFocused();

  const finger = { pointerType: 'touch', isPrimary: true, bubbles: true, clientX: 100, clientY: 300 };
  await message.dispatchEvent('pointerdown', finger);
  await message.dispatchEvent('pointermove', { ...finger, clientY: 340 });
  await page.clock.runFor(1000);
  await expect(sheet).toHaveCount(0);
  await message.dispatchEvent('pointerdown', finger);
  await page.clock.runFor(450);
  await expect(sheet).toBeVisible();
});

test('a reply stands in its thread, and the room shows a line that is new until it was read', async ({ windows }) => {
  const people = await evening(lamplight());
  const [page, other] = await both(windows, people);
  await write(other, 'I have to tell you something.');
  await stands(page, 'I have to tell you something.');
  await (await menuOf(page, 'I have to tell you something.')).getByRole('button', { name: 'Reply' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Replies to Maple');
  await expect(page.getByText('No replies yet. Yours can be the first.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Quick exit' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Need help now? Talk to a person' })).toBeVisible();

  const heard = await listen(other);
  await answer(page).fill('We are here. Take your time.');
  await page.getByRole('button', { name: 'Send' }).click();
  await stands(page, 'We are here. Take your time.');
  await expect.poll(heard).toEqual(['Heron wrote a reply.']);
  await expect(row(other, 'We are here.')).toHaveCount(0);
  const line = row(other, 'I have to tell you something.').getByRole('button', { name: '1 reply new' });
  await line.click();
  await stands(other, 'We are here. Take your time.');
  // Looked at counts from when the page has painted it, which no clock says.
  const read = async () => {
    await other.clock.runFor(500);
    return readBy(lamplight(), people.room, people.maple);
  };
  await expect.poll(read).toBe(2);
  await answer(other).fill('It is about my brother.');
  await other.getByRole('button', { name: 'Send' }).click();
  await stands(page, 'It is about my brother.');
  await other.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(row(other, 'I have to tell you something.').getByRole('button', { name: '2 replies' })).toBeVisible();
  await expect(row(other, 'I have to tell you something.').getByText('new', { exact: true })).toHaveCount(0);
  await expect(row(other, 'It is about my brother.')).toHaveCount(0);
});

test('each thread keeps its own draft, through the way back and a reload', async ({ windows }) => {
  const people = await evening(lamplight());
  await (await speaker(windows, lamplight(), people.room, people.maple)).say('I have to tell you something.');
  const page = await inRoom(windows, people);
  await field(page).fill('To all of you: ');
  await (await menuOf(page, 'I have to tell you something.')).getByRole('button', { name: 'Reply' }).click();
  await expect(answer(page)).toHaveValue('');
  await answer(page).fill('Just to you: ');
  await expect.poll(() => keptWords(page)).toBe(2);
  await page.reload();
  await expect(answer(page)).toHaveValue('Just to you: ');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(field(page)).toHaveValue('To all of you: ');
});

test('a thread outlives its first message', async ({ windows }) => {
  const people = await evening(lamplight());
  const maple = await speaker(windows, lamplight(), people.room, people.maple);
  const heron = await speaker(windows, lamplight(), people.room, people.heron);
  const root = await maple.say('I have to tell you something.');
  await heron.say('We are here.', { thread: root });
  await ask(maple.context, lamplight(), api.retractMessage, { messageId: root });
  const page = await inRoom(windows, people);
  await row(page, 'Maple took a message back.').getByRole('button', { name: '1 reply' }).click();
  await stands(page, 'We are here.');
  await expect(row(page, 'Maple took a message back.')).toHaveCount(1);
});

test('a quote is read by id: from far above, gone to by a tap, and gone when its message is', async ({ windows }) => {
  test.setTimeout(60_000);
  const people = await evening(lamplight());
  const maple = await speaker(windows, lamplight(), people.room, people.maple);
  const first = await maple.say('The river was frozen today.');
  await (await Talkers.make(windows, lamplight(), people.room, 9)).fill(70);
  await maple.say('It still is.', { quotes: first });
  await caughtUp(lamplight(), people);
  const page = await inRoom(windows, people);
  const quote = row(page, 'It still is.').getByRole('button', { name: /^Go to this message: Maple/u });
  await expect(quote).toContainText('The river was frozen today.');
  await expect(row(page, /^MapleThe river/u)).toHaveCount(0);
  await quote.click();
  const source = page.locator(`article[data-id="${first}"]`);
  await expect(source).toBeInViewport({ ratio: 1 });
  await expect(source).toBeFocused();
  await ask(maple.context, lamplight(), api.retractMessage, { messageId: first });
  await expect(row(page, 'It still is.').getByText('This message is gone.')).toHaveCount(1);
});

test('quoting: the words that are answered stand over the field, and go with the answer', async ({ windows }) => {
  const people = await evening(lamplight());
  const [page, other] = await both(windows, people);
  await write(other, 'Does anyone have a plan for paydays?');
  await stands(page, 'Does anyone have a plan for paydays?');
  await (await menuOf(page, 'Does anyone')).getByRole('button', { name: 'Quote' }).click();
  await expect(page.getByText('You quote Maple')).toBeVisible();
  await expect(field(page)).toBeFocused();
  await page.getByRole('button', { name: 'Take the quote out' }).click();
  await expect(page.getByText('You quote Maple')).toHaveCount(0);
  await (await menuOf(page, 'Does anyone')).getByRole('button', { name: 'Quote' }).click();
  await write(page, 'My sister keeps my card.');
  await expect(row(other, 'My sister keeps my card.').getByRole('button', { name: /^Go to this message: You/u })).toContainText(
    'Does anyone have a plan for paydays?',
  );
  await expect(page.getByText('You quote Maple')).toHaveCount(0);
});

test('a note is read before the words, which open by a tap and close again; own ones stand open', async ({ windows }) => {
  const people = await evening(lamplight());
  const [page, other] = await both(windows, people);
  await page.getByRole('button', { name: 'Add a content note' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'a death or a loss' }).click();
  const heard = await listen(other);
  await write(page, 'It is a year since my mother.');
  await stands(page, 'It is a year since my mother.');
  await expect(row(page, 'It is a year since my mother.')).toContainText('Content note: about a death or a loss');
  await expect(page.getByRole('button', { name: 'Add a content note' })).toBeVisible();

  const theirs = row(other, 'Content note: this is about a death or a loss.');
  await expect(theirs).toHaveCount(1);
  await expect(theirs.getByText('It is a year since my mother.')).toHaveCount(0);
  await expect.poll(heard).toEqual(['Heron: Content note: this is about a death or a loss.']);
  await theirs.getByRole('button', { name: 'Show' }).click();
  await expect(theirs.getByText('It is a year since my mother.')).toBeVisible();
  await theirs.getByRole('button', { name: 'Hide again' }).click();
  await expect(theirs.getByText('It is a year since my mother.')).toHaveCount(0);
  await (await menuOf(other, 'Content note: this is about')).getByText('Content note: this is about a death or a loss.').waitFor();
});

test('Up in the empty field takes the last own words up again; all see the better ones, and that they were changed', async ({
  windows,
}) => {
  const people = await evening(lamplight());
  const [page, other] = await both(windows, people);
  await write(page, 'I walked arond the block.');
  await stands(other, 'I walked arond the block.');
  await field(page).press('ArrowUp');
  await expect(field(page)).toHaveValue('I walked arond the block.');
  await expect(page.getByText('You are changing your message.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await (await menuOf(page, 'I walked arond')).getByRole('button', { name: 'Edit' }).click();
  await expect(field(page)).toBeFocused();
  await field(page).fill('I walked around the block.');
  await page.getByRole('button', { name: 'Save' }).click();
  for (const one of [page, other]) {
    await stands(one, 'I walked around the block.');
    await expect(row(one, 'I walked around the block.').getByText('edited', { exact: true })).toBeVisible();
    await expect(row(one, 'arond')).toHaveCount(0);
  }
});

test('changed words are heard like new ones: a person first, and the field keeps them', async ({ windows }) => {
  const people = await evening(lamplight());
  const page = await inRoom(windows, people);
  await write(page, 'It was a hard day.');
  await stands(page, 'It was a hard day.');
  await field(page).press('ArrowUp');
  await field(page).fill('It was a hard day. I want to kill myself.');
  await page.getByRole('button', { name: 'Save' }).click();
  const pause = page.getByRole('dialog', { name: 'Are you thinking about suicide?' });
  await expect(pause).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('It was a hard day. I want to kill myself.');
  await expect(page.getByText('You are changing your message.')).toBeVisible();
  await expect(row(page, 'It was a hard day.')).not.toContainText('kill myself');
});

test('after two minutes the words are kept, to be sent as new ones', async ({ windows }) => {
  const people = await evening(lamplight());
  const page = await inRoom(windows, people);
  await write(page, 'It was a hard day.');
  await stands(page, 'It was a hard day.');
  await field(page).press('ArrowUp');
  await field(page).fill('It was a hard week.');
  ahead += 130;
  await lamplight().database.setClockAhead(ahead);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toHaveText('The two minutes are over. You can take it back and write it new.');
  await expect(field(page)).toHaveValue('It was a hard week.');
  await expect(page.getByText('You are changing your message.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Send' }).click();
  await stands(page, 'It was a hard week.');
  await stands(page, 'It was a hard day.');
});

test('a search finds words newest first, marks them, and goes to the message', async ({ windows }) => {
  test.setTimeout(60_000);
  const people = await evening(lamplight());
  const maple = await speaker(windows, lamplight(), people.room, people.maple);
  const first = await maple.say('The café by the river was closed.');
  await (await Talkers.make(windows, lamplight(), people.room, 9)).fill(70);
  const root = await maple.say('I go to the river still.');
  await maple.say('The RIVER is high.', { thread: root });
  await caughtUp(lamplight(), people);
  const page = await inRoom(windows, people);
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'Search this room' });
  const words = sheet.getByRole('searchbox', { name: 'Words to look for' });
  await words.fill('r');
  await words.press('Enter');
  await expect(sheet.getByRole('alert')).toHaveText('Type two letters or more.');
  await words.fill('nowhere');
  await words.press('Enter');
  await expect(sheet.getByRole('status')).toHaveText('We found nothing with these words.');
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await words.fill('river');
  await words.press('Enter');
  await expect(sheet.getByRole('status')).toHaveText('3 messages');
  const found = sheet.getByRole('listitem');
  expect(await found.locator('mark').allInnerTexts()).toEqual(['RIVER', 'river', 'river']);
  await expect(found.first()).toContainText('In the replies');
  await words.fill('cafe');
  await words.press('Enter');
  await expect(sheet.locator('mark')).toHaveText(['café']);
  await found.first().getByRole('button').click();
  await expect(sheet).toHaveCount(0);
  await expect(page.locator(`article[data-id="${first}"]`)).toBeFocused();
  await expect(page.locator(`article[data-id="${first}"]`)).toBeInViewport();
});

test('a pin is seen at once at the top of the room, opens, and goes with its message', async ({ windows }) => {
  const people = await evening(lamplight());
  const dana = await speaker(windows, lamplight(), people.room, people.dana);
  const page = await inRoom(windows, people);
  const asked = await dana.say('What is one small thing that helped you today?');
  await stands(page, 'What is one small thing');
  const bar = page.getByRole('button', { name: /^Pinned by your counselor/u });
  await expect(bar).toHaveCount(0);
  await ask(dana.context, lamplight(), api.pinMessage, { messageId: asked, pinned: true });
  await expect(bar).toContainText('What is one small thing that helped you today?');
  await bar.click();
  const sheet = page.getByRole('dialog', { name: 'Pinned by your counselor' });
  await expect(sheet.getByRole('article')).toContainText('What is one small thing that helped you today?');
  await sheet.getByRole('button', { name: 'Go to this message' }).click();
  await expect(sheet).toHaveCount(0);
  await expect(row(page, 'What is one small thing')).toBeFocused();
  await ask(dana.context, lamplight(), api.retractMessage, { messageId: asked });
  await expect(bar).toHaveCount(0);
});

const answer = (page: Page) => page.getByRole('textbox', { name: 'Write a reply' });

async function inRoom(windows: Windows, people: Evening, who = people.heron): Promise<Page> {
  const { page } = await wired(windows, people, who);
  return page;
}

async function wired(windows: Windows, { heron, room }: Evening, who = heron): Promise<{ page: Page; wire: Wire }> {
  const context = await windows.context(lamplight(), { size: PHONE });
  await lamplight().signIn(context, who);
  const page = await context.newPage();
  const wire = await Wire.of(page);
  await page.clock.install();
  await page.clock.resume();
  await page.goto(pathOf(room));
  await expect(field(page).or(answer(page))).toBeVisible();
  return { page, wire };
}

async function both(windows: Windows, people: Evening): Promise<[Page, Page]> {
  return [await inRoom(windows, people), await inRoom(windows, people, people.maple)];
}

async function counselor(windows: Windows, { dana }: Evening) {
  const context = await windows.context(lamplight());
  await lamplight().signIn(context, dana);
  return context;
}
