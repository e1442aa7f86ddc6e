import { api, type MessageView } from '#libs/contracts';
import type { RoomMade, TestClient, TestSocket } from '#libs/testing';
import { applyFrame, applyNewest, emptyLog, type RoomLog } from '../../../apps/member/src/room/room-log.js';

/** A client with the room open: what it holds after each frame, as the member app applies them. */
export class Watching {
  private constructor(
    private readonly client: TestClient,
    readonly socket: TestSocket,
    private readonly opened: RoomLog,
    private readonly room: RoomMade,
  ) {}

  static async of(client: TestClient, room: RoomMade): Promise<Watching> {
    const socket = await client.socket();
    const { page } = await socket.tell('room:open', { roomId: room.id });
    return new Watching(client, socket, applyNewest(emptyLog, page), room);
  }

  get messages(): readonly MessageView[] {
    const frames = this.socket.frames.filter(({ frame }) => frame === 'room:changed');
    return frames.reduce((log, { body }) => applyFrame(log, body as Parameters<typeof applyFrame>[1]), this.opened).messages;
  }

  /** As soon as it has heard so much that this holds. */
  until(wanted: (messages: readonly MessageView[]) => boolean): Promise<unknown> {
    return this.socket.heard('room:changed', () => wanted(this.messages));
  }

  /** What it would be told if it came now. */
  async fresh(): Promise<readonly MessageView[]> {
    return (await this.client.get(api.roomMessages, { roomId: this.room.id })).messages;
  }
}
