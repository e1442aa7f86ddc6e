import { expect, type Page } from '@playwright/test';
import { cases, says } from './support/desk.js';
import { evening } from './support/people.js';
import { lamplightOfThisFile, test, type Windows } from './support/windows.js';
import { Wire } from './support/wire.js';

const lamplight = lamplightOfThisFile();
const URGENT = 'I want to kill myself tonight.';

const gone = (desk: Page) => desk.getByText('No connection. Times keep running, but you cannot act until it is back.');

async function deskOf(windows: Windows, name: string, meets: (wire: Wire) => void = () => undefined) {
  const at = lamplight();
  const people = await evening(at, name);
  await says(at, windows, { who: people.maple, room: people.room, text: URGENT });
  const context = await windows.context(at);
  await at.signIn(context, people.dana);
  const desk = await context.newPage();
  const wire = await Wire.of(desk);
  meets(wire);
  await desk.goto('/staff/');
  await cases(desk).first().click();
  return { ...people, desk, wire };
}

/** What was said is heard within the two seconds that a frame takes; the list is asked for again after twenty. */
async function hears(windows: Windows, { desk, heron, room }: Awaited<ReturnType<typeof deskOf>>): Promise<void> {
  await says(lamplight(), windows, { who: heron, room, text: URGENT });
  await expect(cases(desk)).toHaveCount(2, { timeout: 5_000 });
}

test('a desk that the server did not let in at first comes in by itself, acts, and hears', async ({ windows }) => {
  const opened = await deskOf(windows, 'Refused room', (wire) => wire.turnAway({ type: 'busy' }));
  const { desk, wire } = opened;
  const take = desk.getByRole('button', { name: 'Take it' });
  await expect(gone(desk)).toBeVisible();
  await expect(take).toBeDisabled();
  await expect.poll(() => wire.opened).toBeGreaterThan(1);
  wire.letIn();
  await expect(take).toBeEnabled({ timeout: 15_000 });
  await expect(gone(desk)).toHaveCount(0);
  await hears(windows, opened);
});

test('a desk whose line the server has ended comes back by itself, acts, and hears', async ({ windows }) => {
  const opened = await deskOf(windows, 'Ended room');
  const { desk, wire } = opened;
  const take = desk.getByRole('button', { name: 'Take it' });
  await expect(take).toBeEnabled();
  wire.end();
  await expect(gone(desk)).toBeVisible();
  await expect(take).toBeEnabled();
  await hears(windows, opened);
});
