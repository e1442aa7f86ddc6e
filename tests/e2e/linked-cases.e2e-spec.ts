import { api } from '#libs/contracts';
import type { Programme, RoomMade, Seated } from '#libs/testing';
import { Crisis } from './support/crisis.js';

describe('the other cases of a member', () => {
  let crisis: Crisis;
  let programme: Programme;
  let room: RoomMade;
  let [heron, dana, priya]: Seated[] = [] as never;

  beforeAll(async () => {
    crisis = await Crisis.start();
  });
  afterAll(() => crisis[Symbol.asyncDispose]());
  beforeEach(async () => {
    programme = await crisis.app.programme();
    room = await programme.room();
    heron = await programme.member(room, 'Heron');
    dana = await programme.staff('counselor', 'Dana', [room]);
    priya = await programme.staff('admin', 'Priya');
  });
  const say = (text: string, who = heron!, where = room) => crisis.say(who, where, text);
  const linkedOf = async (staff: Seated, cause = 'suicide') => (await crisis.case(staff, (await crisis.row(staff, cause)).id)).linked;
  const causes = async (staff: Seated, cause?: string) => (await linkedOf(staff, cause)).map((one) => one.cause);
  const close = async (cause: string) => {
    const row = await crisis.row(dana!, cause);
    const client = await crisis.take(dana!, row);
    const { version } = await crisis.row(dana!, cause);
    await client.get(api.closeEscalation, { escalationId: row.id, version, ...(await crisis.ending()) });
  };

  it('stand in each of them, with who has each, and name no alias, room or person', async () => {
    await say('suicide=high and overdose=concern');
    await say('overdose=high', await programme.member(room, 'Maple'));
    expect(await causes(dana!)).toEqual(['overdose']);
    const lee = await programme.staff('counselor', 'Lee', [room]);
    const [overdose] = await linkedOf(dana!);
    const theirs = (await crisis.list(lee)).escalations.find(({ id }) => id === overdose!.id)!;
    await crisis.take(lee, theirs);
    const [linked] = await linkedOf(dana!);
    expect(linked).toEqual({
      id: theirs.id,
      number: theirs.number,
      cause: 'overdose',
      severity: 'concern',
      status: 'acknowledged',
      holder: 'Lee',
      mine: false,
      handedTo: null,
      version: theirs.version + 1,
      closedAt: null,
    });
    expect((await crisis.case(lee, theirs.id)).linked).toMatchObject([{ cause: 'suicide', status: 'open', holder: null }]);
  });

  it('are the open ones first, soonest due first, then what was closed, for thirty days', async () => {
    await say('suicide=concern');
    await say('violence=high');
    await say('relapse=high');
    await close('relapse');
    await close('violence');
    await say('overdose=concern');
    await say('self-harm=imminent');
    expect((await linkedOf(dana!)).map(({ cause, closedAt }) => [cause, closedAt !== null])).toEqual([
      ['self-harm', false],
      ['overdose', false],
      ['violence', true],
      ['relapse', true],
    ]);
    const closedAgo = (days: number, cause: string) =>
      crisis.app.database.run(
        'UPDATE escalation SET closed_at = clock_now() - make_interval(days => $2) WHERE account_id = $1 AND cause = $3',
        [heron!.accountId, days, cause],
      );
    await closedAgo(29, 'violence');
    await closedAgo(31, 'relapse');
    expect(await causes(dana!)).toEqual(['self-harm', 'overdose', 'violence']);
  });

  it('are named only to those who may see them: not of a room that they do not lead, nor of another house', async () => {
    const other = await programme.room();
    const lee = await programme.staff('counselor', 'Lee', [other]);
    await programme.seat(other, heron!, { alias: 'Otter', seat: 'peer' });
    await say('suicide=high');
    await say('overdose=high', heron, other);
    expect([await causes(dana!), await causes(lee, 'overdose'), await causes(priya!)]).toEqual([[], [], ['overdose']]);
    expect(JSON.stringify(await linkedOf(priya!))).not.toContain('Otter');
    expect(await (await crisis.app.as(dana!)).refusal(api.escalation, { escalationId: (await crisis.row(priya!, 'overdose')).id })).toBe(
      'escalation-not-found',
    );

    // Where both of it come together, they see it: what the member says in Dana's room too joins the case of the other one.
    await say('overdose=high');
    expect(await causes(dana!)).toEqual(['overdose']);

    const away = await crisis.app.programme();
    await crisis.app.database.run(`UPDATE escalation SET organisation_id = $2 WHERE account_id = $1 AND cause = 'overdose'`, [
      heron!.accountId,
      away.organisationId,
    ]);
    expect([await causes(dana!), await causes(priya!)]).toEqual([[], []]);
  });

  it('are none of what is about a room, nor of a drill, behind which there is nobody', async () => {
    await say('suicide=high and overdose=high');
    expect(await causes(dana!)).toEqual(['overdose']);
    await crisis.app.database.run('INSERT INTO drill_member (organisation_id, account_id) VALUES ($1, $2)', [
      programme.organisationId,
      heron!.accountId,
    ]);
    expect(await causes(dana!)).toEqual([]);
    await crisis.app.database.run('DELETE FROM drill_member WHERE account_id = $1', [heron!.accountId]);
    await crisis.app.database.run('UPDATE escalation SET account_id = NULL WHERE account_id = $1', [heron!.accountId]);
    expect(await causes(dana!)).toEqual([]);
  });
});
