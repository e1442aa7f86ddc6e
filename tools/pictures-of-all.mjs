// Every screen, one after the other, as somebody meets them.
import fs from 'node:fs';
import path from 'node:path';

const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 800 } };

export async function takeAll(open, people, { dir, memberIn, staffIn, still }) {
  fs.mkdirSync(dir, { recursive: true });
  const takes = (page, prefix) => async (name) => {
    const before = page.viewportSize();
    for (const [size, viewport] of Object.entries(sizes))
      for (const theme of ['light', 'dark']) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        await still(page);
        await page.screenshot({ path: path.join(dir, `${prefix}-${name}-${size}-${theme}.png`) });
      }
    await page.setViewportSize(before);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  };
  const admin = await open(sizes.desk);
  await takeDoor(admin, takes(admin, 'staff'));
  await staffIn(admin, people.admin);
  const code = await takeDesk(admin, takes(admin, 'staff'));
  const newcomer = await open(sizes.phone);
  await takeArrival(newcomer, takes(newcomer, 'member'), code);
  const member = await open(sizes.phone);
  await memberIn(member, people.member);
  const counselor = await open(sizes.desk);
  await staffIn(counselor, people.counselor);
  await takeRoom({ member, counselor }, { member: takes(member, 'member'), counselor: takes(counselor, 'staff') });
}

const press = (page, name) => page.getByRole('button', { name, exact: true }).first().click();
const goTo = async (page, place) => {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: new RegExp(`^${place}`) })
    .click();
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${place}`) }).waitFor();
  await page.getByText('Loading', { exact: true }).first().waitFor({ state: 'detached' });
};
const dismiss = (page) => page.keyboard.press('Escape');

async function takeDoor(page, take) {
  await page.goto('/staff/');
  await page.getByLabel('Work email').waitFor();
  await take('01-door');
  await press(page, 'I have a code');
  await take('02-code');
}

async function takeDesk(page, take) {
  const first = page.getByRole('list', { name: 'Escalations' }).getByRole('link').first();
  await first.waitFor();
  await take('03-queue');
  await first.click();
  await press(page, 'Take it');
  await page.getByRole('button', { name: 'Mark contacted' }).waitFor();
  await page.getByRole('button', { name: 'Can you talk?' }).click();
  await take('04-case');
  await goTo(page, 'Members');
  await take('05-members');
  await press(page, 'Enrol a member');
  await page.getByLabel('Given name').fill('Demo-10');
  await page.getByLabel('Family name').fill('Member (demo)');
  await page.getByLabel('Room', { exact: true }).selectOption({ label: 'Tuesday room' });
  await take('06-enrol');
  await press(page, 'Make the code');
  await page.getByRole('img', { name: /^QR code/ }).waitFor();
  await take('07-code-made');
  const code = await page.getByText(/^[0-9A-Z]{5} [0-9A-Z]{5} [0-9A-Z]{5}$/).textContent();
  await press(page, 'Done');
  await goTo(page, 'Staff');
  await take('08-colleagues');
  await press(page, 'Add a colleague');
  await take('09-add-colleague');
  await dismiss(page);
  await goTo(page, 'Lexicon');
  await take('12-lexicon');
  await page.getByRole('link', { name: 'en.suicide.intent' }).click();
  await page.getByLabel('Lines to try').fill('I am going to kill myself tonight.');
  await page.getByRole('list', { name: 'What is heard' }).waitFor();
  await take('13-rule');
  await goTo(page, 'Audit log');
  await take('10-audit');
  await goTo(page, 'Settings');
  await page.getByText('This device', { exact: true }).waitFor();
  await take('11-settings');
  return code;
}

async function takeArrival(page, take, code) {
  await page.goto('/');
  await page.getByRole('button', { name: 'English' }).waitFor();
  await take('01-language');
  await press(page, 'English');
  await take('02-code');
  await page.getByLabel('Code from your program').fill('ABCDE FGHJK MNPQR');
  await press(page, 'Sign in');
  await page.getByRole('alert').first().waitFor();
  await take('03-wrong-code');
  await page.locator('button.help-bar').click();
  await page.getByRole('dialog').waitFor();
  await take('04-help');
  await dismiss(page);
  await page.getByLabel('Code from your program').fill(code);
  await press(page, 'Sign in');
  await page.getByRole('heading', { name: 'How to leave fast' }).waitFor();
  await take('05-exit');
  await press(page, 'Try it');
  await take('06-rehearsal');
  await press(page, 'Go back');
  await press(page, 'I know how to leave');
  await page.getByRole('checkbox').first().waitFor();
  for (const line of (await page.getByRole('checkbox').all()).slice(0, 3)) await line.check();
  await take('07-agreement');
  for (const line of await page.getByRole('checkbox').all()) await line.check();
  await press(page, 'I agree');
  await page.getByRole('radio').first().waitFor();
  await take('08-alias');
  await press(page, 'Use this nickname');
  await page.getByRole('table').waitFor();
  await take('09-sight');
  await press(page, 'I have read this');
  await page.getByLabel('Six numbers').waitFor();
  await take('10-pin');
  await page.getByLabel('Six numbers').fill('294716');
  await page.getByLabel('The same six again').fill('294716');
  await press(page, 'Save my PIN');
  await page.getByRole('button', { name: /^Tuesday room/ }).waitFor();
  await take('11-rooms');
  await press(page, 'Me');
  await page.getByText('Where you are signed in').waitFor();
  await page.getByText('What staff can see').waitFor();
  await take('12-me');
}

/** What can be said to a message, and found again. */
async function takeTalk(page, take) {
  const message = page.locator('article.msg:not(.me):not(.staff)').last();
  const menu = async () => {
    await message.focus();
    await message.getByRole('button', { name: 'More about this message' }).click();
    await page.getByRole('dialog').waitFor();
  };
  await menu();
  await take('20a-menu');
  await press(page, 'Report to counselor');
  await page.getByRole('dialog', { name: 'What is wrong?' }).waitFor();
  await take('20b-report');
  await dismiss(page);
  await menu();
  await press(page, 'Reply');
  await page.getByRole('textbox', { name: 'Write a reply' }).waitFor();
  await take('20c-thread');
  await press(page, 'Back');
  await press(page, 'Add a note');
  await page.getByRole('dialog').waitFor();
  await take('20d-note');
  await dismiss(page);
  await press(page, 'Search');
  await page.getByRole('searchbox').fill('walk');
  await page.getByRole('searchbox').press('Enter');
  await page.locator('mark').first().waitFor();
  await take('20e-search');
  await dismiss(page);
}

async function takeRoom({ member, counselor }, take) {
  await counselor.getByRole('link', { name: /^Rooms/ }).click();
  await counselor.getByRole('main').getByRole('button', { name: 'Tuesday room' }).click();
  await counselor.getByRole('log').getByRole('article').last().waitFor();
  await member.getByRole('button', { name: /^Send/ }).waitFor();
  await take.member('20-room');
  await takeTalk(member, take.member);
  await member.locator('button.help-bar').click();
  await member.getByRole('dialog').waitFor();
  await take.member('21-help');
  await dismiss(member);
  await member.getByRole('textbox').fill("I can't go on anymore. I just want it all to end.");
  await press(member, 'Send');
  // The demo's visitor may have been offered a pause already: once in half an hour.
  const pause = member.getByRole('dialog');
  await pause.or(member.locator('article[data-state=held]')).first().waitFor();
  if (await pause.isVisible()) {
    await take.member('22-pause');
    await press(member, 'Send to the room');
  }
  await member.locator('article[data-state=held]').waitFor();
  await take.member('23-held');
  await take.counselor('20-room');
  for (const [name, number] of [
    ['Mute a member', '21-mute'],
    ['Slow mode', '22-slow'],
    ['Lock the room', '23-lock'],
  ]) {
    await press(counselor, name);
    await counselor.getByRole('dialog').waitFor();
    await take.counselor(number);
    await dismiss(counselor);
  }
  const last = counselor.getByRole('article').filter({ hasText: 'I walked around the block' }).last();
  await last.getByRole('button', { name: 'Take down' }).click();
  await counselor.getByRole('radio').last().check({ force: true });
  await take.counselor('24-take-down');
  await counselor.getByRole('dialog').getByRole('button', { name: 'Take down' }).click();
  await member
    .getByText(/took down a message/)
    .first()
    .waitFor();
  await press(counselor, 'Mute a member');
  await counselor.getByLabel('Who?').selectOption({ label: 'Heron' });
  await counselor.getByRole('dialog').getByRole('button', { name: 'Mute', exact: true }).click();
  await member.getByRole('textbox').waitFor({ state: 'detached' });
  await take.member('24-muted');
  await press(member, 'Message your counselor in private');
  await member.getByRole('textbox').waitFor();
  await take.member('25-private');
  await counselor.getByRole('link', { name: /^Held messages/ }).click();
  await counselor.getByRole('heading', { level: 1, name: /^Held/ }).waitFor();
  await take.counselor('25-held');
}
