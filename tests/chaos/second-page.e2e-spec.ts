import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Programme, Seated } from '#libs/testing';
import { Crisis } from '../e2e/support/crisis.js';
import { type Caught, MailCatcher } from '../e2e/support/mail-catcher.js';

const MAIN = join(import.meta.dirname, '../../dist/apps/server/src/main.js');
const PATIENCE = 90_000;

/** Real processes of the built server keep the clocks here, and are killed without a word. */
describe('workers that are killed', () => {
  let crisis: Crisis;
  let mail: MailCatcher;
  let folder: string;
  let programme: Programme;
  let [heron, dana, sam, priya]: Seated[] = [] as never;
  const workers = new Set<ChildProcess>();

  beforeAll(async () => {
    [crisis, mail] = [await Crisis.start(), await MailCatcher.listen()];
    folder = await mkdtemp(join(tmpdir(), 'lamplight-chaos-'));
    await writeFile(join(folder, 'keyring'), crisis.app.config.keyring, { mode: 0o600 });
    await writeFile(join(folder, 'session'), crisis.app.config.sessionSecret, { mode: 0o600 });
  });
  afterAll(async () => {
    await mail[Symbol.asyncDispose]();
    await crisis[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    programme = await crisis.app.programme();
    const room = await programme.room();
    heron = await programme.member(room, 'Heron');
    dana = await programme.staff('counselor', 'Dana', [room]);
    sam = await programme.staff('supervisor', 'Sam');
    priya = await programme.staff('admin', 'Priya');
    await programme.duty(dana, 60);
    await crisis.say(heron, room, 'suicide=imminent');
  });
  afterEach(async () => {
    await Promise.all([...workers].map(kill));
    await crisis.app.database.run(`UPDATE escalation SET status = 'closed', disposition = 'not-a-safety-concern', next_page_at = NULL`);
    await crisis.app.database.run(`UPDATE page SET state = 'withdrawn' WHERE state = 'due'`);
    mail.mails.length = 0;
  });

  function work(roles = 'worker'): ChildProcess {
    const env = {
      NODE_ENV: 'test',
      ROLES: roles,
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'error',
      DATABASE_URL: crisis.app.database.url,
      DATABASE_MAY_FORGET: 'yes',
      SMTP_URL: mail.url,
      MAIL_FROM: 'Lamplight <lamplight@example.org>',
      KEYRING_FILE: join(folder, 'keyring'),
      SESSION_SECRET_FILE: join(folder, 'session'),
    };
    const worker = spawn(process.execPath, [MAIN], { env, stdio: 'ignore' });
    workers.add(worker);
    return worker;
  }
  async function kill(worker: ChildProcess): Promise<void> {
    workers.delete(worker);
    if (worker.exitCode !== null || worker.signalCode !== null) return;
    const exited = once(worker, 'exit');
    worker.kill('SIGKILL');
    await exited;
  }
  const mailedTo = (staff: Seated) => (mails: readonly Caught[]) => mails.some(({ to }) => to.includes(crisis.mailOf(staff)));
  /** The letter came, and the worker has written that it did: killed before that, it would rightly send it again. */
  async function paged(staff: Seated): Promise<void> {
    await mail.until(mailedTo(staff), PATIENCE);
    const sent = () =>
      crisis.app.database.run(`SELECT 1 FROM page WHERE account_id = $1 AND means = 'email' AND state = 'sent'`, [staff.accountId]);
    while ((await sent()).length === 0);
  }
  /** Who got a letter, and how often. */
  const tally = () =>
    Object.fromEntries(
      [dana, sam, priya].map((staff) => [staff!.alias, mail.mails.filter(({ to }) => to.includes(crisis.mailOf(staff!))).length]),
    );
  const ids = () => mail.mails.map((page) => page.header('X-Lamplight-Page'));

  it(
    'between the opening and the second page: another one sends it, once',
    async () => {
      const first = work('api,worker');
      await paged(dana!);
      await kill(first);
      await crisis.app.fastForward(2);
      const [second, third] = [work(), work()]; // two at once: the page is still one
      await paged(sam!);
      await kill(second);
      await crisis.app.fastForward(2);
      await paged(priya!);
      // A double of an earlier page would have come before the next step's.
      expect(tally()).toEqual({ Dana: 1, Sam: 1, Priya: 1 });
      expect(new Set(ids()).size).toBe(3);
      await kill(third);
    },
    2 * PATIENCE,
  );

  it(
    'before the first page: it is only late',
    async () => {
      await kill(work());
      work();
      await mail.until(mailedTo(dana!), PATIENCE);
      expect(tally()).toEqual({ Dana: 1, Sam: 0, Priya: 0 });
    },
    2 * PATIENCE,
  );

  it(
    'while the mail server has the second page in hand: it goes out again under the same id',
    async () => {
      const first = work();
      await paged(dana!);
      const held = mail.hold();
      await crisis.app.fastForward(2);
      const inHand = await held.taken;
      await kill(first);
      held.drop();
      const second = work();
      await crisis.app.fastForward(0.5); // the lease of the dead one ends
      await paged(sam!);
      expect(tally()).toEqual({ Dana: 1, Sam: 1, Priya: 0 });
      expect(ids().at(-1)).toBe(inHand);
      const pages = await crisis.app.database.run(`SELECT attempts FROM page WHERE account_id = $1 AND means = 'email'`, [sam!.accountId]);
      expect(pages).toEqual([{ attempts: 2 }]);
      await kill(second);
    },
    2 * PATIENCE,
  );
});
