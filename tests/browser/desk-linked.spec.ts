import { expect, type Locator, type Page } from '@playwright/test';
import { api, type EscalationRow } from '#libs/contracts';
import { aKey, type Seated } from '#libs/testing';
import { en } from '../../apps/staff/src/wording/en.js';
import { es } from '../../apps/staff/src/wording/es.js';
import { says } from './support/desk.js';
import { presses } from './support/keys.js';
import { asks } from './support/life.js';
import { evening } from './support/people.js';
import { isSound } from './support/sound.js';
import { DESK, lamplightOfThisFile, PHONE, test, type Windows } from './support/windows.js';

const lamplight = lamplightOfThisFile();
const folder = process.env['PICTURES'];
const wording = { en, es };

const openOnes = (page: Page, words: typeof en): Locator => page.getByRole('region', { name: words.states.linked }).getByRole('listitem');
const rowOf = async (windows: Windows, who: Seated, cause: string): Promise<EscalationRow> => {
  const { escalations } = await asks(windows, lamplight(), who, [api.escalations, { view: 'open' }]);
  return escalations.find((row) => row.cause === cause)!;
};

for (const language of ['en', 'es'] as const)
  test(`whoever has a case sees what else is open for its member, as it comes: ${language}`, async ({ windows }) => {
    const at = lamplight();
    const words = wording[language];
    const { dana, heron, maple, room } = await evening(at, `Linked ${language}`);
    const lee = await at.programme.staff('counselor', 'Lee', [room]);
    await says(at, windows, { who: heron, room, text: 'I want to kill myself tonight.' });
    await says(at, windows, { who: maple, room, text: 'My cravings are so strong. I keep thinking about using.' });
    const urgent = await rowOf(windows, dana, 'suicide');
    const page = await windows.open(at, dana, `/staff/#/escalations/${urgent.id}`, { language });
    await expect(page.getByText(words.case.happened)).toBeVisible();
    await expect(openOnes(page, words)).toHaveCount(0);

    // It comes while the case stands open, and so does who has it.
    await asks(windows, at, heron, [api.callMe, { clientKey: aKey() }]);
    await expect(openOnes(page, words)).toContainText([words.cause['call-me']]);
    await expect(openOnes(page, words)).toContainText([words.queue.nobody]);
    const call = await rowOf(windows, lee, 'call-me');
    await asks(windows, at, lee, [api.acknowledge, { escalationId: call.id, version: call.version }]);
    await expect(openOnes(page, words)).toContainText([words.queue.hasIt('Lee')]);
    await isSound(page, 'a case with another one open');
    for (const [name, size] of [
      ['desk', DESK],
      ['phone', PHONE],
    ] as const)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme });
        if (folder) await page.screenshot({ path: `${folder}/linked-${language}-${name}-${colorScheme}.png`, fullPage: true });
      }
    await page.setViewportSize(DESK);

    await presses(page, openOnes(page, words).getByRole('link'));
    await expect(page).toHaveURL(new RegExp(call.id, 'u'));
    await expect(openOnes(page, words)).toContainText([words.cause.suicide]);
    await expect(openOnes(page, words).getByRole('link')).toHaveAttribute('href', new RegExp(urgent.id, 'u'));
    await presses(page, openOnes(page, words).getByRole('link'));
    await expect(openOnes(page, words)).toContainText([words.cause['call-me']]);
  });

for (const language of ['en', 'es'] as const)
  test(`what was closed for the same member is folded at the end of a case: ${language}`, async ({ windows }) => {
    const at = lamplight();
    const words = wording[language];
    const { dana, heron, room } = await evening(at, `Linked before ${language}`);
    await asks(windows, at, heron, [api.callMe, { clientKey: aKey() }]);
    const call = await rowOf(windows, dana, 'call-me');
    const { version } = await asks(windows, at, dana, [api.acknowledge, { escalationId: call.id, version: call.version }]);
    await asks(windows, at, dana, [
      api.closeEscalation,
      { escalationId: call.id, version, disposition: 'not-a-safety-concern', note: 'They wanted the hours of the clinic.' },
    ]);
    await says(at, windows, { who: heron, room, text: 'I want to kill myself tonight.' });
    const urgent = await rowOf(windows, dana, 'suicide');
    const page = await windows.open(at, dana, `/staff/#/escalations/${urgent.id}`, { language });
    const closed = page.getByRole('group').filter({ hasText: words.states.linkedClosed(1) });
    await expect(closed.getByRole('link')).toBeHidden();
    await presses(page, closed.locator('summary'));
    await expect(closed.getByRole('link', { name: words.cause['call-me'] })).toBeVisible();
    await expect(openOnes(page, words)).toHaveCount(0);
    await closed.scrollIntoViewIfNeeded();
    if (folder) await page.screenshot({ path: `${folder}/linked-${language}-closed.png` });
    await isSound(page, 'a case with another one closed');
    if (folder) await page.screenshot({ path: `${folder}/linked-${language}-closed-phone.png`, fullPage: true });
  });
