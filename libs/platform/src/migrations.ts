import { Accounts1795000000000 } from '../migrations/1795000000000-accounts.js';
import { Audit1795000100000 } from '../migrations/1795000100000-audit.js';
import { Rooms1795000200000 } from '../migrations/1795000200000-rooms.js';
import { Escalation1795000300000 } from '../migrations/1795000300000-escalation.js';
import { NameReveals1795000400000 } from '../migrations/1795000400000-name-reveals.js';
import { PostLane1795000500000 } from '../migrations/1795000500000-post-lane.js';
import { FanOut1795000900000 } from '../migrations/1795000900000-fan-out.js';
import { MessageLife1795001000000 } from '../migrations/1795001000000-message-life.js';
import { Readings1795001050000 } from '../migrations/1795001050000-readings.js';
import { Wordings1795001100000 } from '../migrations/1795001100000-wordings.js';
import { Keys1795001500000 } from '../migrations/1795001500000-keys.js';
import { Lexicon1795002000000 } from '../migrations/1795002000000-lexicon.js';
import { LexiconRecord1795002050000 } from '../migrations/1795002050000-lexicon-record.js';
import { Care1795002100000 } from '../migrations/1795002100000-care.js';
import { SecondOpinion1795002100100 } from '../migrations/1795002100100-second-opinion.js';
import { AuditMark1795002200000 } from '../migrations/1795002200000-audit-mark.js';
import { Schedules1795002300000 } from '../migrations/1795002300000-schedules.js';
import { Plans1795002400000 } from '../migrations/1795002400000-plans.js';
import { States1795002500000 } from '../migrations/1795002500000-states.js';
import { Means1795002600000 } from '../migrations/1795002600000-means.js';
import { Outlets1795002600100 } from '../migrations/1795002600100-outlets.js';
import { Watched1795002700000 } from '../migrations/1795002700000-watched.js';
import { Aftercare1795002800000 } from '../migrations/1795002800000-aftercare.js';
import { LastingNotes1795002900000 } from '../migrations/1795002900000-lasting-notes.js';
import { Unheard1795003300000 } from '../migrations/1795003300000-unheard.js';
import { MemberReadings1795003300100 } from '../migrations/1795003300100-member-readings.js';
import { RestingBrowsers1795003400000 } from '../migrations/1795003400000-resting-browsers.js';
import { DoubtsAgain1795003700000 } from '../migrations/1795003700000-doubts-again.js';
import { WatchedPages1795004000000 } from '../migrations/1795004000000-watched-pages.js';
import { WatchLanguages1795004000100 } from '../migrations/1795004000100-watch-languages.js';
import { OutletRounds1795004000200 } from '../migrations/1795004000200-outlet-rounds.js';
import { NoDrill1795004000300 } from '../migrations/1795004000300-no-drill.js';
import { WatchedNumbers1795004000400 } from '../migrations/1795004000400-watched-numbers.js';
import { DamagedTexts1795004000500 } from '../migrations/1795004000500-damaged-texts.js';
import { ClockJumps1795004100000 } from '../migrations/1795004100000-clock-jumps.js';
import { Signs1795004100100 } from '../migrations/1795004100100-signs.js';
import { LooseTexts1795005000000 } from '../migrations/1795005000000-loose-texts.js';
import { MemberNotes1795005100000 } from '../migrations/1795005100000-member-notes.js';
import { Trials1795005200000 } from '../migrations/1795005200000-trials.js';
import { RuleOwners1795005201000 } from '../migrations/1795005201000-rule-owners.js';
import { WhyHeard1795005202000 } from '../migrations/1795005202000-why-heard.js';
import { DeskWatched1795005400000 } from '../migrations/1795005400000-desk-watched.js';
import { LooseNames1795005500000 } from '../migrations/1795005500000-loose-names.js';
import { OldTrials1795005501000 } from '../migrations/1795005501000-old-trials.js';
import { ClockSeen1795005502000 } from '../migrations/1795005502000-clock-seen.js';
import { NoSupervisor1795005503000 } from '../migrations/1795005503000-no-supervisor.js';
import { RefusedBrowsers1795005510000 } from '../migrations/1795005510000-refused-browsers.js';
import { RefusedNotes1795005520000 } from '../migrations/1795005520000-refused-notes.js';
import { WatcherSilent1795005525000 } from '../migrations/1795005525000-watcher-silent.js';
import { LeftPresence1795005530000 } from '../migrations/1795005530000-left-presence.js';

/** In the order in which they run. Expand first, contract in a later release. */
export const migrations = [
  Accounts1795000000000,
  Audit1795000100000,
  Rooms1795000200000,
  Escalation1795000300000,
  NameReveals1795000400000,
  PostLane1795000500000,
  FanOut1795000900000,
  MessageLife1795001000000,
  Readings1795001050000,
  Wordings1795001100000,
  Keys1795001500000,
  Lexicon1795002000000,
  LexiconRecord1795002050000,
  Care1795002100000,
  SecondOpinion1795002100100,
  AuditMark1795002200000,
  Schedules1795002300000,
  Plans1795002400000,
  States1795002500000,
  Means1795002600000,
  Outlets1795002600100,
  Watched1795002700000,
  Aftercare1795002800000,
  LastingNotes1795002900000,
  Unheard1795003300000,
  MemberReadings1795003300100,
  RestingBrowsers1795003400000,
  DoubtsAgain1795003700000,
  WatchedPages1795004000000,
  WatchLanguages1795004000100,
  OutletRounds1795004000200,
  NoDrill1795004000300,
  WatchedNumbers1795004000400,
  DamagedTexts1795004000500,
  ClockJumps1795004100000,
  Signs1795004100100,
  LooseTexts1795005000000,
  MemberNotes1795005100000,
  Trials1795005200000,
  RuleOwners1795005201000,
  WhyHeard1795005202000,
  DeskWatched1795005400000,
  LooseNames1795005500000,
  OldTrials1795005501000,
  ClockSeen1795005502000,
  NoSupervisor1795005503000,
  RefusedBrowsers1795005510000,
  RefusedNotes1795005520000,
  WatcherSilent1795005525000,
  LeftPresence1795005530000,
];
