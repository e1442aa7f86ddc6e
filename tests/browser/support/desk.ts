import { randomUUID } from 'node:crypto';
import { expect, type Locator, type Page } from '@playwright/test';
import type { RoomMade, Seated } from '#libs/testing';
import type { Lamplight } from './lamplight.js';
import type { Windows } from './windows.js';

/** The rows of the queue of escalations. */
export const cases = (page: Page): Locator => page.getByRole('list', { name: 'Escalations' }).getByRole('link');

export interface Saying {
  readonly who: Seated;
  readonly room: RoomMade;
  readonly text: string;
}

/** A member writes, without a window of their own. */
export async function says(at: Lamplight, windows: Windows, { who, room, text }: Saying): Promise<void> {
  const context = await windows.context(at);
  await at.signIn(context, who);
  const answer = await context.request.post(`/api/rooms/${room.id}/messages`, {
    headers: { origin: at.url },
    data: { clientKey: randomUUID(), text, confirmed: true },
  });
  expect(answer.status()).toBe(200);
  await context.close();
}
