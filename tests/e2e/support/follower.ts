import type { MessageView, RoomChanged, RoomSnapshot, RoomState } from '#libs/contracts';
import type { RoomMade, Seated, TestApp, TestSocket } from '#libs/testing';
import { upsert } from '../../../apps/member/src/room/room-log.js';

/** A client that applies what it is sent to what it found on entering, and nothing else. */
export class Follower {
  private constructor(
    readonly socket: TestSocket,
    private readonly found: RoomSnapshot,
    /** What it would find if it entered now. */
    readonly fresh: () => Promise<readonly MessageView[]>,
  ) {}

  static async enter(app: TestApp, person: Seated, room: RoomMade): Promise<Follower> {
    const socket = await (await app.as(person)).socket();
    const fresh = async () => (await freshly(app, person, room)).page.messages;
    return new Follower(socket, await socket.tell('room:open', { roomId: room.id }), fresh);
  }

  /** As the member app applies them. */
  get messages(): readonly MessageView[] {
    const frames = this.socket.frames.filter(({ frame }) => frame === 'room:changed');
    return frames.reduce((held, { body }) => upsert(held, (body as RoomChanged).messages), upsert([], this.found.page.messages));
  }

  get state(): RoomState {
    const told = this.socket.frames.filter(({ frame }) => frame === 'room:state').map(({ body }) => (body as { state: RoomState }).state);
    return told.at(-1) ?? this.found.state;
  }

  /** Resolves when this holds of all that it holds. */
  async until(wanted: (messages: readonly MessageView[]) => boolean): Promise<void> {
    if (!wanted(this.messages)) await this.socket.heard('room:changed', () => wanted(this.messages));
  }

  /** Resolves when what it holds of the message satisfies `wanted`. */
  async sees(messageId: string, wanted: (message: MessageView) => boolean): Promise<MessageView> {
    const now = this.messages.find(({ id }) => id === messageId);
    if (now && wanted(now)) return now;
    const frame = await this.socket.heard('room:changed', ({ messages }) => messages.some((one) => one.id === messageId && wanted(one)));
    return frame.messages.find(({ id }) => id === messageId)!;
  }
}

/** The room as somebody finds it who enters now. */
export async function freshly(app: TestApp, person: Seated, room: RoomMade): Promise<RoomSnapshot> {
  const socket = await (await app.as(person)).socket();
  const snapshot = await socket.tell('room:open', { roomId: room.id });
  socket.close();
  return snapshot;
}
