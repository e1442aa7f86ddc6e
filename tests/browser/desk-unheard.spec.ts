import { expect } from '@playwright/test';
import { says } from './support/desk.js';
import { evening } from './support/people.js';
import { isSound } from './support/sound.js';
import { picture } from './support/story.js';
import { DESK, lamplightOfThisFile, PHONE, test } from './support/windows.js';

const lamplight = lamplightOfThisFile();

test('a case of a room tells who said what, and offers nothing about a member', async ({ windows }) => {
  test.setTimeout(120_000);
  const at = lamplight();
  const { room, heron, maple, dana } = await evening(at, 'Still room');
  await at.database.run(
    `WITH torn AS (INSERT INTO lexicon_version (id, organisation_id, number, content, fingerprint, made_by, published_at)
       VALUES (gen_random_uuid(), $1, 1000, '{"version": "torn"}', gen_random_uuid()::text, '{}', clock_now()) RETURNING id)
     INSERT INTO lexicon_in_force (organisation_id, number, version_id, why, since)
     SELECT $1, 1000, id, 'published', clock_now() FROM torn`,
    [at.programme.organisationId],
  );
  const page = await windows.open(at, dana, '/staff/', { size: DESK });
  await expect(page.getByText('Messages may not be checked as they should', { exact: false })).toBeVisible({ timeout: 60_000 });
  await says(at, windows, { who: heron, room, text: 'Long shift today. I am home now.' });
  await says(at, windows, { who: maple, room, text: 'Same here. The meeting helped.' });

  await page.getByRole('list', { name: 'Escalations' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Still room', exact: true })).toBeVisible();
  await expect(page.getByText('Long shift today. I am home now.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Take it' }).click();
  await expect(page.getByText('You have it', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show real name' })).toHaveCount(0);
  await expect(page.getByRole('log', { name: 'Private messages' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Write' })).toHaveCount(0);
  await expect(page.getByText('2 before, 1 after', { exact: false })).toHaveCount(0);
  await isSound(page, 'case of a room');
  await page.setViewportSize(DESK);
  await picture(page, 'room case desk');
  await page.setViewportSize(PHONE);
  await picture(page, 'room case phone');
});
