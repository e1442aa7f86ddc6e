import type { SignalFound } from '#libs/screening';
import { aSanction, aSeat } from '#libs/testing';
import { holdFor, holdStill, mayEdit, mayPost, owedCare, pauseFirst } from './message.policy.js';

const now = new Date('2026-01-05T18:00:00Z');
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const asked = { text: 'good evening', now, lastHere: null, recent: 0 };

const found = (severity: SignalFound['severity'], over: Partial<SignalFound> = {}): SignalFound => ({
  severity,
  alwaysHold: false,
  category: 'relapse',
  ruleId: 'r',
  reason: 'r',
  phrase: 'p',
  span: [0, 1],
  slots: [],
  signs: [],
  asked: false,
  guards: [],
  severityBefore: severity,
  lexiconVersion: '1',
  language: 'en',
  explicit: false,
  ...over,
});

describe('mayPost', () => {
  it.each([
    ['a peer in an open room', aSeat(), asked, true],
    ['a peer who was removed', aSeat({ membership: { state: 'removed' } }), asked, 'room-not-found'],
    ['a peer who has not chosen an alias', aSeat({ membership: { state: 'invited' } }), asked, 'alias-required'],
    ['a muted peer', aSeat({ inForce: { mute: aSanction('mute') } }), asked, 'member-muted'],
    ['a peer in a locked room', aSeat({ inForce: { lock: aSanction('lock') } }), asked, 'room-locked'],
    ['a counselor in a locked room', aSeat({ membership: { seat: 'counselor' }, inForce: { lock: aSanction('lock') } }), asked, true],
    ['a peer in a room whose key was destroyed', aSeat({ room: { keyDestroyedAt: now } }), asked, 'room-closed'],
    ['a counselor there', aSeat({ room: { keyDestroyedAt: now }, membership: { seat: 'counselor' } }), asked, 'room-closed'],
    ['a peer too soon in slow mode', aSeat({ inForce: { slow: aSanction('slow') } }), { ...asked, lastHere: secondsAgo(29) }, 'slow-mode'],
    ['a peer late enough in slow mode', aSeat({ inForce: { slow: aSanction('slow') } }), { ...asked, lastHere: secondsAgo(30) }, true],
    ['the first post in slow mode', aSeat({ inForce: { slow: aSanction('slow') } }), asked, true],
    ['the tenth message in ten seconds', aSeat(), { ...asked, recent: 9 }, true],
    ['the eleventh', aSeat(), { ...asked, recent: 10 }, 'too-fast'],
    ['nothing', aSeat(), { ...asked, text: '' }, 'message-empty'],
    ['a thousand letters', aSeat(), { ...asked, text: 'a'.repeat(1000) }, true],
    ['one more', aSeat(), { ...asked, text: 'a'.repeat(1001) }, 'message-too-long'],
    ['a thousand families', aSeat(), { ...asked, text: '👍🏽'.repeat(999) }, true],
    ['one letter under five thousand accents', aSeat(), { ...asked, text: `e${'\u0301'.repeat(5000)}` }, 'message-too-long'],
  ])('%s', (_, seat, what, expected) => {
    const verdict = mayPost(seat, what);
    expect(verdict.allowed || verdict.problem.code).toBe(expected);
  });
});

describe('mayEdit', () => {
  const own = { authorId: 'a1', state: 'posted' as const, createdAt: secondsAgo(600), postedAt: secondsAgo(120) };
  it.each([
    ['what was posted two minutes ago', aSeat(), own, asked, true],
    ['what was posted before that', aSeat(), { ...own, postedAt: secondsAgo(121) }, asked, 'edit-too-late'],
    ['what is on hold for two minutes', aSeat(), { ...own, state: 'held', createdAt: secondsAgo(120), postedAt: null }, asked, true],
    ['what is on hold for longer', aSeat(), { ...own, state: 'held', postedAt: null }, asked, 'edit-too-late'],
    ['somebody else’s', aSeat(), { ...own, authorId: 'a2' }, asked, 'message-not-found'],
    [
      'somebody else’s, by a counselor',
      aSeat({ membership: { seat: 'counselor' } }),
      { ...own, authorId: 'a2' },
      asked,
      'message-not-found',
    ],
    ['their own, removed', aSeat({ membership: { state: 'removed' } }), own, asked, 'message-not-found'],
    ['their own, without an alias', aSeat({ membership: { state: 'invited' } }), own, asked, 'alias-required'],
    ['their own, muted', aSeat({ inForce: { mute: aSanction('mute') } }), own, asked, 'member-muted'],
    ['their own, in a locked room', aSeat({ inForce: { lock: aSanction('lock') } }), own, asked, 'room-locked'],
    ['their own, in slow mode', aSeat({ inForce: { slow: aSanction('slow') } }), own, { ...asked, lastHere: secondsAgo(1) }, true],
    ['what they took back', aSeat(), { ...own, state: 'retracted' }, asked, 'message-already-gone'],
    ['what was taken down', aSeat(), { ...own, state: 'redacted' }, asked, 'message-already-gone'],
    ['what was kept out', aSeat(), { ...own, state: 'kept-out', postedAt: null }, asked, 'message-already-gone'],
    ['for the eleventh time', aSeat(), own, { ...asked, recent: 10 }, 'too-fast'],
    ['to nothing', aSeat(), own, { ...asked, text: '' }, 'message-empty'],
    ['to too much', aSeat(), own, { ...asked, text: 'a'.repeat(1001) }, 'message-too-long'],
  ] as const)('%s', (_, seat, message, what, expected) => {
    const verdict = mayEdit(seat, message, what);
    expect(verdict.allowed || verdict.problem.code).toBe(expected);
  });
});

describe('holdStill', () => {
  const until = new Date('2026-01-05T18:10:00Z');
  it.each([
    ['harmless words keep the time', until, null, null],
    ['a call for help keeps the time', until, { reason: 'care', until: now }, null],
    ['what only a person may release waits for one', until, { reason: 'rule', until: null }, { reason: 'rule', heldUntil: null }],
    ['what waits for a person goes on waiting', null, { reason: 'review', until: null }, null],
  ] as const)('%s', (_, heldUntil, hold, expected) => {
    expect(holdStill({ heldUntil }, hold)).toEqual(expected);
  });
});

describe('pauseFirst', () => {
  const offer = { clientKey: 'c1', confirmed: false, found: [found('high')], now };
  it.each([
    ['a call for help', aSeat(), offer, true],
    ['a craving', aSeat(), { ...offer, found: [found('concern')] }, false],
    ['a hint at not wanting to live', aSeat(), { ...offer, found: [found('concern', { category: 'suicide' })] }, true],
    ['ordinary talk', aSeat(), { ...offer, found: [] }, false],
    ['one that is confirmed', aSeat(), { ...offer, confirmed: true }, false],
    ['words to a counselor in private', aSeat({ room: { kind: 'private' } }), offer, false],
    ['a second within half an hour', aSeat({ membership: { pauseOfferedAt: secondsAgo(1799), pauseOfferedFor: 'c0' } }), offer, false],
    ['one after half an hour', aSeat({ membership: { pauseOfferedAt: secondsAgo(1800), pauseOfferedFor: 'c0' } }), offer, true],
    ['a retry whose offer was lost', aSeat({ membership: { pauseOfferedAt: secondsAgo(5), pauseOfferedFor: 'c1' } }), offer, true],
  ])('%s', (_, seat, what, expected) => {
    expect(pauseFirst(seat, what)).toBe(expected);
  });
});

describe('holdFor', () => {
  const covered = { covered: true, now };
  it.each([
    ['a call for help, covered', aSeat(), [found('high')], covered, { reason: 'care', until: new Date('2026-01-05T18:10:00Z') }],
    ['a call for help, nobody there', aSeat(), [found('imminent')], { covered: false, now }, null],
    [
      'a call for help where the room always holds',
      aSeat({ room: { crisisText: 'hold' } }),
      [found('high')],
      { covered: false, now },
      { reason: 'care', until: null },
    ],
    ['a call for help where the room never holds', aSeat({ room: { crisisText: 'post' } }), [found('high')], covered, null],
    ['a concern', aSeat(), [found('concern', { category: 'suicide' })], covered, null],
    [
      'encouragement or supply, even uncovered',
      aSeat({ room: { crisisText: 'post' } }),
      [found('concern', { alwaysHold: true })],
      { covered: false, now },
      { reason: 'rule', until: null },
    ],
    [
      'anything while a review is in force',
      aSeat({ inForce: { review: aSanction('review') } }),
      [],
      covered,
      { reason: 'review', until: null },
    ],
    ['a counselor’s words', aSeat({ membership: { seat: 'counselor' }, inForce: { review: aSanction('review') } }), [], covered, null],
    ['words in a private room', aSeat({ room: { kind: 'private', crisisText: 'hold' } }), [found('imminent')], covered, null],
  ])('%s', (_, seat, signals, when, expected) => {
    expect(holdFor(seat, signals, when)).toEqual(expected);
  });
});

it('owes a private answer to what is high or imminent, and to every hint at not wanting to live', () => {
  const heard = [[], [found('concern')], [found('concern', { category: 'self-harm' })], [found('high')], [found('imminent')]];
  expect(heard.map(owedCare)).toEqual([false, false, true, true, true]);
});
