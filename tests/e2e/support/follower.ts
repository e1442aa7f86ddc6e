import type { MessageView, RoomSnapshot, RoomState } from '#libs/contracts';
import type { RoomMade, Seated, TestApp, TestSocket } from '#libs/testing';

/** A client that applies what it is sent to what it found on entering, and nothing else. */
export class Follower {
  private constructor(
    readonly socket: TestSocket,
    private readonly found: RoomSnapshot,
  ) {}

  static async enter(app: TestApp, person: Seated, room: RoomMade): Promise<Follower> {
    const socket = await (await app.as(person)).socket();
    return new Follower(socket, await socket.tell('room:open', { roomId: room.id }));
  }

  get messages(): MessageView[] {
    const held = new Map(this.found.page.messages.map((message) => [message.id, message]));
    for (const { frame, body } of this.socket.frames) {
      if (frame !== 'room:changed') continue;
      for (const message of (body as { messages: MessageView[] }).messages) held.set(message.id, message);
    }
    return [...held.values()];
  }

  get state(): RoomState {
    const told = this.socket.frames.filter(({ frame }) => frame === 'room:state').map(({ body }) => (body as { state: RoomState }).state);
    return told.at(-1) ?? this.found.state;
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
