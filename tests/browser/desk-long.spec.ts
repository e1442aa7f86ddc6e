import { expect } from '@playwright/test';
import { api } from '#libs/contracts';
import { manyTexts } from '../e2e/support/many-crises.js';
import { cases, says } from './support/desk.js';
import { asks } from './support/life.js';
import { evening } from './support/people.js';
import { lamplightOfThisFile, test } from './support/windows.js';

const lamplight = lamplightOfThisFile();

test('of a long case what stands between its ends is shown a hundred at a time, in its place', async ({ windows }) => {
  const at = lamplight();
  const { room, dana, heron } = await evening(at, 'Long room');
  await says(at, windows, { who: heron, room, text: 'I am drunk right now.' });
  const { escalations } = await asks(windows, at, dana, [api.escalations, { view: 'open' }]);
  await manyTexts(at.database, escalations[0]!.id, 320);
  const desk = await windows.open(at, dana, '/staff/');
  await cases(desk).first().click();
  const heard = desk.locator('.line.heard');
  await expect(heard).toHaveCount(200);
  await desk.getByRole('button', { name: 'Show 100 of 121 texts left out here' }).click();
  await expect(heard).toHaveCount(300);
  await desk.getByRole('button', { name: 'Show 21 texts left out here' }).click();
  await expect(heard).toHaveCount(321);
  await expect(desk.getByRole('button', { name: /left out here/u })).toHaveCount(0);
  const times = await heard.locator('time').evaluateAll((all) => all.map((one) => one.getAttribute('datetime') ?? ''));
  expect(times).toEqual([...times].sort());
});

test('who shows them by keys goes on reading at the first of them, and nothing before it moves', async ({ windows }) => {
  const at = lamplight();
  const { room, dana, heron } = await evening(at, 'Keys room');
  await says(at, windows, { who: heron, room, text: 'I am drunk right now.' });
  const { escalations } = await asks(windows, at, dana, [api.escalations, { view: 'open' }]);
  const here = escalations.find(({ roomName }) => roomName === 'Keys room')!;
  await manyTexts(at.database, here.id, 320);
  const desk = await windows.open(at, dana, `/staff/#/escalations/${here.id}`);
  const heard = desk.locator('.line.heard');
  const show = desk.getByRole('button', { name: /left out here/u });
  for (const [known, then] of [
    [100, 300],
    [200, 321],
  ] as const) {
    await show.focus();
    const before = await heard.nth(known - 1).boundingBox();
    await desk.keyboard.press('Enter');
    await expect(heard).toHaveCount(then);
    await expect(heard.nth(known)).toBeFocused();
    await expect(heard.nth(known)).toBeInViewport();
    expect((await heard.nth(known - 1).boundingBox())?.y).toBeCloseTo(before?.y ?? Number.NaN, 0);
  }
  await expect(show).toHaveCount(0);
});
