import { randomUUID } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import { api, type Endpoint, type Stage } from '#libs/contracts';
import { type Answer, type RoomMade, type Seated } from '#libs/testing';
import type { Lamplight } from './lamplight.js';
import type { Windows } from './windows.js';

/** Asks as the page of this window would. @throws when it is refused */
export async function ask<E extends Endpoint>(
  context: BrowserContext,
  at: Lamplight,
  endpoint: E,
  input: Record<string, unknown> = {},
): Promise<Extract<Answer<E>, { ok: true }>['body']> {
  const rest = { ...input };
  const path = endpoint.path.replace(/:(\w+)/gu, (_, name: string) => {
    const value = String(rest[name]);
    Reflect.deleteProperty(rest, name);
    return encodeURIComponent(value);
  });
  const headers = { origin: at.url };
  const reply =
    endpoint.method === 'GET'
      ? await context.request.get(at.url + path, { headers, params: rest as Record<string, string> })
      : await context.request.post(at.url + path, { headers, data: rest });
  if (!reply.ok()) throw new Error(`${endpoint.path}: ${await reply.text()}`);
  return (await reply.json()) as Extract<Answer<E>, { ok: true }>['body'];
}

export const NAME = { givenName: 'Wilhelmina', familyName: 'Featherstonehaugh' };

/** A code for somebody new in this room, as this colleague makes it. */
export async function codeFor(
  windows: Windows,
  at: Lamplight,
  made: { by: Seated; room: RoomMade; language?: 'en' | 'es' },
): Promise<string> {
  const context = await windows.context(at);
  await at.signIn(context, made.by);
  const invite = await ask(context, at, api.enrolMember, { ...NAME, roomId: made.room.id, language: made.language ?? 'en' });
  await context.close();
  return invite.code;
}

export const PIN = '294716';

/** In this window somebody new has come in with a code, up to and without `stage`. @returns their alias */
export async function cameIn(
  context: BrowserContext,
  at: Lamplight,
  came: { code: string; room: RoomMade; until?: Stage },
): Promise<string> {
  const alias = `Heron ${randomUUID()
    .replace(/[^a-f]/gu, '')
    .slice(0, 6)}`;
  await ask(context, at, api.enterCode, { code: came.code, phone: 'own' });
  const steps: readonly [Stage, () => Promise<unknown>][] = [
    ['exit', () => ask(context, at, api.learnExit)],
    ['agreement', () => ask(context, at, api.acceptAgreement, { version: 1, language: 'en' })],
    ['alias', () => ask(context, at, api.chooseAlias, { roomId: came.room.id, alias, patch: 17 })],
    ['staff-sight', () => ask(context, at, api.seeStaffSight)],
    ['credential', () => ask(context, at, api.setPin, { pin: PIN })],
  ];
  for (const [stage, take] of steps) {
    if (stage === came.until) break;
    await take();
  }
  return alias;
}
