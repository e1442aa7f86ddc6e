import { expect, type Page } from '@playwright/test';
import { Programme, type Seated, testConfig } from '#libs/testing';
import { type Evening, evening, pathOf } from './support/people.js';
import { lamplightOfThisFile, PHONE, test, type Windows } from './support/windows.js';

const lamplight = lamplightOfThisFile();
const CRY = 'I want to kill myself tonight.';
const NOT_ME = { en: 'This was not about me', es: 'No se trata de mí' };

for (const language of ['en', 'es'] as const)
  test(`who says in the pause that it was not about them is in the review list: ${language}`, async ({ windows }) => {
    const scene = await alone();
    const page = await opened(windows, scene, { size: PHONE, language });
    const notMe = page.getByRole('dialog').getByRole('button', { name: NOT_ME[language] });
    await notMe.click();
    await expect(notMe).toHaveAttribute('aria-pressed', 'true');
    await isInReview(windows, scene);
  });

interface Scene extends Evening {
  readonly priya: Seated;
}

/** Of an organisation of its own, so that its review list has nothing else. */
async function alone(): Promise<Scene> {
  const { database } = lamplight();
  const programme = await Programme.create(database, testConfig(database.url));
  return { ...(await evening({ programme })), priya: await programme.staff('admin', 'Priya') };
}

/** Heron has said it, and reads the pause. */
async function opened(windows: Windows, { heron, room }: Scene, look: Parameters<Windows['open']>[3]): Promise<Page> {
  const page = await windows.open(lamplight(), heron, pathOf(room), look);
  await page.getByRole('textbox').fill(CRY);
  await page.getByRole('textbox').press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  return page;
}

async function isInReview(windows: Windows, { priya, room }: Scene): Promise<void> {
  const at = lamplight();
  const said = () =>
    at.database.run('SELECT d.kind FROM doubt d JOIN escalation e ON e.id = d.escalation_id WHERE e.room_id = $1', [room.id]);
  await expect.poll(said).toEqual([{ kind: 'not-about-me' }]);
  const desk = await windows.open(at, priya, '/staff/#/lexicon/review');
  await expect(desk.getByRole('article')).toHaveCount(1);
  await expect(desk.getByRole('article', { name: 'The member said: this was not about me' })).toContainText('heard as: Urgent');
}
