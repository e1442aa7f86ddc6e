import type { Endpoint, EventName, EventReply } from '#libs/contracts';
import { type Answer, type Seated, TestClient } from '#libs/testing';
import { ask } from './door.js';
import type { Lamplight } from './lamplight.js';
import type { Windows } from './windows.js';

/** Somebody asks for something, without a window of their own. */
export async function asks<E extends Endpoint>(
  windows: Windows,
  at: Lamplight,
  who: Seated,
  [endpoint, input]: readonly [E, Record<string, unknown>],
): Promise<Extract<Answer<E>, { ok: true }>['body']> {
  const context = await windows.context(at);
  await at.signIn(context, who);
  const answer = await ask(context, at, endpoint, input);
  await context.close();
  return answer;
}

/** The same for what is said on a socket. */
export async function tells<E extends EventName>(
  windows: Windows,
  at: Lamplight,
  who: Seated,
  [event, input]: readonly [E, Record<string, unknown>],
): Promise<EventReply<E>> {
  const context = await windows.context(at);
  await at.signIn(context, who);
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const client = new TestClient(at.url, at.url, cookie);
  const reply = await (await client.socket()).tell(event, input);
  client.close();
  await context.close();
  return reply;
}
