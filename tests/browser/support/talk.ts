import type { BrowserContext } from '@playwright/test';
import { api, type ContentNote, type MessageId } from '#libs/contracts';
import type { RoomMade, Seated } from '#libs/testing';
import { ask } from './door.js';
import type { Lamplight } from './lamplight.js';
import type { Windows } from './windows.js';

/** People who say things in a room without a window of their own. */
export class Talkers {
  #turn = 0;

  private constructor(
    private readonly at: Lamplight,
    private readonly room: RoomMade,
    private readonly contexts: readonly BrowserContext[],
    readonly aliases: readonly string[],
  ) {}

  static async of(windows: Windows, at: Lamplight, room: RoomMade, people: readonly Seated[]): Promise<Talkers> {
    const contexts: BrowserContext[] = [];
    for (const person of people) {
      const context = await windows.context(at);
      await at.signIn(context, person);
      contexts.push(context);
    }
    return new Talkers(
      at,
      room,
      contexts,
      people.map(({ alias }) => alias),
    );
  }

  /** Members of this room, made for talking: one person may say ten things in ten seconds. */
  static async make(windows: Windows, at: Lamplight, room: RoomMade, count: number): Promise<Talkers> {
    const people: Seated[] = [];
    for (const alias of ['Cedar', 'Birch', 'Fern', 'Alder', 'Juniper', 'Wren', 'Linden', 'Rowan', 'Hazel'].slice(0, count))
      people.push(await at.programme.member(room, alias));
    return Talkers.of(windows, at, room, people);
  }

  /** In turn, so that nobody says more than their share. */
  async say(...texts: string[]): Promise<void> {
    for (const text of texts) await this.#post(text);
  }

  async fill(count: number): Promise<void> {
    await this.say(
      ...Array.from({ length: count }, (_, at) => `Something that somebody said, number ${String(at + 1)}, and a few words more.`),
    );
  }

  async #post(text: string): Promise<void> {
    const context = this.contexts[this.#turn % this.contexts.length];
    this.#turn += 1;
    if (!context) throw new Error('nobody is here to talk');
    await ask(context, this.at, api.postMessage, { roomId: this.room.id, clientKey: crypto.randomUUID(), text, confirmed: true });
  }
}

/** Somebody without a window of their own, who says one thing at a time and knows which message it became. */
export async function speaker(windows: Windows, at: Lamplight, room: RoomMade, person: Seated) {
  const context = await windows.context(at);
  await at.signIn(context, person);
  return {
    context,
    async say(text: string, more: { thread?: string; quotes?: string; contentNote?: ContentNote } = {}): Promise<MessageId> {
      const post = { roomId: room.id, clientKey: crypto.randomUUID(), text, confirmed: true, ...more };
      const answer = await ask(context, at, api.postMessage, post);
      if (answer.outcome === 'paused') throw new Error('paused');
      return answer.message.id;
    },
  };
}

/** What a counselor imposes, over HTTP. */
export async function impose(windows: Windows, at: Lamplight, by: Seated, sanction: Record<string, unknown>): Promise<void> {
  const context = await windows.context(at);
  await at.signIn(context, by);
  await ask(context, at, api.imposeSanction, sanction);
  await context.close();
}
