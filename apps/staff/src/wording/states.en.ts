import type { EntryKind, EscalationClock } from '#libs/contracts';

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
type StateEntry = Extract<
  EntryKind,
  'safe' | 'handed-over' | 'hand-over-accepted' | 'taken-back' | 'hand-over-lapsed' | 'target-missed' | 'shift-ended'
>;

/** Where a case stands, what is due, and how it goes to a colleague. */
export const statesEn = {
  entry: {
    safe: () => 'Did the safety check.',
    'handed-over': (whom: string | null) => (whom ? `Handed it to ${whom}. It is theirs when they say yes.` : 'Handed it over.'),
    'hand-over-accepted': () => 'Said yes and has it now.',
    'taken-back': () => 'Took it back.',
    'hand-over-lapsed': () => 'No one said yes in time. Paging started again.',
    'target-missed': (what: string | null) => (what ? `Late: ${what}.` : 'Late.'),
    'shift-ended': () => 'The shift of whoever has it is over. Who is on duty was paged.',
  } satisfies Record<StateEntry, (what: string | null) => string>,
  onShift: 'whoever is on duty',
  missed: {
    answer: 'the member has heard from no one yet',
    safety: 'the safety check is not done',
    close: 'the case is still open',
  } as Record<string, string>,
  clock: {
    answer: 'to first answer',
    safety: 'to safety check',
    close: 'to close it',
    accept: 'for a yes',
  } satisfies Record<EscalationClock, string>,
  overdue: (clock: string) => `late ${clock}`,

  contacted: (who: string) => `${who}, contacted`,
  safe: (who: string) => `${who}, safety check done`,
  youHand: (whom: string) => `you hand it to ${whom}`,
  handsYou: (name: string) => `${name} hands it to you`,
  hands: (name: string, whom: string) => `${name} hands it to ${whom}`,

  accept: 'Yes, I have it',
  takeBack: 'Take it back',
  write: 'Write to them',
  safeDone: 'Safety check done',
  handOver: 'Hand over',
  checkFirst: 'This one is urgent. To end it like this, do the safety check first.',
  handedNote: 'Left for you at the hand-over',
  linked: 'Also open for the same member',
  linkedLead: 'Agree on who writes before you write.',
  linkedClosed: (n: number) => `${plural(n, 'case', 'cases')} of the same member, closed in the last 30 days`,
  closedWhen: (when: string) => `closed: ${when}`,

  title: (number: string) => `Hand over ${number}`,
  titleAll: (n: number) => `Hand over ${plural(n, 'case', 'cases')}`,
  lead: 'It stays yours until someone says yes. If no one does in time, paging starts again.',
  leadAll: 'They stay yours until someone says yes. If no one does in time, paging starts again.',
  to: 'To whom?',
  onDuty: (name: string) => `${name}, on duty`,
  anyone: 'Whoever is on duty',
  note: 'What must they know?',
  noteHint: 'One line. It is sealed with the case.',
  noteMissing: 'Please write one line.',
  handed: (whom: string) => `Handed to ${whom}. It is yours until they say yes.`,
  handedAll: (n: number) => `${plural(n, 'case', 'cases')} handed over.`,

  shiftEnds: (time: string, n: number) => `Your shift ends at ${time}. You have ${plural(n, 'open case', 'open cases')}.`,
  shiftEnded: (time: string, n: number) => `Your shift ended at ${time}. You still have ${plural(n, 'open case', 'open cases')}.`,
  handOverAll: 'Hand over all',

  alarm: (n: number) => `Urgent. ${plural(n, 'case waits', 'cases wait')} for your yes.`,
  news: 'New while you were writing. Your words are still here.',
  newsSeen: 'I have read it',
  key: 'hand off',
  keyFull: 'Hand the case to a colleague',
};
export type StatesWording = typeof statesEn;
