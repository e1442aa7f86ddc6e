import { randomUUID } from 'node:crypto';
import { z } from 'zod/mini';
import { api, type Endpoint, type EventName, events, type ProblemCode, safetyQuestions } from '#libs/contracts';
import { aKey, type Programme, type RoomMade, type Seated, type TestClient } from '#libs/testing';
import { Crisis } from '../e2e/support/crisis.js';

type Name = keyof typeof api;
type Given = Record<string, unknown>;

/** Everything that takes the id of a room, a message, a sanction, a case, a person or a session, with an input that is right. */
const asked: Partial<Record<Name, Given>> = {
  roomMessages: { roomId: '' },
  postMessage: { roomId: '', clientKey: aKey(), text: 'let me in', confirmed: true },
  chooseAlias: { roomId: '', alias: 'Tamarack', patch: 5 },
  memberCards: { roomId: '' },
  setPrompt: { roomId: '', prompt: 'What helps?' },
  imposeSanction: { roomId: '', kind: 'slow', seconds: 60, minutes: 5 },
  changeRoom: { roomId: '', name: 'Mine now', crisisText: 'post' },
  setLeader: { roomId: '', accountId: randomUUID(), leads: true },
  destroyRoomKey: { roomId: '', reason: 'ordered', code: '123456' },
  enrolMember: { roomId: '', givenName: 'Wilhelmina', familyName: 'Featherstonehaugh', language: 'en' },
  retractMessage: { messageId: '' },
  redactMessage: { messageId: '', reason: 'names' },
  pinMessage: { messageId: '', pinned: true },
  reportMessage: { messageId: '', reason: 'worried', note: null },
  decideReport: { reportId: '', decision: 'leave' },
  noteMessage: { messageId: '', contentNote: 'loss' },
  releaseMessage: { messageId: 'held' },
  keepOutMessage: { messageId: 'held', reason: 'names' },
  liftSanction: { sanctionId: '' },
  escalation: { escalationId: '' },
  moreEvidence: { escalationId: '', after: 0 },
  widenContext: { escalationId: '', before: 100 },
  messageMember: { escalationId: '', clientKey: aKey(), text: 'Hello, who are you?' },
  revealName: { escalationId: '', reason: 'danger-now', line: 'I would like to know.', code: '123456' },
  pageNext: { escalationId: '', version: 1 },
  acknowledge: { escalationId: '', version: 1 },
  markContacted: { escalationId: '', version: 1 },
  markSafe: { escalationId: '', version: 1 },
  handOver: { escalationId: '', version: 1, to: null, note: 'Somebody else, please.' },
  closeEscalation: { escalationId: '', version: 1, disposition: 'not-a-safety-concern', note: 'There is nothing to see here.' },
  renewCode: { accountId: '' },
  deactivateMember: { accountId: '' },
  renewStaffCode: { accountId: 'staff' },
  deactivateStaff: { accountId: 'staff' },
  endOtherSession: { ref: '' },
  putSchedule: { scheduleId: '', version: 1, name: 'Mine now', timeZone: 'UTC', layers: [] },
  removeSchedule: { scheduleId: '', version: 1 },
  putOverride: {
    scheduleId: '',
    overrideId: randomUUID(),
    accountId: randomUUID(),
    from: '2099-01-01T00:00:00.000Z',
    to: '2099-01-01T08:00:00.000Z',
  },
  removeOverride: { overrideId: '' },
  keepPlan: { programmeId: '', severity: 'high', cause: null, version: 1, steps: [] },
  dropPlan: { programmeId: '', severity: 'high', cause: 'overdose', version: 1 },
  previewPlan: { roomId: '', severity: 'high', steps: [] },
  renewOutletSecret: { outletId: '' },
  removeOutlet: { outletId: '' },
  testOutlet: { outletId: '' },
  sayWrongSeverity: { escalationId: '', should: 'concern' },
  compareVersion: { versionId: '' },
  rollBack: { versionId: 'earlier', reason: 'mistake' },
  settleReview: { reviewId: '', outcome: 'rule-kept' },
  answerSample: { sampleId: '', answer: 'unsure', severity: null },
  aftercare: { escalationId: '' },
  revealContact: { escalationId: '', reason: 'danger-now', line: 'I would like to know.', code: '123456' },
  saveSafetyForm: { escalationId: '', after: 0, answers: Object.fromEntries(safetyQuestions.map((question) => [question, 'no'])) },
  recordDisclosure: {
    escalationId: '',
    recipient: 'A stranger',
    affiliation: 'Nowhere',
    disclosedAt: '2026-01-05T08:00:00.000Z',
    nature: 'I would like to write this.',
  },
  checkAgain: { followUpId: '', line: 'I called them, I say.' },
  secondLook: { followUpId: 'look', outcome: 'confirmed', line: 'It looks fine to me.' },
};
const cases: Name[] = [
  'escalation',
  'moreEvidence',
  'widenContext',
  'messageMember',
  'revealName',
  'pageNext',
  'acknowledge',
  'markContacted',
  'markSafe',
  'handOver',
  'closeEscalation',
  'sayWrongSeverity',
  'aftercare',
  'revealContact',
  'saveSafetyForm',
  'recordDisclosure',
  'checkAgain',
  'secondLook',
];
const sample: Name[] = ['answerSample'];
const lexicon: Name[] = ['compareVersion', 'rollBack', 'settleReview'];
const members: Name[] = ['enrolMember', 'renewCode', 'deactivateMember'];
const arranges: Name[] = [
  'changeRoom',
  'setLeader',
  'destroyRoomKey',
  'renewStaffCode',
  'deactivateStaff',
  'putSchedule',
  'removeSchedule',
  'removeOverride',
  'keepPlan',
  'dropPlan',
  'previewPlan',
  'renewOutletSecret',
  'removeOutlet',
  'testOutlet',
];
/** Everybody on the staff sees the schedules of their own house, and gives away what is theirs there. */
const swaps: Name[] = ['putOverride'];

/** Every event, with an input that is right, and its answer to whoever has no part in the room: null is "done", and done is nothing. */
const said: Record<EventName, readonly [Given, ProblemCode | null]> = {
  'room:open': [{ roomId: '' }, 'room-not-found'],
  'room:leave': [{ roomId: '' }, null],
  'room:since': [{ roomId: '', cursor: '' }, 'room-not-found'],
  'room:earlier': [{ roomId: '', before: 100 }, 'room-not-found'],
  'room:read': [{ roomId: '', seq: 1 }, null],
  'room:some': [{ roomId: '', messageIds: [] }, 'room-not-found'],
  'room:thread': [{ roomId: '', messageId: '', before: null }, 'room-not-found'],
  'room:search': [{ roomId: '', words: 'suicide', before: null }, 'room-not-found'],
  'message:post': [{ roomId: '', clientKey: aKey(), text: 'suicide=high', confirmed: true }, 'room-not-found'],
  'message:edit': [{ messageId: '', clientKey: aKey(), text: 'suicide=high', confirmed: true, contentNote: null }, 'message-not-found'],
  'message:retract': [{ messageId: '' }, 'message-not-found'],
  'message:react': [{ messageId: '', word: 'with-you', on: true }, 'message-not-found'],
  'queue:watch': [{}, null],
};

const nobody: readonly Seated['role'][] = [];
const oversees: readonly Seated['role'][] = ['supervisor', 'admin'];
const onStaff: readonly Seated['role'][] = ['counselor', 'supervisor', 'admin', 'privacy-officer'];
/** Everything that is read without an id, and whoever of the same clinic finds there, by their office, what is in a room that they have no part in. */
const unnumbered: Partial<Record<Name, readonly Seated['role'][]>> = {
  session: nobody,
  sessions: nobody,
  onboarding: nobody,
  aliasOffers: nobody,
  help: nobody,
  whoLooked: nobody,
  ownReports: nobody,
  topics: nobody,
  rooms: nobody,
  held: nobody,
  reports: nobody,
  escalations: oversees,
  receivers: nobody,
  roomChoices: oversees,
  roster: oversees,
  staff: nobody,
  roomSettings: ['admin'],
  lexicon: nobody,
  draftBench: nobody,
  lexiconWaiting: nobody,
  lexiconVersions: nobody,
  shadowCounts: nobody,
  forecast: nobody,
  precision: nobody,
  reviewList: ['admin'],
  weeklySample: nobody,
  recall: nobody,
  duty: nobody,
  onCall: onStaff,
  onCallCalendar: onStaff,
  watch: nobody,
  plans: ['admin'],
  reach: nobody,
  outlets: nobody,
  followUps: oversees,
  disclosures: nobody,
  ownPreferences: nobody,
  notes: nobody,
  ownContact: nobody,
  trends: nobody,
  audit: ['admin', 'privacy-officer'],
};
const given: Partial<Record<Name, Given>> = {
  escalations: { view: 'open' },
  lexicon: { of: 'live' },
  onCallCalendar: { from: '2026-01-01T00:00:00.000Z', to: '2026-02-01T00:00:00.000Z' },
  trends: { weeks: '4' },
};

const watches: readonly Seated['role'][] = ['counselor', 'supervisor', 'admin'];

/** Whoever has no part in this room, and what their role lets them do all the same. */
const strangers: [string, 'here' | 'elsewhere', Seated['role'], Name[]][] = [
  ['a member of another room', 'here', 'member', []],
  ['a counselor of another room', 'here', 'counselor', swaps],
  ['a supervisor', 'here', 'supervisor', [...cases, ...members, ...swaps, ...sample]],
  ['an admin', 'here', 'admin', [...cases, ...members, ...arranges, ...swaps, ...lexicon]],
  ['a privacy officer', 'here', 'privacy-officer', swaps],
  ['a member of another clinic', 'elsewhere', 'member', []],
  ['a counselor of another clinic', 'elsewhere', 'counselor', []],
  ['a supervisor of another clinic', 'elsewhere', 'supervisor', []],
  ['an admin of another clinic', 'elsewhere', 'admin', []],
  ['a privacy officer of another clinic', 'elsewhere', 'privacy-officer', []],
];

describe('whoever has no part in a room', () => {
  let crisis: Crisis;
  let here: Programme;
  let elsewhere: Programme;
  let room: RoomMade;
  let dana: Seated;
  let heron: Seated;
  let cursor: string;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    crisis = await Crisis.start();
    [here, elsewhere] = [await crisis.app.programme(), await crisis.app.programme()];
    room = await here.room();
    heron = await here.member(room, 'Heron');
    dana = await here.staff('counselor', 'Dana', [room]);
    const counselor = await crisis.app.as(dana);
    const say = async (text: string) => (await crisis.say(heron, room, text)).body as { message: { id: string } };
    ids['messageId'] = (await say('suicide=concern')).message.id;
    ids['sanctionId'] = (await counselor.get(api.imposeSanction, { roomId: room.id, kind: 'review', minutes: 600 })).id;
    const maple = await crisis.app.as(await here.member(room, 'Maple'));
    const report = { messageId: ids['messageId'], reason: 'other', note: 'for the counselors only' };
    ids['reportId'] = (await maple.get(api.reportMessage, report)).id;
    ids['held'] = (await say('for a counselor first')).message.id;
    ids['roomId'] = room.id;
    ids['escalationId'] = (await crisis.row(dana)).id;
    await crisis.say(heron, room, 'overdose=high');
    const over = await crisis.row(dana, 'overdose');
    await crisis.take(dana, over);
    const { version } = await crisis.row(dana, 'overdose');
    await counselor.get(api.closeEscalation, { escalationId: over.id, version, ...(await crisis.ending()) });
    for (const { id, kind } of (await counselor.get(api.followUps)).followUps) ids[kind === 'second-look' ? 'look' : 'followUpId'] = id;
    ids['accountId'] = heron.accountId;
    await counselor.get(api.sayWrongSeverity, { escalationId: ids['escalationId'], should: 'high' });
    const admin = await crisis.app.as(await here.staff('admin', 'Priya'));
    ids['reviewId'] = (await admin.get(api.reviewList)).doubts[0]!.id;
    ids['versionId'] = ids['earlier'] = (await admin.get(api.lexiconVersions)).versions[0]!.id;
    await crisis.app.database.run(`INSERT INTO lexicon_sample_week VALUES ($1, '2020-01-06', '2020-01-06', '2020-01-13', 1, clock_now())`, [
      here.organisationId,
    ]);
    ids['sampleId'] = randomUUID();
    await crisis.app.database.run(`INSERT INTO lexicon_sample (id, organisation_id, week, message_id) VALUES ($1, $2, '2020-01-06', $3)`, [
      ids['sampleId'],
      here.organisationId,
      ids['messageId'],
    ]);
    ids['staff'] = dana.accountId;
    ids['programmeId'] = here.programmeId;
    [ids['scheduleId'], ids['overrideId']] = [randomUUID(), randomUUID()];
    const rotation = {
      people: [dana.accountId],
      startsOn: '2026-01-05',
      handOffAt: '08:00',
      every: { count: 1, unit: 'days' },
      only: null,
    };
    const schedule = { scheduleId: ids['scheduleId'], version: 0, name: 'Nights', timeZone: 'America/New_York', layers: [rotation] };
    await admin.get(api.putSchedule, schedule);
    const outlet = { kind: 'webhook', name: 'Board', url: 'https://hooks.example.org/in', routingKey: null };
    ids['outletId'] = (await admin.get(api.addOutlet, outlet)).outletId;
    const span = { from: '2098-01-01T00:00:00.000Z', to: '2098-01-01T08:00:00.000Z' };
    const swap = { scheduleId: ids['scheduleId'], overrideId: ids['overrideId'], accountId: dana.accountId, ...span };
    await admin.get(api.putOverride, swap);
    const own = await crisis.app.as(heron);
    ids['ref'] = (await own.get(api.sessions)).sessions[0]!.ref;
    ({ cursor } = await own.get(api.roomMessages, { roomId: room.id }));
  });
  afterAll(() => crisis[Symbol.asyncDispose]());

  const idField = (given: Given) =>
    [
      'messageId',
      'reportId',
      'sanctionId',
      'escalationId',
      'versionId',
      'reviewId',
      'sampleId',
      'ref',
      'roomId',
      'scheduleId',
      'overrideId',
      'programmeId',
      'outletId',
      'followUpId',
      'accountId',
    ].find((field) => field in given)!;
  const withId = (given: Given, id?: string): Given => {
    const field = idField(given);
    return { ...given, [field]: id ?? ids[(given[field] as string) || field] };
  };

  const heard = (given: Given): Given => {
    const right: Given = { roomId: room.id, messageId: ids['messageId'], messageIds: [ids['messageId']], cursor };
    return Object.fromEntries(Object.entries(given).map(([field, value]) => [field, right[field] ?? value]));
  };

  async function someone(where: 'here' | 'elsewhere', role: Seated['role']): Promise<TestClient> {
    const programme = where === 'here' ? here : elsewhere;
    const own = await programme.room();
    if (role === 'member') return crisis.app.as(await programme.member(own, 'Wren'));
    return crisis.app.as(await programme.staff(role, 'Lee', role === 'counselor' ? [own] : []));
  }

  /** All that they could have changed. */
  const standing = () =>
    crisis.app.database.run(
      `SELECT (SELECT json_agg(m ORDER BY m.id) FROM message m) AS messages, (SELECT json_agg(s ORDER BY s.id) FROM sanction s) AS sanctions,
              (SELECT json_agg(e ORDER BY e.id) FROM escalation e) AS escalations, (SELECT json_agg(r ORDER BY r.id) FROM report r) AS reports,
              (SELECT json_agg(p ORDER BY p.message_id) FROM pin p) AS pins, (SELECT json_agg(c ORDER BY c.account_id) FROM reaction c) AS reactions, (SELECT json_agg(r ORDER BY r.id) FROM room r) AS rooms,
              (SELECT json_agg(m ORDER BY m.key) FROM membership m) AS memberships, (SELECT json_agg(a ORDER BY a.id) FROM account a) AS accounts,
              (SELECT count(*) FROM session WHERE account_id = $1) AS sessions, (SELECT count(*) FROM name_reveal) AS reveals,
              (SELECT json_agg(s ORDER BY s.id) FROM schedule s) AS schedules, (SELECT json_agg(o ORDER BY o.id) FROM schedule_override o) AS overrides,
              (SELECT json_agg(p ORDER BY p.programme_id, p.severity) FROM escalation_plan p) AS plans,
              (SELECT json_agg(o ORDER BY o.id) FROM outlet o) AS outlets,
              (SELECT json_agg(d ORDER BY d.id) FROM doubt d) AS doubts, (SELECT json_agg(f ORDER BY f.id) FROM follow_up f) AS follow_ups,
              (SELECT json_agg(f ORDER BY f.id) FROM safety_form f) AS safety_forms, (SELECT json_agg(d ORDER BY d.id) FROM disclosure d) AS disclosures, (SELECT json_agg(s ORDER BY s.id) FROM lexicon_sample s) AS samples,
              (SELECT json_agg(f ORDER BY f.since) FROM lexicon_in_force f WHERE f.organisation_id = $2) AS lexicons`,
      [heron.accountId, here.organisationId],
    );

  it('the list is whole: every route that takes an id is in it', () => {
    // A name of a rule or of words is no record's id: it is one's own programme's whatever it says.
    const taken = (Object.entries(api) as [Name, Endpoint][])
      .filter(([, { path }]) => path.replace(/:(?:rule|words)Id/u, '').includes(':'))
      .map(([name]) => name);
    expect(taken.filter((name) => !(name in asked))).toEqual([]);
  });

  it('the other list is whole: every event is in it, and each input is one that is taken', () => {
    expect(Object.keys(events).filter((event) => !(event in said))).toEqual([]);
    for (const [event, [given]] of Object.entries(said) as [EventName, (typeof said)[EventName]][])
      expect([event, z.safeParse(events[event].input, heard(given)).error?.issues]).toEqual([event, undefined]);
  });

  it.each(strangers)('%s is refused by every route, as for what does not exist, and changes nothing', async (_, where, role, may) => {
    const client = await someone(where, role);
    const before = await standing();
    const answers: unknown[] = [];
    const nothing: unknown[] = [];
    for (const [name, given] of Object.entries(asked) as [Name, Given][]) {
      if (may.includes(name)) continue;
      const real = await client.ask(api[name], withId(given));
      const unreal = await client.ask(api[name], withId(given, randomUUID()));
      answers.push([name, real.status, real.body]);
      nothing.push([name, unreal.status, unreal.body]);
      expect([name, [403, 404].includes(real.status)]).toEqual([name, true]);
    }
    expect(answers).toEqual(nothing);
    expect(await standing()).toEqual(before);
  });

  it.each(strangers)('%s hears nothing on a socket', async (_, where, role) => {
    const socket = await (await someone(where, role)).socket();
    const before = await standing();
    for (const [event, [given, refusal]] of Object.entries(said) as [EventName, (typeof said)[EventName]][]) {
      const forOthers = event === 'queue:watch' && !watches.includes(role);
      const type = forOthers ? 'not-for-your-role' : refusal;
      expect([event, await socket.say(event, heard(given))]).toEqual([
        event,
        type === null ? { ok: true, value: { done: true } } : { ok: false, problem: { type } },
      ]);
    }
    expect(await standing()).toEqual(before);
    await crisis.say(dana, room, 'among ourselves');
    expect(await socket.say('room:leave', { roomId: room.id })).toEqual({ ok: true, value: { done: true } });
    expect(socket.frames).toEqual([]);
  });

  it('the lists are whole: every route that is read without an id is judged', () => {
    const read = (Object.entries(api) as [Name, Endpoint][]).filter(([, { method, path }]) => method === 'GET' && !path.includes(':'));
    expect(Object.keys(unnumbered).sort()).toEqual(read.map(([name]) => name).sort());
  });

  it.each(strangers)('%s finds it in no list but those of their office', async (_, where, role) => {
    const client = await someone(where, role);
    const secrets = [
      room.id,
      ids['escalationId']!,
      heron.canary,
      heron.accountId,
      'for a counselor first',
      'for the counselors only',
      ids['scheduleId']!,
      ids['followUpId']!,
    ];
    const found: unknown[] = [];
    for (const name of Object.keys(unnumbered) as Name[]) {
      const { text, status } = await client.ask(api[name], given[name]);
      expect([name, [200, 403, 404].includes(status)]).toEqual([name, true]); // 422 would prove nothing
      if (secrets.some((secret) => text.includes(secret))) found.push(name);
    }
    const theirs = Object.entries(unnumbered).filter(([, roles]) => where === 'here' && roles.includes(role));
    expect(found.sort()).toEqual(theirs.map(([name]) => name).sort());
  });

  it('lets nobody in who is still on the way in', async () => {
    const member = await here.member(room, 'Finch');
    await crisis.app.database.run('UPDATE account SET staff_sight_at = NULL WHERE id = $1', [member.accountId]);
    const half = [await crisis.app.as(member), await crisis.app.as(dana, { passed: ['password'] })];
    for (const client of half) {
      await expect(client.socket()).rejects.toMatchObject({ data: { type: 'step-missing' } });
      for (const [name, endpoint] of Object.entries(api) as [Name, Endpoint][]) {
        if (endpoint.access === 'anyone' || endpoint.access === 'arriving') continue;
        const path = Object.fromEntries([...endpoint.path.matchAll(/:(\w+)/gu)].map(([, field]) => [field!, randomUUID()]));
        expect([name, await client.refusal(endpoint, path)]).toEqual([name, 'step-missing']);
      }
    }
  });

  it('whoever has a part in it is not refused', async () => {
    const [member, counselor] = [await crisis.app.as(heron), await crisis.app.as(dana)];
    const admin = await someone('here', 'admin');
    await counselor.get(api.roomMessages, withId(asked.roomMessages!));
    await counselor.get(api.escalation, withId(asked.escalation!));
    await admin.get(api.escalation, withId(asked.escalation!));
    await counselor.get(api.pinMessage, withId(asked.pinMessage!));
    await counselor.get(api.decideReport, withId(asked.decideReport!));
    await counselor.get(api.releaseMessage, withId(asked.releaseMessage!));
    await counselor.get(api.liftSanction, withId(asked.liftSanction!));
    await member.get(api.retractMessage, withId(asked.retractMessage!));
    await counselor.get(api.renewCode, withId(asked.renewCode!));
  });
});
