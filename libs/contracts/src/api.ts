import { z } from 'zod/mini';
import { CallMe, CallMeView, HelpView, TellPauseChoice } from './care.js';
import { Done, Nothing, RoomId, SessionRef } from './common.js';
import * as escalations from './escalations.js';
import { OneMessage, PostMessage, PostOutcome } from './messages.js';
import { HeldList, ImposeSanction, KeepOut, LiftSanction, Redact, SanctionView } from './moderation.js';
import * as onboarding from './onboarding.js';
import { MemberCards, OpenRoom, RoomList, RoomPage, SetPrompt } from './rooms.js';
import * as sessions from './sessions.js';
import * as staff from './staff.js';

/**
 * Who may ask. `anyone`: no session. `arriving`: a session at any stage. `signed-in`: at stage `ready`, any role; the
 * others: that role, ready. What an account may do to one room or record is decided behind the door, by a policy.
 */
export type Access = 'anyone' | 'arriving' | 'signed-in' | 'member' | 'staff' | 'enrolling' | 'admin' | 'auditor';

export interface Endpoint {
  readonly method: 'GET' | 'POST';
  /** Express style; what stands behind a colon is a field of `input`. The rest of `input` is the body, or the query of a GET. */
  readonly path: string;
  readonly access: Access;
  readonly input: z.core.$ZodType;
  readonly reply: z.core.$ZodType;
  readonly summary: string;
}
const endpoint = <const E extends Endpoint>(e: E): E => e;

/** Every HTTP route of the product, and the only description of it: guards, forms, clients and OpenAPI are made from this. */
export const api = {
  session: endpoint({
    method: 'GET',
    path: '/api/session',
    access: 'anyone',
    input: Nothing,
    reply: sessions.SessionView,
    summary: 'Who is signed in on this device',
  }),
  enterCode: endpoint({
    method: 'POST',
    path: '/api/session/code',
    access: 'anyone',
    input: sessions.EnterCode,
    reply: sessions.SessionView,
    summary: 'Use a one-time code',
  }),
  enterPin: endpoint({
    method: 'POST',
    path: '/api/session/pin',
    access: 'anyone',
    input: sessions.EnterPin,
    reply: sessions.SessionView,
    summary: 'Sign in on a known device',
  }),
  enterPassword: endpoint({
    method: 'POST',
    path: '/api/session/password',
    access: 'anyone',
    input: sessions.EnterPassword,
    reply: sessions.SessionView,
    summary: 'Sign in with a password',
  }),
  enterSecondFactor: endpoint({
    method: 'POST',
    path: '/api/session/second-factor',
    access: 'arriving',
    input: sessions.EnterSecondFactor,
    reply: sessions.SessionView,
    summary: 'Finish a staff sign-in',
  }),
  endSession: endpoint({
    method: 'POST',
    path: '/api/session/end',
    access: 'anyone',
    input: Nothing,
    reply: Done,
    summary: 'Sign out, or Quick exit',
  }),
  sessions: endpoint({
    method: 'GET',
    path: '/api/sessions',
    access: 'signed-in',
    input: Nothing,
    reply: sessions.SessionList,
    summary: 'Where this account is signed in',
  }),
  endOtherSession: endpoint({
    method: 'POST',
    path: '/api/sessions/:ref/end',
    access: 'signed-in',
    input: z.strictObject({ ref: SessionRef }),
    reply: Done,
    summary: 'Sign out another device',
  }),

  onboarding: endpoint({
    method: 'GET',
    path: '/api/onboarding',
    access: 'arriving',
    input: Nothing,
    reply: onboarding.OnboardingView,
    summary: 'What a new member still has to do',
  }),
  chooseLanguage: endpoint({
    method: 'POST',
    path: '/api/onboarding/language',
    access: 'arriving',
    input: onboarding.ChooseLanguage,
    reply: sessions.SessionView,
    summary: 'Choose a language',
  }),
  learnExit: endpoint({
    method: 'POST',
    path: '/api/onboarding/exit',
    access: 'arriving',
    input: Nothing,
    reply: sessions.SessionView,
    summary: 'The member has learned Quick exit',
  }),
  acceptAgreement: endpoint({
    method: 'POST',
    path: '/api/onboarding/agreement',
    access: 'arriving',
    input: onboarding.AcceptAgreement,
    reply: sessions.SessionView,
    summary: 'Accept the group agreement',
  }),
  aliasOffers: endpoint({
    method: 'GET',
    path: '/api/onboarding/aliases',
    access: 'arriving',
    input: Nothing,
    reply: onboarding.AliasOffers,
    summary: 'Three aliases that are free in the room',
  }),
  chooseAlias: endpoint({
    method: 'POST',
    path: '/api/onboarding/alias',
    access: 'arriving',
    input: onboarding.ChooseAlias,
    reply: sessions.SessionView,
    summary: 'Choose an alias and a patch',
  }),
  seeStaffSight: endpoint({
    method: 'POST',
    path: '/api/onboarding/staff-sight',
    access: 'arriving',
    input: Nothing,
    reply: sessions.SessionView,
    summary: 'The member has read who can see what',
  }),
  setPin: endpoint({
    method: 'POST',
    path: '/api/onboarding/pin',
    access: 'arriving',
    input: onboarding.SetPin,
    reply: sessions.SessionView,
    summary: 'Set a PIN for this device',
  }),
  setPassword: endpoint({
    method: 'POST',
    path: '/api/onboarding/password',
    access: 'arriving',
    input: onboarding.SetPassword,
    reply: onboarding.SignInName,
    summary: 'Set a password',
  }),
  offerSecondFactor: endpoint({
    method: 'POST',
    path: '/api/onboarding/second-factor',
    access: 'arriving',
    input: Nothing,
    reply: onboarding.SecondFactorOffer,
    summary: 'A new secret for an authenticator app',
  }),
  confirmSecondFactor: endpoint({
    method: 'POST',
    path: '/api/onboarding/second-factor/confirm',
    access: 'arriving',
    input: sessions.EnterSecondFactor,
    reply: sessions.SessionView,
    summary: 'Prove that the authenticator works',
  }),

  help: endpoint({ method: 'GET', path: '/api/help', access: 'signed-in', input: Nothing, reply: HelpView, summary: 'Who answers now' }),
  callMe: endpoint({
    method: 'POST',
    path: '/api/help/call-me',
    access: 'member',
    input: CallMe,
    reply: CallMeView,
    summary: 'Ask a counselor for a call',
  }),
  privateRoom: endpoint({
    method: 'POST',
    path: '/api/help/private-room',
    access: 'member',
    input: Nothing,
    reply: z.object({ roomId: RoomId }),
    summary: 'The private room with the counselors',
  }),
  pauseChoice: endpoint({
    method: 'POST',
    path: '/api/help/pause-choice',
    access: 'member',
    input: TellPauseChoice,
    reply: Done,
    summary: 'What the member picked in the pause',
  }),

  rooms: endpoint({
    method: 'GET',
    path: '/api/rooms',
    access: 'signed-in',
    input: Nothing,
    reply: RoomList,
    summary: 'Rooms in which this account has a seat',
  }),
  roomMessages: endpoint({
    method: 'GET',
    path: '/api/rooms/:roomId/messages',
    access: 'signed-in',
    input: OpenRoom,
    reply: RoomPage,
    summary: 'The newest messages of a room',
  }),
  postMessage: endpoint({
    method: 'POST',
    path: '/api/rooms/:roomId/messages',
    access: 'signed-in',
    input: PostMessage,
    reply: PostOutcome,
    summary: 'Post a message',
  }),
  retractMessage: endpoint({
    method: 'POST',
    path: '/api/messages/:messageId/retract',
    access: 'signed-in',
    input: OneMessage,
    reply: Done,
    summary: 'Take back an own message',
  }),

  memberCards: endpoint({
    method: 'GET',
    path: '/api/rooms/:roomId/members',
    access: 'staff',
    input: OpenRoom,
    reply: MemberCards,
    summary: 'Members of a room, by alias',
  }),
  setPrompt: endpoint({
    method: 'POST',
    path: '/api/rooms/:roomId/prompt',
    access: 'staff',
    input: SetPrompt,
    reply: Done,
    summary: 'The standing question of a room',
  }),
  held: endpoint({
    method: 'GET',
    path: '/api/held',
    access: 'staff',
    input: Nothing,
    reply: HeldList,
    summary: 'Messages that wait for a decision',
  }),
  releaseMessage: endpoint({
    method: 'POST',
    path: '/api/messages/:messageId/release',
    access: 'staff',
    input: OneMessage,
    reply: Done,
    summary: 'Post a held message',
  }),
  keepOutMessage: endpoint({
    method: 'POST',
    path: '/api/messages/:messageId/keep-out',
    access: 'staff',
    input: KeepOut,
    reply: Done,
    summary: 'Keep a held message out of the room',
  }),
  redactMessage: endpoint({
    method: 'POST',
    path: '/api/messages/:messageId/redact',
    access: 'staff',
    input: Redact,
    reply: Done,
    summary: 'Take down a posted message',
  }),
  imposeSanction: endpoint({
    method: 'POST',
    path: '/api/rooms/:roomId/sanctions',
    access: 'staff',
    input: ImposeSanction,
    reply: SanctionView,
    summary: 'Mute, slow, lock or review, for a time',
  }),
  liftSanction: endpoint({
    method: 'POST',
    path: '/api/sanctions/:sanctionId/lift',
    access: 'staff',
    input: LiftSanction,
    reply: Done,
    summary: 'End a sanction early',
  }),

  escalations: endpoint({
    method: 'GET',
    path: '/api/escalations',
    access: 'staff',
    input: escalations.ListEscalations,
    reply: escalations.EscalationList,
    summary: 'The queue, soonest due first',
  }),
  escalation: endpoint({
    method: 'GET',
    path: '/api/escalations/:escalationId',
    access: 'staff',
    input: escalations.OneEscalation,
    reply: escalations.EscalationCase,
    summary: 'One case; the reading is recorded',
  }),
  widenContext: endpoint({
    method: 'POST',
    path: '/api/escalations/:escalationId/context',
    access: 'staff',
    input: escalations.WidenContext,
    reply: escalations.ContextPage,
    summary: 'Five earlier messages; recorded',
  }),
  acknowledge: endpoint({
    method: 'POST',
    path: '/api/escalations/:escalationId/acknowledge',
    access: 'staff',
    input: escalations.ActOnEscalation,
    reply: escalations.EscalationRow,
    summary: 'I have it',
  }),
  messageMember: endpoint({
    method: 'POST',
    path: '/api/escalations/:escalationId/messages',
    access: 'staff',
    input: escalations.MessageMember,
    reply: PostOutcome,
    summary: 'Write to the member in private',
  }),
  markContacted: endpoint({
    method: 'POST',
    path: '/api/escalations/:escalationId/contacted',
    access: 'staff',
    input: escalations.ActOnEscalation,
    reply: escalations.EscalationRow,
    summary: 'The member was reached',
  }),
  pageNext: endpoint({
    method: 'POST',
    path: '/api/escalations/:escalationId/page-next',
    access: 'staff',
    input: escalations.ActOnEscalation,
    reply: escalations.EscalationRow,
    summary: 'Page the next step now',
  }),
  closeEscalation: endpoint({
    method: 'POST',
    path: '/api/escalations/:escalationId/close',
    access: 'staff',
    input: escalations.CloseEscalation,
    reply: escalations.EscalationRow,
    summary: 'Close with a disposition and a note',
  }),

  roomChoices: endpoint({
    method: 'GET',
    path: '/api/room-choices',
    access: 'enrolling',
    input: Nothing,
    reply: staff.RoomChoices,
    summary: 'Rooms to enrol into',
  }),
  enrolMember: endpoint({
    method: 'POST',
    path: '/api/members',
    access: 'enrolling',
    input: staff.EnrolMember,
    reply: staff.InviteView,
    summary: 'Enrol a member',
  }),
  roster: endpoint({
    method: 'GET',
    path: '/api/members',
    access: 'enrolling',
    input: Nothing,
    reply: staff.Roster,
    summary: 'Members by name, without aliases; recorded',
  }),
  renewCode: endpoint({
    method: 'POST',
    path: '/api/members/:accountId/code',
    access: 'enrolling',
    input: staff.OneAccount,
    reply: staff.InviteView,
    summary: 'A new code; the old one ends',
  }),
  deactivateMember: endpoint({
    method: 'POST',
    path: '/api/members/:accountId/deactivate',
    access: 'enrolling',
    input: staff.OneAccount,
    reply: Done,
    summary: 'End a member’s access',
  }),
  staff: endpoint({
    method: 'GET',
    path: '/api/staff',
    access: 'admin',
    input: Nothing,
    reply: staff.StaffList,
    summary: 'Staff accounts',
  }),
  addStaff: endpoint({
    method: 'POST',
    path: '/api/staff',
    access: 'admin',
    input: staff.AddStaff,
    reply: staff.InviteView,
    summary: 'Add a colleague',
  }),
  renewStaffCode: endpoint({
    method: 'POST',
    path: '/api/staff/:accountId/code',
    access: 'admin',
    input: staff.OneAccount,
    reply: staff.InviteView,
    summary: 'A new code for a colleague; resets password and second factor',
  }),
  deactivateStaff: endpoint({
    method: 'POST',
    path: '/api/staff/:accountId/deactivate',
    access: 'admin',
    input: staff.OneAccount,
    reply: Done,
    summary: 'End a colleague’s access',
  }),
  duty: endpoint({ method: 'GET', path: '/api/duty', access: 'staff', input: Nothing, reply: staff.DutyView, summary: 'Who is on duty' }),
  setDuty: endpoint({
    method: 'POST',
    path: '/api/duty',
    access: 'staff',
    input: staff.SetDuty,
    reply: staff.DutyView,
    summary: 'Go on duty for a time, or off with 0',
  }),
  audit: endpoint({
    method: 'GET',
    path: '/api/audit',
    access: 'auditor',
    input: staff.ReadAudit,
    reply: staff.AuditPage,
    summary: 'The audit log; the reading is recorded',
  }),
} as const;

export type EndpointName = keyof typeof api;
export type EndpointInput<E extends Endpoint> = z.core.input<E['input']>;
export type EndpointReply<E extends Endpoint> = z.core.output<E['reply']>;
