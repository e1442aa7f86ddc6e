import { expect, type Page } from '@playwright/test';
import { api } from '#libs/contracts';
import { en } from '../../apps/staff/src/wording/en.js';
import { es } from '../../apps/staff/src/wording/es.js';
import { cases, says } from './support/desk.js';
import { asks } from './support/life.js';
import { evening, wayIn } from './support/people.js';
import { inBothThemes, isSound } from './support/sound.js';
import { DESK, lamplightOfThisFile, PHONE, test } from './support/windows.js';

const lamplight = lamplightOfThisFile();
const URGENT = 'I want to kill myself tonight.';
const DID = 'Called for ten minutes. A friend is with them tonight.';

const take = async (desk: Page) => {
  await cases(desk).first().click();
  await desk.getByRole('button', { name: 'Take it' }).click();
  await expect(desk.getByText('You have it', { exact: true })).toBeVisible();
};
const check = async (desk: Page) => {
  await desk.getByRole('button', { name: 'Safety check done' }).click();
  await expect(desk.getByText('You have it, safety check done').first()).toBeVisible();
};
const owed = (desk: Page) => desk.getByRole('region', { name: 'Still to do after closing' });

test('an urgent case is closed with a time and a colleague, who looks again and opens a new one', async ({ windows }) => {
  const at = lamplight();
  const { room, dana, heron } = await evening(at, 'Owed room');
  const alma = await at.programme.staff('counselor', 'Alma', [room]);
  await says(at, windows, { who: heron, room, text: URGENT });
  const desk = await windows.open(at, dana, '/staff/');
  await take(desk);
  await desk.getByRole('button', { name: 'Mark contacted' }).click();
  await check(desk);
  await desk.getByLabel('Talked with them. Safe for now').check({ force: true });
  await desk.getByLabel('What did you do?').fill(DID);
  const save = desk.getByRole('button', { name: 'Save and close' });
  await save.click();
  await expect(desk.getByRole('alert').filter({ hasText: 'Say when someone checks in again.' })).toBeVisible();
  await desk.getByLabel('Check in again').selectOption('In 4 hours');
  await expect(desk.getByRole('alert').filter({ hasText: 'An urgent case needs a second look.' })).toBeVisible();
  await desk.getByLabel('Second look by').selectOption('Alma');

  // More is heard while she writes: she is told, and nothing that she chose is lost.
  await desk.route(
    '**/api/escalations/*/close',
    async (route) => {
      await says(at, windows, { who: heron, room, text: URGENT });
      await route.continue();
    },
    { times: 1 },
  );
  await save.click();
  await expect(desk.getByText('This case changed while you were writing.')).toBeVisible();
  await expect(desk.getByLabel('What did you do?')).toHaveValue(DID);
  await expect(desk.getByLabel('Second look by')).toHaveValue(alma.accountId);
  await expect(desk.getByLabel('Check in again')).toHaveValue('4h');
  await check(desk); // what was heard undid the first one
  await save.click();
  await expect(desk.getByText('Saved. The case is closed.')).toBeVisible();
  await expect(owed(desk)).toContainText('Check in again, Heron');
  await expect(owed(desk)).toContainText('for whoever is on duty');
  await expect(owed(desk).getByRole('listitem')).toHaveCount(1);

  const second = await windows.open(at, alma, '/staff/', { size: PHONE });
  await owed(second).getByRole('button', { name: 'Give it' }).click();
  const sheet = second.getByRole('dialog', { name: /^Second look at ESC-/u });
  await sheet.getByLabel('No, open a new case').check({ force: true });
  await expect(sheet.getByRole('button', { name: 'Save' })).toBeDisabled();
  await sheet.getByLabel('What did you find?').fill('They wrote again in private and sounded worse.');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(second.getByText('Saved. A new case is open.')).toBeVisible();
  await expect(cases(second).filter({ hasText: 'A second look asks again' })).toHaveCount(1);
  await cases(second).filter({ hasText: 'A second look asks again' }).click();
  await expect(second.getByText(/^Opened after a second look at ESC-/u)).toBeVisible();
  await expect(second.locator('mark').first()).toBeVisible();
});

test('somebody who checks in says so in one line, by keyboard alone', async ({ windows }) => {
  const at = lamplight();
  const { room, dana, heron } = await evening(at, 'Check room');
  await says(at, windows, { who: heron, room, text: 'My cravings are so strong. I keep thinking about using.' });
  const desk = await windows.open(at, dana, '/staff/');
  await take(desk);
  await desk.getByLabel('Talked with them. Safe for now').check({ force: true });
  await desk.getByLabel('What did you do?').fill(DID);
  await desk.getByLabel('Check in again').selectOption('In 1 hour');
  await desk.getByLabel('What did you do?').press('Control+Enter');
  await expect(desk.getByText('Saved. The case is closed.')).toBeVisible();
  await owed(desk).getByRole('button', { name: 'I checked in' }).focus();
  await desk.keyboard.press('Enter');
  await desk.getByLabel('What did you find?').fill('They slept, and are at work.');
  await desk.keyboard.press('Tab');
  await desk.keyboard.press('Tab');
  await desk.keyboard.press('Enter');
  await expect(owed(desk)).toHaveCount(0);
  await expect(desk.getByText('Checked in', { exact: true })).toBeVisible();
  await expect(desk.getByText('They slept, and are at work.')).toBeVisible();
});

test('wishes are read in the case; the contact is opened with a reason and a code', async ({ windows }) => {
  const at = lamplight();
  const { room, dana, heron } = await evening(at, 'Wishes room');
  const key = await wayIn(at, dana);
  const wishes = { helps: 'My aunt sits with me.', avoid: 'No police first.', reachBy: 'call', language: 'es' };
  await asks(windows, at, heron, [api.setPreferences, wishes]);
  await asks(windows, at, heron, [api.setContact, { name: 'Rosa Ortiz', relation: 'Aunt', phone: '555-0142', address: '12 Mill Street' }]);
  await says(at, windows, { who: heron, room, text: URGENT });
  const desk = await windows.open(at, dana, '/staff/');
  await cases(desk).first().click();
  await expect(desk.getByText('My aunt sits with me.')).toBeVisible();
  await expect(desk.getByText('No police first.')).toBeVisible();
  await expect(desk.getByText('There is an emergency contact, sealed. Take the case to open it.')).toBeVisible();
  await desk.getByRole('button', { name: 'Take it' }).click();
  await desk.getByRole('button', { name: 'Show emergency contact' }).click();
  const sheet = desk.getByRole('dialog', { name: 'Show Heron’s emergency contact?' });
  await sheet.getByLabel('Say more in one line').fill('They do not answer the phone.');
  await sheet.getByLabel('Code from your authenticator').fill(await key.code());
  await sheet.getByRole('button', { name: 'Show for 30 minutes' }).click();
  await expect(desk.getByText('Rosa Ortiz, Aunt')).toBeVisible();
  await expect(desk.getByText('Address: 12 Mill Street')).toBeVisible();
  await desk.getByRole('button', { name: 'Hide now' }).click();
  await expect(desk.getByText('Rosa Ortiz')).toHaveCount(0);
});

test('the safety questions keep answers and say what they call for', async ({ windows }) => {
  const at = lamplight();
  const { room, dana, heron } = await evening(at, 'Questions room');
  await says(at, windows, { who: heron, room, text: URGENT });
  const desk = await windows.open(at, dana, '/staff/', { size: PHONE });
  await take(desk);
  await desk.getByRole('button', { name: 'Ask the safety questions' }).click();
  const sheet = desk.getByRole('dialog', { name: 'Safety questions' });
  const answer = (question: string, said: string) =>
    sheet.getByRole('radiogroup', { name: question }).getByRole('radio', { name: said, exact: true }).check({ force: true });
  await answer('Wished to be dead, or to sleep and not wake up?', 'Yes');
  await answer('Had any thoughts of ending their own life?', 'Yes');
  await expect(sheet.getByText('Go on with the next questions before you decide.')).toBeVisible();
  await answer('Begun to work out a plan, and meant to carry it out?', 'Yes');
  await expect(sheet.getByText('Most urgent.')).toBeVisible();
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet).toHaveCount(0);
  await expect(desk.getByText(/^Version 1 · Dana/u)).toBeVisible();
  await expect(desk.getByText(/score|points/iu)).toHaveCount(0);
});

for (const language of ['en', 'es'] as const)
  test(`two ask the safety questions at once: the second reads what the first saved before adding theirs: ${language}`, async ({
    windows,
  }) => {
    const at = lamplight();
    const w = { en, es }[language];
    const text = w.aftercare.safety;
    const { room, dana, heron } = await evening(at, `Two ask ${language}`);
    const alma = await at.programme.staff('counselor', 'Alma', [room]);
    await says(at, windows, { who: heron, room, text: URGENT });
    const opened = async (who: typeof dana, size: typeof DESK) => {
      const page = await windows.open(at, who, '/staff/', { language, size });
      await page.getByRole('list', { name: w.queue.title }).getByRole('link').first().click();
      return page;
    };
    const [desk, second] = [await opened(dana, PHONE), await opened(alma, DESK)];
    await desk.getByRole('button', { name: text.open }).click();
    await second.getByRole('button', { name: text.open }).click();
    const answer = (page: typeof desk, question: keyof typeof text.question, said: keyof typeof text.answer) =>
      page
        .getByRole('dialog')
        .getByRole('radiogroup', { name: text.question[question] })
        .getByRole('radio', { name: text.answer[said], exact: true });
    await answer(desk, 'wish', 'no').check({ force: true });
    await answer(second, 'intent', 'yes').check({ force: true });
    const heard = desk.waitForResponse((reply) => reply.url().endsWith('/aftercare') && reply.ok()); // the news of Alma’s, while Dana’s sheet is open
    await second.getByRole('dialog').getByRole('button', { name: w.save }).click();
    await expect(second.getByText(text.version(1))).toBeVisible();
    await heard;
    await expect(desk.locator('.safety-version')).toHaveCount(1); // behind the sheet

    const sheet = desk.getByRole('dialog');
    const theirs = sheet.locator('.safety-version');
    await sheet.getByRole('button', { name: w.save }).click();
    await expect(sheet.getByRole('alert')).toHaveText(text.changed);
    await expect(theirs).toContainText(`${text.version(1)} · Alma`);
    await expect(theirs).toContainText(text.advice.now);
    await expect(theirs.getByText(text.answer.yes, { exact: true })).toBeVisible();
    await expect(answer(desk, 'wish', 'no')).toBeChecked();
    expect(
      await at.database.run('SELECT FROM safety_form f JOIN escalation e ON e.id = f.escalation_id WHERE e.room_id = $1', [room.id]),
    ).toHaveLength(1);
    await isSound(desk, `two asked ${language}`);
    const folder = process.env['PICTURES'];
    if (folder)
      for (const size of [PHONE, DESK]) {
        await desk.setViewportSize(size);
        await theirs.scrollIntoViewIfNeeded();
        await inBothThemes(desk, async (theme) => {
          await desk.screenshot({ path: `${folder}/two-asked-${theme}-${String(size.width)}-${language}.png` });
        });
      }
    await sheet.getByRole('button', { name: w.save }).focus();
    await desk.keyboard.press('Enter');
    await expect(sheet).toHaveCount(0);
    await expect(desk.getByText(text.version(2))).toBeVisible();
    await expect(desk.getByText(text.version(1))).toBeVisible();
  });

test('a disclosure is written down, printed, and found by those who keep the records', async ({ windows }) => {
  const at = lamplight();
  const { room, dana, heron } = await evening(at, 'Disclosure room');
  const olu = await at.programme.staff('privacy-officer', 'Olu');
  await says(at, windows, { who: heron, room, text: 'My cravings are so strong. I keep thinking about using.' });
  const desk = await windows.open(at, dana, '/staff/');
  await take(desk);
  await expect(desk.getByRole('button', { name: 'Write down a disclosure' })).toHaveCount(0);
  await desk.getByLabel('Emergency services called').check({ force: true });
  await desk.getByLabel('What did you do?').fill(DID);
  await desk.getByLabel('Check in again').selectOption('In 4 hours');
  await desk.getByRole('button', { name: 'Save and close' }).click();
  await desk.getByRole('button', { name: 'Write down a disclosure' }).click();
  const sheet = desk.getByRole('dialog', { name: 'Disclosure in an emergency' });
  await expect(sheet.getByLabel('When')).not.toHaveValue('');
  await sheet.getByLabel('Who was told').fill('J. Alvarez');
  await sheet.getByLabel('Where they work').fill('County Ambulance');
  await expect(sheet.getByLabel('What the emergency was')).toHaveValue('Spoke of using again.');
  await sheet.getByLabel('What the emergency was').fill('Possible overdose, alone at home.');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByText('County Ambulance')).toBeVisible();

  const officer = await windows.open(at, olu, '/staff/#/disclosures', { size: PHONE });
  const paper = officer.getByRole('article').filter({ hasText: 'J. Alvarez' });
  await expect(paper).toContainText(`${dana.canary}given ${dana.canary}family`);
  await expect(paper).not.toContainText('Heron');
  await officer.evaluate(() => {
    window.print = () => {
      document.body.dataset['printed'] = [...document.querySelectorAll('.paper.printing')].map((one) => one.textContent).join();
    };
  });
  await paper.getByRole('button', { name: /^Print the disclosure of ESC-/u }).click();
  await expect(officer.locator('body')).toHaveAttribute('data-printed', /J\. Alvarez/u);
});

test('what stands around a case and does not load is named and asked for again; what does not open hides nothing else', async ({
  windows,
}) => {
  const at = lamplight();
  const { room, dana, heron } = await evening(at, 'Broken room');
  await asks(windows, at, heron, [api.setPreferences, { helps: 'Sit with me.', avoid: '', reachBy: 'call', language: 'en' }]);
  await asks(windows, at, heron, [api.setContact, { name: 'Rosa Ortiz', relation: '', phone: '', address: '' }]);
  await says(at, windows, { who: heron, room, text: URGENT });
  const desk = await windows.open(at, dana, '/staff/');
  // The case may change, and be read again by itself, at any moment: nothing but the press ends the fault.
  const pressed = Promise.withResolvers<undefined>();
  let shown = false;
  await desk.route('**/api/escalations/*/aftercare', async (route) => {
    if (!shown) return route.fulfill({ status: 500, json: { type: 'internal' } });
    await pressed.promise;
    return route.continue();
  });
  await cases(desk).first().click();
  const around = desk.locator('section.case');
  await expect(around.getByRole('heading', { name: 'Wishes, emergency contact, safety questions' })).toBeVisible();
  const again = around.getByRole('alert').getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  shown = true;
  await again.click();
  pressed.resolve(undefined);
  await expect(around.getByText('Sit with me.')).toBeVisible();
  await expect(around.getByRole('button', { name: 'Try again' })).toHaveCount(0);

  await at.database.run(
    `UPDATE crisis_preferences SET preferences_sealed = overlay(preferences_sealed PLACING 'AAAA' FROM length(preferences_sealed) - 4)
     WHERE account_id = $1`,
    [heron.accountId],
  );
  await desk.reload();
  await expect(around.getByText('They have written wishes, and they cannot be opened.')).toBeVisible();
  await expect(around.getByText('There is an emergency contact, sealed. Take the case to open it.')).toBeVisible();
});

test('ready words are in the member’s language, wait in the field, and what was sent shows whether it was seen', async ({ windows }) => {
  const at = lamplight();
  const { room, dana, heron } = await evening(at, 'Templates room');
  await at.database.run(`UPDATE account SET language = 'es' WHERE id = $1`, [heron.accountId]);
  await says(at, windows, { who: heron, room, text: URGENT });
  const desk = await windows.open(at, dana, '/staff/');
  await take(desk);
  await desk.getByRole('button', { name: 'Are you safe?' }).click();
  const field = desk.getByLabel('Write to Heron in private');
  await expect(field).toHaveValue('Estoy aquí contigo. ¿Estás a salvo ahora?');
  await expect(desk.getByRole('log', { name: 'Private messages' })).not.toContainText('Estoy aquí');
  await field.press('Enter');
  await expect(desk.getByRole('log', { name: 'Private messages' })).toContainText('Estoy aquí contigo.');
  await expect(desk.getByText('Not seen yet')).toBeVisible();
  await at.database.run(
    'UPDATE membership m SET read_seq = r.last_seq FROM room r WHERE r.id = m.room_id AND r.owner_id = $1 AND m.account_id = $1',
    [heron.accountId],
  );
  await desk.reload();
  await expect(desk.getByText('Seen', { exact: true })).toBeVisible();
});

for (const language of ['en', 'es'] as const)
  test(`every part is sound at either size and in either theme: ${language}`, async ({ windows }) => {
    test.setTimeout(240_000);
    const at = lamplight();
    const { room, dana, heron } = await evening(at, `Room ${language}`);
    const w = { en, es }[language];
    const wishes = { helps: 'Sit with me.\nTalk of small things.', avoid: 'Please do not call my work.', reachBy: 'call', language: 'en' };
    await asks(windows, at, heron, [api.setPreferences, wishes]);
    await asks(windows, at, heron, [api.setContact, { name: 'Rosa Ortiz', relation: '', phone: '', address: '' }]);
    await says(at, windows, { who: heron, room, text: URGENT });
    const desk = await windows.open(at, dana, '/staff/', { language });
    const look = async (what: string) => {
      await isSound(desk, what);
      const folder = process.env['PICTURES'];
      if (folder)
        for (const size of [PHONE, DESK]) {
          await desk.setViewportSize(size);
          await inBothThemes(desk, async (theme) => {
            await desk.screenshot({
              path: `${folder}/${`${what} ${theme} ${String(size.width)} ${language}`.replaceAll(/\W+/gu, '-')}.png`,
            });
          });
        }
      await desk.setViewportSize(DESK);
    };
    await desk.getByRole('list', { name: w.queue.title }).getByRole('link').first().click();
    await desk.getByRole('button', { name: w.decide.take }).click();
    await desk.getByText(w.aftercare.wishes.title).scrollIntoViewIfNeeded();
    await expect(desk.getByText('Talk of small things.')).toBeVisible();
    await look('wishes');
    await desk.getByRole('button', { name: w.aftercare.contact.open }).click();
    await look('contact');
    await desk.keyboard.press('Escape');
    await desk.getByRole('button', { name: w.aftercare.safety.open }).click();
    await desk.getByRole('radio', { name: w.aftercare.safety.answer.yes }).nth(3).check({ force: true });
    await look('safety questions');
    await desk.getByRole('dialog').getByRole('button', { name: w.save }).click();
    await desk.getByText(w.aftercare.safety.again).scrollIntoViewIfNeeded();
    await look('answers');
    const toggle = desk.getByRole('button', { name: w.decide.how, exact: true });
    if (await toggle.isVisible()) await toggle.click();
    await desk.getByText(w.decide.disposition['emergency-services']).click();
    await desk.getByLabel(w.decide.what).fill(DID);
    await desk.getByLabel(w.aftercare.leaving.again, { exact: true }).selectOption('own');
    await desk.getByLabel(w.aftercare.leaving.look, { exact: true }).scrollIntoViewIfNeeded();
    await look('closing');
    await desk.getByLabel(w.aftercare.leaving.again, { exact: true }).selectOption('4h');
    await desk.getByLabel(w.aftercare.leaving.look, { exact: true }).selectOption('any-supervisor');
    await desk.getByRole('button', { name: w.decide.saveClose }).click();
    await desk.getByRole('button', { name: w.aftercare.disclosure.open }).click();
    const sheet = desk.getByRole('dialog');
    await sheet.getByLabel(w.aftercare.disclosure.recipient).fill('J. Alvarez');
    await sheet.getByLabel(w.aftercare.disclosure.affiliation).fill('County Ambulance');
    await sheet.getByLabel(w.aftercare.disclosure.nature).fill('Told us of a plan for tonight; alone at home.');
    await look('disclosure');
    await sheet.getByRole('button', { name: w.save }).click();
    await expect(desk.getByText('County Ambulance')).toBeVisible();
    await desk.getByText('County Ambulance').scrollIntoViewIfNeeded();
    await look('closed');
    await desk.goto('/staff/#/escalations');
    await look('owed');
    await desk.getByRole('button', { name: w.aftercare.owed.check }).click();
    await look('checking in');
  });
