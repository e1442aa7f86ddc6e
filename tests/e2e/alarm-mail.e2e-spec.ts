import { Log } from '#libs/platform';
import { AlarmMail } from '../../apps/auditor/src/alarm-mail.js';
import { MailCatcher } from './support/mail-catcher.js';

const MINUTE = 4;
const HALF_AN_HOUR = 120;
const ada = { address: 'ada@example.org', language: 'en' } as const;
const luz = { address: 'luz@example.org', language: 'es' } as const;

describe('the auditor’s mail to the admins', () => {
  let mail: MailCatcher;
  let alarm: AlarmMail;
  let lines: string[];

  beforeEach(async () => {
    mail = await MailCatcher.listen();
    lines = [];
    const log = new Log('debug', { write: (line: string) => void lines.push(line) });
    alarm = new AlarmMail(
      { smtpUrl: mail.url, mailFrom: 'Lamplight <lamplight@example.org>', origins: ['https://rooms.example.org'] },
      log,
    );
  });
  afterEach(async () => {
    alarm.close();
    await mail[Symbol.asyncDispose]();
  });
  const looks = async (count: number, failing: Parameters<AlarmMail['tell']>[0], receivers: Parameters<AlarmMail['tell']>[1] = [ada]) => {
    for (let look = 0; look < count; look += 1) await alarm.tell(failing, receivers);
  };
  /** Who got what since the last call of this. */
  const told = () => mail.mails.splice(0).map(({ to, raw }) => [to[0], plain(raw)] as const);
  const plain = (raw: string) =>
    Buffer.from(
      raw.replace(/=\r\n/gu, '').replace(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      'latin1',
    ).toString('utf8');

  it('comes when something has stood for a minute, and again each half hour', async () => {
    await looks(MINUTE - 1, ['page-unsent']);
    expect(told()).toEqual([]);
    await looks(1, ['page-unsent']);
    expect(told()).toEqual([['ada@example.org', expect.stringContaining('Pages wait to be sent.')]]);
    await looks(HALF_AN_HOUR - 1, ['page-unsent']);
    expect(told()).toEqual([]);
    await looks(1, ['page-unsent']);
    expect(told()).toHaveLength(1);
  });

  it('comes again as soon as something else has stood for a minute, and not for what goes', async () => {
    await looks(MINUTE, ['page-unsent']);
    told();
    await looks(MINUTE - 1, ['page-unsent', 'workers-silent']);
    expect(told()).toEqual([]);
    await looks(1, ['page-unsent', 'workers-silent']);
    expect(told()).toEqual([['ada@example.org', expect.stringMatching(/Pages wait to be sent\.\s+No worker keeps the clocks/u)]]);
    await looks(2 * MINUTE, ['workers-silent']);
    await looks(2 * MINUTE, ['page-unsent', 'workers-silent']);
    expect(told()).toEqual([]);
  });

  it.each([
    [451, 'mail-unreachable'],
    [550, 'mail-refused'], // of everybody, too: then it is the server that is wrong
  ])('is tried again each minute until it is taken (%i), and says in the log that it is not', async (code, reason) => {
    mail.refuse(code, 'recipient');
    await looks(MINUTE, ['workers-silent'], [ada, luz]);
    expect(lines.join('')).toContain(`"code":"${reason}","count":2`);
    await looks(3 * MINUTE, ['workers-silent'], [ada, luz]);
    expect(lines.filter((line) => line.includes('alarm-not-sent'))).toHaveLength(4);
    mail.accept();
    await looks(MINUTE, ['workers-silent'], [ada, luz]);
    expect(
      told()
        .map(([to]) => to)
        .sort(),
    ).toEqual(['ada@example.org', 'luz@example.org']);
    await looks(2 * MINUTE, ['workers-silent'], [ada, luz]);
    expect(told()).toEqual([]);
  });

  it('tells whoever was told that it is over, and nobody else', async () => {
    mail.refuse(451, 'recipient');
    await looks(MINUTE, ['workers-silent']);
    mail.accept();
    await looks(2 * MINUTE, []);
    expect(told()).toEqual([]);
    await looks(MINUTE, ['workers-silent']);
    await looks(2 * MINUTE, [], [ada, luz]);
    expect(told().map(([to, text]) => [to, /^Subject: (.*?)\r$/mu.exec(text)?.[1]])).toEqual([
      ['ada@example.org', 'Lamplight: calls for help may not be answered'],
      ['ada@example.org', 'Lamplight: it works again'],
    ]);
  });

  it('is written in the language of whoever reads it', async () => {
    await looks(MINUTE, ['pages-failing', 'database-silent'], [luz]);
    const [[, text] = []] = told();
    expect(text).toContain('Se intentaron avisos, y ninguno salió.');
    expect(text).toContain('La base de datos no responde.');
    expect(text).toContain('Entrar: https://rooms.example.org/staff/');
  });
});
