import type { CalledRole, Care, RevealReason, StaffRole } from '#libs/contracts';

type ByKind = Record<Care['kind'], string>;

/**
 * Every word about a crisis, about who can see what, and about what happens to a text: one file for each language, so that a
 * clinician and a privacy officer can read and sign all of it at once.
 */
export interface CrisisWording {
  helpBar: string;
  helpTitle: string;
  helpClose: string;
  onUntil: (name: string, until: string) => string;
  onNow: (name: string) => string;
  /** Two or more. */
  allOnNow: (names: string) => string;
  nobodyOn: string;
  nobodyOnUntil: (when: string) => string;
  callAnyTime: string;
  onUnknown: string;
  keepsNothing: string;
  offlineHelp: string;
  talkPrivate: string;
  talkPrivateNote: string;
  askCall: string;
  askCallNote: string;
  askCallDone: (by: string) => string;
  askCallFailed: string;
  noCall: string;
  noCallDone: string;
  noCallFailed: string;
  line: string;
  lineNote: string;
  lineCall: string;
  lineText: string;
  lineChat: string;
  emergency: string;
  emergencyCall: string;
  naloxone: string;
  naloxoneSteps: readonly string[];
  desk: string;
  deskNote: (phone: string) => string;
  calm: string;
  calmStart: string;
  calmStop: string;
  calmSteps: string;
  breatheIn: string;
  breatheOut: string;
  calmDone: string;

  /** What happens next, by the plan: whom it called, and what it does if nobody looks. It names nobody and promises nobody. */
  next: {
    asked: Record<CalledRole, string>;
    askedSome: (people: number | string) => string;
    wouldAsk: Record<CalledRole, string>;
    wouldAskSome: (people: number | string) => string;
    withinMinutes: (minutes: number | string) => string;
    by: (moment: string) => string;
    thenMore: (when: string, people: number | string) => string;
    thenAgain: (when: string) => string;
    taken: Record<CalledRole, string>;
    /** After `taken`, where the plan wants two. */
    takenByOne: string;
    nobody: string;
  };

  pauseTitle: ByKind;
  pauseLead: ByKind;
  messagePerson: (name: string) => string;
  messageAnyone: string;
  messagePersonNote: string;
  askCallBack: string;
  askCallBackNote: (when: string) => string;
  askCallBackNoteUnknown: string;
  callOrText: string;
  sendToRoom: string;
  keepWriting: string;
  notAboutMe: string;
  wordsSaved: string;
  starter: string;
  starterLabel: string;

  whoLooked: string;
  whoLookedNote: string;
  whoLookedNobody: string;
  whoLookedBy: (who: string, when: string) => string;
  whoLookedAtContact: (who: string, when: string) => string;
  lookedAs: Record<StaffRole, string>;
  lookedBecause: Record<RevealReason, string>;
  careOnlyYou: string;
  careClose: string;

  held: string;
  heldBy: (name: string) => string;
  heldUntil: (when: string) => string;
  heldLong: (name: string) => string;
  heldNow: string;
  released: (name: string) => string;
  keptOut: (name: string) => string;
  goneOther: (name: string) => string;
  goneMine: (name: string) => string;
  tookBackMine: string;
  tookBackOther: (name: string) => string;
  takeBackAsk: string;

  exitTeach: string;
  exitTeachAfter: string;
  staffCanFind: string;
  machineReads: string;
  sightTitle: string;
  sightLead: string;
  sightColumns: { who: string; alias: string; name: string; private: string };
  sightRows: { group: string; counselors: string; leads: string };
  sightYes: string;
  sightNo: string;
  sightAlert: string;
  sightList: string;
  sightNote: string;
  sharedPhoneNote: string;
}
