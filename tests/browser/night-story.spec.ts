import { expect, type Page } from '@playwright/test';
import type { Seated } from '#libs/testing';
import { cases, says } from './support/desk.js';
import { listensToSound } from './support/hearing.js';
import { caughtUp, evening, pathOf } from './support/people.js';
import { row, stands, write } from './support/rooms.js';
import { comesIn, part, picture } from './support/story.js';
import { hasTelephone, telephoneOfThisFile } from './support/telephone.js';
import { lamplightOfThisFile, PHONE, test, type Windows } from './support/windows.js';

const telephone = telephoneOfThisFile();
const lamplight = lamplightOfThisFile(telephone.env);

const CRY = 'I want to kill myself tonight.';
const NUMBER = '+1555011100';
const LEFT_TO_SAY = 'Heron is with a friend, and waits for a call at nine.';
const DID = 'Called at nine. Heron slept, ate, and goes to the noon group.';
const HOUR = 3600;
const WITHIN = { timeout: 2000 };

test('one night: heard, paged, read and answered on a phone, handed over, closed in the morning, looked at again', async ({ windows }) => {
  const at = lamplight();
  const night = await evening(at, 'Night room');
  const { room, dana, heron, maple } = night;
  const alma = await at.programme.staff('counselor', 'Alma', [room]);
  const sam = await at.programme.staff('supervisor', 'Sam');
  await hasTelephone(at, dana, NUMBER);
  for (const text of ['I made soup tonight.', 'The radio is on, it helps a little.', 'Who else is still up?'])
    await says(at, windows, { who: maple, room, text });
  await caughtUp(at, night);

  const phone = await windows.open(at, null, 'about:blank', { size: PHONE });
  const sounded = await listensToSound(phone);
  await test.step('Dana signs in on her phone; nothing waits', async () => {
    await phone.goto('/staff/');
    await comesIn(phone, at, dana);
    await expect(phone.getByText('Nothing is waiting.')).toBeVisible();
    expect(await sounded()).toBe(0);
  });

  const member = await windows.open(at, heron, pathOf(room), { size: PHONE });
  const pause = member.getByRole('dialog', { name: 'Are you thinking about suicide?' });
  await test.step('Heron writes it, and reads in one sentence what happens next', async () => {
    await write(member, CRY);
    await expect(pause.getByRole('status').first()).toHaveText(
      /^A counselor has been asked to look now\. If no one looks within (2 minutes|a minute), 2 more people are asked\.$/u,
    );
    await expect(pause).toContainText(CRY);
    await picture(member, 'night pause');
  });

  await test.step('Dana’s phone sounds, and a text message and a letter go out; none says who or what', async () => {
    await expect(phone).toHaveTitle('(1) Lamplight', WITHIN);
    await expect.poll(sounded).toBeGreaterThan(0);
    await expect.poll(() => telephone.phone().texts().length).toBe(1);
    await expect.poll(() => at.mail.letters.length).toBe(1);
    const [text] = telephone.phone().texts();
    expect(text?.form['To']).toBe(NUMBER);
    expect(text?.form['Body']).toBe('Lamplight: somebody needs you now. Reply 4 to take it, or sign in.');
    expect(at.mail.letters.join()).not.toMatch(/kill|suicide|Heron|Night room/iu);
    await picture(phone, 'night queue');
  });

  await test.step('she opens it: two before, one after, and what was heard is marked', async () => {
    await says(at, windows, { who: maple, room, text: 'Heron, are you there?' });
    await cases(phone).first().click();
    const said = part(phone, 'What was said');
    await expect(said.getByRole('article')).toHaveText([/radio is on/u, /still up/u, /kill myself/u, /are you there/u]);
    await expect(said.locator('mark')).toHaveText(/kill myself/u);
    await expect(said).toContainText('Not posted, they saw the pause');
    await picture(phone, 'night case');
  });

  await test.step('she takes it, and Heron reads that a counselor has it', async () => {
    await phone.getByRole('button', { name: 'Take it' }).click();
    await expect(phone.getByText('You have it', { exact: true })).toBeVisible();
    await expect(phone).toHaveTitle('Lamplight');
    await expect(pause.getByRole('status').first()).toHaveText('A counselor has it now.', { timeout: 12_000 });
  });

  const thread = phone.getByRole('log', { name: 'Private messages' });
  await test.step('Heron goes to the private room, and both write there', async () => {
    await pause.getByRole('button', { name: /^Message Dana in private/u }).click();
    await expect(pause).toBeHidden();
    await phone.getByRole('button', { name: 'Can you talk?' }).click();
    await expect(phone.getByLabel('Write to Heron in private')).toHaveValue('I read what you wrote. Can you talk right now?');
    await phone.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(row(member, 'Can you talk right now?')).toContainText('Counselor');
    await write(member, 'Yes. I am in the kitchen.');
    await stands(member, 'I am in the kitchen.');
    await expect(thread).toContainText('I am in the kitchen.');
    await picture(member, 'night private');
  });

  await test.step('Heron asks for a call, and Dana sees it in the case that she reads', async () => {
    await expect(phone.getByText('Seen', { exact: true })).toBeVisible();
    await member.getByRole('button', { name: 'Need help now? Talk to a person' }).click();
    await help(member)
      .getByRole('button', { name: /^Ask for a call/u })
      .click();
    await expect(help(member).getByText(/^We asked for a call\. The team should answer by \d/u)).toBeVisible();
    await expect(phone.getByText(/^They asked for a call/u)).toBeVisible(WITHIN);
    await picture(member, 'night help');
    await picture(phone, 'night thread');
  });

  await test.step('she calls, and says so in the case of the call', async () => {
    await phone.getByRole('link', { name: 'All cases' }).click();
    await cases(phone).filter({ hasText: 'Soon' }).click();
    await phone.getByRole('button', { name: 'Take it' }).click();
    await expect(help(member).getByText('A counselor has it now.')).toBeVisible({ timeout: 12_000 });
    await phone.getByRole('button', { name: 'Mark contacted' }).click();
    await expect(phone.getByRole('button', { name: 'Mark contacted' })).toHaveCount(0);
    await closes(phone, { did: 'Called for ten minutes. A friend came over.', again: 'In 3 days' });
    await picture(phone, 'night call closed');
  });

  await test.step('she asks the safety questions, and says that Heron is safe', async () => {
    await phone.getByRole('link', { name: 'All cases' }).click();
    await cases(phone).first().click();
    await expect(phone.getByText(/^They asked for a call/u)).toHaveCount(0);
    await phone.getByRole('button', { name: 'Mark contacted' }).click();
    await phone.getByRole('button', { name: 'Ask the safety questions' }).click();
    const sheet = phone.getByRole('dialog', { name: 'Safety questions' });
    for (const [question, said] of [
      ['Wished to be dead, or to sleep and not wake up?', 'Yes'],
      ['Had any thoughts of ending their own life?', 'No'],
    ] as const)
      await sheet.getByRole('radiogroup', { name: question }).getByRole('radio', { name: said, exact: true }).check({ force: true });
    await picture(phone, 'night questions');
    await sheet.getByRole('button', { name: 'Save' }).click();
    await expect(phone.getByText(/^Version 1 · Dana/u)).toBeVisible();
    await phone.getByRole('button', { name: 'Safety check done' }).click();
    await expect(phone.locator('.clock small')).toHaveText('to close it');
    await picture(phone, 'night safe');
  });

  await test.step('her shift ends, and all that she has goes to whoever comes', async () => {
    await shiftEnds(dana);
    await at.programme.duty(alma, 480);
    await phone.reload();
    await phone.getByRole('link', { name: 'All cases' }).click();
    await expect(phone.getByText(/Your shift ended at .*\. You still have 1 open case\./u)).toBeVisible();
    await phone.getByRole('button', { name: 'Hand over all' }).click();
    const sheet = phone.getByRole('dialog', { name: 'Hand over 1 case' });
    await sheet.getByLabel('What must they know?').fill(LEFT_TO_SAY);
    await picture(phone, 'night hand-over');
    await sheet.getByRole('button', { name: 'Hand over' }).click();
    await expect(cases(phone).first()).toContainText('you hand it to whoever is on duty');
  });

  const day = await windows.open(at, alma, '/staff/', { size: PHONE });
  await test.step('Alma reads what Dana left, says yes, and closes it with what she did', async () => {
    await cases(day).first().click();
    await expect(day.getByText(LEFT_TO_SAY)).toBeVisible();
    await picture(day, 'morning case');
    await day.getByRole('button', { name: 'Yes, I have it' }).click();
    await expect(day.getByRole('button', { name: 'Yes, I have it' })).toHaveCount(0);
    await expect(cases(phone).first()).toContainText('Alma has it');
    await closes(day, { did: DID, again: 'In 4 hours', look: 'Any supervisor' });
  });

  await test.step('four hours later it is due: Alma looks in on Heron again', async () => {
    await at.database.setClockAhead(4 * HOUR + 60);
    const again = await backAtTheDesk(windows, alma);
    await expect(owed(again)).toContainText('Check in again, Heron');
    await picture(again, 'noon owed');
    await owed(again).getByRole('button', { name: 'I checked in' }).click();
    const sheet = again.getByRole('dialog', { name: 'You checked in with Heron' });
    await sheet.getByLabel('What did you find?').fill('At the noon group, and calm.');
    await sheet.getByRole('button', { name: 'Save' }).click();
    await expect(owed(again)).toHaveCount(0);
  });

  await test.step('Sam gives the second look, and the case says all of it', async () => {
    const second = await backAtTheDesk(windows, sam);
    await owed(second).getByRole('button', { name: 'Give it' }).click();
    const sheet = second.getByRole('dialog', { name: /^Second look at ESC-/u });
    await sheet.getByLabel('Yes, closed rightly').check({ force: true });
    await sheet.getByLabel('What did you find?').fill('Taken within minutes, and followed up.');
    await sheet.getByRole('button', { name: 'Save' }).click();
    await expect(owed(second)).toHaveCount(0);
    await second.getByRole('tab', { name: /^Closed/u }).click();
    await cases(second).first().click();
    const happened = part(second, 'What has happened');
    for (const line of [
      'Heard. This case was opened.',
      'Took it. Paging stopped.',
      'Wrote to the member in private.',
      'Reached the member.',
      'Did the safety check.',
      'Said yes and has it now.',
      'Checked in with the member again.',
      'Second look: closed rightly.',
    ])
      await expect(happened).toContainText(line);
    await picture(second, 'noon timeline');
  });
});

const help = (page: Page) => page.getByRole('dialog', { name: 'Talk to a person' });
async function closes(page: Page, { did, again, look }: { did: string; again: string; look?: string }): Promise<void> {
  await page.getByRole('button', { name: 'How did it end?' }).click();
  await page.getByLabel('Talked with them. Safe for now').check({ force: true });
  await page.getByLabel('What did you do?').fill(did);
  await page.getByLabel('Check in again').selectOption(again);
  if (look) await page.getByLabel('Second look by').selectOption(look);
  await picture(page, `closing ${again}`);
  await page.getByRole('button', { name: 'Save and close' }).click();
  await expect(page.getByText('Saved. The case is closed.')).toBeVisible();
}
const owed = (page: Page) => page.getByRole('region', { name: 'Still to do after closing' });
const backAtTheDesk = (windows: Windows, who: Seated) => windows.open(lamplight(), who, '/staff/', { size: PHONE });
const shiftEnds = ({ accountId }: Seated) =>
  lamplight().database.run(
    `UPDATE shift SET starts_at = clock_now() - interval '8 hours', ends_at = clock_now() - interval '1 minute' WHERE account_id = $1`,
    [accountId],
  );
