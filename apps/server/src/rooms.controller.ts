import { Controller } from '@nestjs/common';
import {
  api,
  type HeldList,
  type KeepOut,
  type MemberCards,
  type NoteMessage as NoteInput,
  type PostMessage as PostInput,
  type PostOutcome,
  type Release,
  type RoomList,
  type RoomPage,
  type ImposeSanction as SanctionInput,
  type SanctionView,
} from '#libs/contracts';
import { EnterRoom, PostMessage, RetractMessage, RoomListQueries } from '#libs/messaging';
import {
  ImposeSanction,
  KeepOutMessage,
  LiftSanction,
  MemberCardsQueries,
  NoteMessage,
  ReadHeld,
  RedactMessage,
  ReleaseMessage,
} from '#libs/moderation';
import { type Actor, type StaffActor } from '#libs/platform';
import { SetPrompt } from '#libs/rooms';
import { Input, Serve } from './edge.js';
import { Who, WhoOfStaff } from './session.guard.js';

const done = { done: true } as const;
type One = { messageId: string };

@Controller()
export class RoomsController {
  constructor(
    private readonly rooms: RoomListQueries,
    private readonly enterRoom: EnterRoom,
    private readonly postMessage: PostMessage,
    private readonly retractMessage: RetractMessage,
    private readonly cards: MemberCardsQueries,
    private readonly prompt: SetPrompt,
  ) {}

  @Serve(api.rooms)
  list(@Who() actor: Actor): Promise<RoomList> {
    return this.rooms.list(actor);
  }
  @Serve(api.roomMessages)
  async messages(@Who() actor: Actor, @Input() { roomId }: { roomId: string }): Promise<RoomPage> {
    return (await this.enterRoom.execute(actor, roomId)).page;
  }
  @Serve(api.postMessage)
  post(@Who() actor: Actor, @Input() input: PostInput): Promise<PostOutcome> {
    return this.postMessage.execute(actor, input);
  }
  @Serve(api.retractMessage)
  async retract(@Who() actor: Actor, @Input() input: One) {
    await this.retractMessage.execute(actor, input);
    return done;
  }
  @Serve(api.memberCards)
  members(@Who() actor: Actor, @Input() { roomId }: { roomId: string }): Promise<MemberCards> {
    return this.cards.of(actor, roomId);
  }
  @Serve(api.setPrompt)
  async setPrompt(@Who() actor: Actor, @Input() input: { roomId: string; prompt: string | null }) {
    await this.prompt.execute(actor, input);
    return done;
  }
}

@Controller()
export class ModerationController {
  constructor(
    private readonly readHeld: ReadHeld,
    private readonly releaseMessage: ReleaseMessage,
    private readonly keepOutMessage: KeepOutMessage,
    private readonly redactMessage: RedactMessage,
    private readonly noteMessage: NoteMessage,
    private readonly imposeSanction: ImposeSanction,
    private readonly liftSanction: LiftSanction,
  ) {}

  @Serve(api.held)
  held(@WhoOfStaff() actor: StaffActor): Promise<HeldList> {
    return this.readHeld.execute(actor);
  }
  @Serve(api.releaseMessage)
  async release(@Who() actor: Actor, @Input() input: Release) {
    await this.releaseMessage.execute(actor, input);
    return done;
  }
  @Serve(api.keepOutMessage)
  async keepOut(@Who() actor: Actor, @Input() input: KeepOutInput) {
    await this.keepOutMessage.execute(actor, input);
    return done;
  }
  @Serve(api.redactMessage)
  async redact(@Who() actor: Actor, @Input() input: KeepOutInput) {
    await this.redactMessage.execute(actor, input);
    return done;
  }
  @Serve(api.noteMessage)
  async note(@Who() actor: Actor, @Input() input: NoteInput) {
    await this.noteMessage.execute(actor, input);
    return done;
  }
  @Serve(api.imposeSanction)
  impose(@Who() actor: Actor, @Input() input: SanctionInput): Promise<SanctionView> {
    return this.imposeSanction.execute(actor, input);
  }
  @Serve(api.liftSanction)
  async lift(@Who() actor: Actor, @Input() input: { sanctionId: string }) {
    await this.liftSanction.execute(actor, input);
    return done;
  }
}
type KeepOutInput = import('zod/mini').infer<typeof KeepOut>;
