import { Controller } from '@nestjs/common';
import {
  api,
  type ChangeRoom as ChangeInput,
  type DestroyRoomKey as DestroyInput,
  type SetLeader as LeaderInput,
  type MakeRoom as MakeInput,
  type RoomSettings,
  type RoomSettingsList,
} from '#libs/contracts';
import type { StaffActor } from '#libs/platform';
import { ChangeRoom, DestroyRoomKey, MakeRoom, RoomSettingsQueries, SetLeader } from '#libs/rooms';
import { Input, Serve } from './edge.js';
import { RateLimit } from './rate-limit.js';
import { WhoOfStaff } from './session.guard.js';

@Controller()
export class RoomSettingsController {
  constructor(
    private readonly settings: RoomSettingsQueries,
    private readonly makeRoom: MakeRoom,
    private readonly changeRoom: ChangeRoom,
    private readonly setLeader: SetLeader,
    private readonly destroyRoomKey: DestroyRoomKey,
    private readonly rateLimit: RateLimit,
  ) {}

  @Serve(api.roomSettings)
  list(@WhoOfStaff() actor: StaffActor): Promise<RoomSettingsList> {
    return this.settings.list(actor);
  }
  @Serve(api.makeRoom)
  make(@WhoOfStaff() actor: StaffActor, @Input() input: MakeInput): Promise<RoomSettings> {
    return this.makeRoom.execute(actor, input);
  }
  @Serve(api.changeRoom)
  change(@WhoOfStaff() actor: StaffActor, @Input() input: ChangeInput): Promise<RoomSettings> {
    return this.changeRoom.execute(actor, input);
  }
  @Serve(api.setLeader)
  lead(@WhoOfStaff() actor: StaffActor, @Input() input: LeaderInput): Promise<RoomSettings> {
    return this.setLeader.execute(actor, input);
  }
  @Serve(api.destroyRoomKey)
  destroyKey(@WhoOfStaff() actor: StaffActor, @Input() input: DestroyInput): Promise<RoomSettings> {
    return this.rateLimit.guard({ 'second-factor-of': actor.accountId }, () => this.destroyRoomKey.execute(actor, input));
  }
}
