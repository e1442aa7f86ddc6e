import { api } from '#libs/contracts';
import { aKey, type Programme, type RoomMade, type Seated, type TestApp } from '#libs/testing';
import { startApp } from './support/app.js';

const ASKED = 'Heron, are you thinking of killing yourself?';
const HIGH = { cause: 'suicide', severity: 'high' };

/** A call for help can be split, answered, or added up: a text is heard with what was said just before it in its room. */
describe('what a text is heard with', () => {
  let app: TestApp;
  let programme: Programme;
  let [room, own]: RoomMade[] = [] as never;
  let [heron, maple, dana]: Seated[] = [] as never;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app[Symbol.asyncDispose]());
  beforeEach(async () => {
    programme = await app.programme();
    room = await programme.room();
    [heron, maple] = [await programme.member(room, 'Heron'), await programme.member(room, 'Maple')];
    dana = await programme.staff('counselor', 'Dana', [room]);
    const { roomId } = await (await app.as(heron)).get(api.privateRoom);
    own = { id: roomId };
  });

  const say = async (who: Seated, where: RoomMade, ...texts: string[]) => {
    const client = await app.as(who);
    for (const text of texts) await client.get(api.postMessage, { roomId: where.id, clientKey: aKey(), text, confirmed: true });
  };
  const called = (who = heron!) =>
    app.database.run<{ cause: string; severity: string }>('SELECT cause, severity FROM escalation WHERE account_id = $1', [who.accountId]);
  const nobody: never[] = [];

  describe.each([
    ['the room', () => room!],
    ['their private room', () => own!],
  ])('an answer in %s', (_, where) => {
    it('says what was asked', async () => {
      await say(dana!, where(), ASKED);
      await say(heron!, where(), 'yes');
      expect(await called()).toEqual([HIGH]);
    });

    it('says it when it comes piece by piece, and once only', async () => {
      await say(dana!, where(), ASKED);
      await say(heron!, where(), 'well', 'yeah');
      expect(await called()).toEqual([HIGH]);
      await say(heron!, where(), 'tonight');
      expect(await called()).toHaveLength(1);
    });

    it.each(['Are you coming on Tuesday?', 'Did you sleep well?', 'I thought of you all day.'])(
      'to "%s" calls nobody',
      async (question) => {
        await say(dana!, where(), question);
        await say(heron!, where(), 'yes');
        expect(await called()).toEqual(nobody);
      },
    );

    it('is waited for ten minutes', async () => {
      await say(dana!, where(), ASKED);
      await app.fastForward(9.9);
      await say(heron!, where(), 'yes');
      expect(await called()).toEqual([HIGH]);
    });

    it('that comes later answers something else', async () => {
      await say(dana!, where(), ASKED);
      await app.fastForward(10.1);
      await say(heron!, where(), 'yes');
      expect(await called()).toEqual(nobody);
    });
  });

  describe('of what its author said', () => {
    it('a call that is split over two messages is one call', async () => {
      await say(heron!, room!, 'im going to kill');
      expect(await called()).toEqual(nobody);
      await say(heron!, room!, 'myself');
      expect(await called()).toEqual([HIGH]);
    });

    it('the first half is waited for ten minutes', async () => {
      await say(heron!, room!, 'im going to kill');
      await app.fastForward(9.9);
      await say(heron!, room!, 'myself');
      expect(await called()).toEqual([HIGH]);
    });

    it('and not for longer', async () => {
      await say(heron!, room!, 'im going to kill');
      await app.fastForward(10.1);
      await say(heron!, room!, 'myself');
      expect(await called()).toEqual(nobody);
    });

    it('four signs of an hour are more than the fourth, whatever else was said between them', async () => {
      await say(heron!, room!, 'I just weigh everyone down', 'hoping to just disappear', 'my kids would do fine without me');
      await app.fastForward(1);
      await say(heron!, room!, 'The bus was late.', 'It rained.', 'I made soup.', 'Tea, anyone?', 'My cat is fat.', 'See you there.');
      await say(heron!, room!, 'whats even the point of me');
      const signals = await app.database.run<{ severity: string }>('SELECT severity FROM signal WHERE account_id = $1 ORDER BY severity', [
        heron!.accountId,
      ]);
      expect(signals.map(({ severity }) => severity)).toEqual(['concern', 'concern', 'concern', 'high']);
    });

    it('is answered in private again when the answer was lost on its way', async () => {
      await say(heron!, room!, 'im going to kill');
      const half = { roomId: room!.id, clientKey: aKey(), text: 'myself', confirmed: true };
      const client = await app.as(heron!);
      const [first, again] = [await client.get(api.postMessage, half), await client.get(api.postMessage, half)];
      expect(first).toMatchObject({ outcome: 'posted', care: { kind: 'explicit' } });
      expect(again).toEqual(first);
    });
  });

  describe('to a question that it names', () => {
    const MINUTES = 30;
    const ask = async (who: Seated, where: RoomMade, text: string, over: object = {}) => {
      const said = await (await app.as(who)).get(api.postMessage, { roomId: where.id, clientKey: aKey(), text, confirmed: true, ...over });
      if (said.outcome !== 'posted') throw new Error('it was paused');
      return said.message.id;
    };
    const quoting = (quotes: string) => ({ quotes });
    const below = (thread: string) => ({ thread });

    it.each([
      ['quotes it in the room', () => room!, quoting],
      ['quotes it in private', () => own!, quoting],
      ['stands in its thread', () => room!, below],
      ['stands in its thread in private', () => own!, below],
    ])('an answer that %s is heard as one half an hour later, whatever was asked since', async (_, where, naming) => {
      const question = await ask(dana!, where(), ASKED);
      await app.fastForward(MINUTES);
      await ask(dana!, where(), 'Are you hungry?');
      await ask(heron!, where(), 'yes', naming(question));
      expect(await called()).toEqual([HIGH]);
    });

    it('also in new words for a message that quotes it', async () => {
      const question = await ask(dana!, room!, ASKED);
      await app.fastForward(MINUTES);
      const socket = await (await app.as(heron!)).socket();
      const messageId = await ask(heron!, room!, 'hm', quoting(question));
      expect(await called()).toEqual(nobody);
      await socket.tell('message:edit', { messageId, clientKey: aKey(), text: 'yes', confirmed: true, contentNote: null });
      expect(await called()).toEqual([HIGH]);
    });

    it('is the last of its thread, as long as its author has not gone on there', async () => {
      const root = await ask(dana!, room!, 'Good to have you here.');
      await ask(maple!, room!, ASKED, below(root));
      await app.fastForward(MINUTES);
      await ask(heron!, room!, 'hello', below(root));
      await ask(heron!, room!, 'yes', below(root));
      expect(await called()).toEqual([HIGH]);
    });

    it('is open in its thread also when somebody asks there how bad it is', async () => {
      const root = await ask(dana!, room!, ASKED);
      await ask(maple!, room!, 'How bad is it, 0 to 10?', below(root));
      await app.fastForward(MINUTES);
      await ask(heron!, room!, 'yes', below(root));
      expect(await called()).toEqual([HIGH]);
    });

    it('is answered once: what its thread says later is about something else', async () => {
      const root = await ask(dana!, room!, ASKED);
      await ask(heron!, room!, 'no', below(root));
      await ask(maple!, room!, 'Are you coming on Tuesday?', below(root));
      await app.fastForward(MINUTES);
      await ask(heron!, room!, 'yes', below(root));
      expect(await called()).toEqual(nobody);
    });

    it('is no question where it is their own, asks something else, or was taken back', async () => {
      const harmless = await ask(dana!, room!, 'Are you coming on Tuesday?');
      const mine = await ask(heron!, room!, ASKED.replace('Heron', 'Wren'));
      const gone = await ask(dana!, room!, ASKED);
      await app.fastForward(MINUTES);
      const socket = await (await app.as(dana!)).socket();
      for (const quotes of [harmless, mine]) await ask(heron!, room!, 'yes', quoting(quotes));
      await socket.tell('message:retract', { messageId: gone });
      await (await app.as(heron!)).ask(api.postMessage, {
        roomId: room!.id,
        clientKey: aKey(),
        text: 'yes',
        confirmed: true,
        quotes: gone,
      });
      expect(await called()).toEqual(nobody);
    });

    it('is answered in private again when the answer was lost on its way', async () => {
      const quotes = await ask(dana!, room!, ASKED);
      await app.fastForward(MINUTES);
      const yes = { roomId: room!.id, clientKey: aKey(), text: 'yes', confirmed: true, quotes };
      const client = await app.as(heron!);
      const [first, again] = [await client.get(api.postMessage, yes), await client.get(api.postMessage, yes)];
      expect(first).toMatchObject({ outcome: 'posted', care: { kind: expect.any(String) } });
      expect(again).toEqual(first);
    });
  });

  it('asked by another member, and answered with others in between, is an answer too', async () => {
    await say(maple!, room!, ASKED);
    await say(dana!, room!, 'We are here for you.');
    await say(maple!, room!, 'All of us.');
    await say(heron!, room!, 'yes');
    expect(await called()).toEqual([HIGH]);
  });

  it.each(['ok?', 'You still there?'])('is an answer to the graver question also where somebody only asked "%s" since', async (little) => {
    await say(dana!, room!, ASKED);
    await say(maple!, room!, little);
    await say(heron!, room!, 'yes');
    expect(await called()).toEqual([HIGH]);
  });

  it('and says to whoever has the case what else made it so grave', async () => {
    await say(heron!, room!, 'I just weigh everyone down', 'hoping to just disappear', 'my kids would do fine without me');
    await say(heron!, room!, 'whats even the point of me', 'I want to die', 'tonight');
    const client = await app.as(dana!);
    const [row] = (await client.get(api.escalations, { view: 'open' })).escalations;
    const { evidence } = await client.get(api.escalation, { escalationId: row!.id });
    const why = (said: string) =>
      evidence.find(({ text }) => text === said)!.signals.map((heard) => [heard.asked, heard.slots, heard.signs]);
    const signs = ['en.suicide.in-the-way', 'en.suicide.passive', 'en.suicide.fine-without-me'];
    expect(why('whats even the point of me')).toEqual([[false, [], signs]]);
    expect(why('tonight')).toContainEqual([false, expect.arrayContaining(['time']), []]);
  });

  it('asked in another room is not', async () => {
    await say(dana!, own!, ASKED);
    await say(heron!, room!, 'yes');
    expect(await called()).toEqual(nobody);
  });

  it('said by another is never read on into it, and calls nobody for whoever asked', async () => {
    await say(maple!, room!, 'im going to kill');
    await say(heron!, room!, 'myself');
    await say(dana!, room!, ASKED);
    await say(heron!, room!, 'no');
    expect([await called(), await called(maple), await called(dana)]).toEqual([nobody, nobody, nobody]);
  });

  it('is not kept for it: what a colleague is shown as evidence is the answer alone', async () => {
    await say(maple!, room!, ASKED);
    await say(heron!, room!, 'yes');
    const client = await app.as(dana!);
    const [row] = (await client.get(api.escalations, { view: 'open' })).escalations;
    const { evidence } = await client.get(api.escalation, { escalationId: row!.id });
    expect(evidence.map(({ alias, text }) => [alias, text])).toEqual([['Heron', 'yes']]);
    expect(evidence[0]!.signals).toMatchObject([{ asked: true, slots: [], signs: [], reason: expect.stringMatching(/^\w.+\.$/u) }]);
    const [kept] = await app.database.run<{ row: string }>('SELECT row_to_json(s)::text AS row FROM signal s WHERE account_id = $1', [
      heron!.accountId,
    ]);
    expect(kept!.row).not.toMatch(/are you thinking/iu);
  });
});
