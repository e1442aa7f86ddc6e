import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { SMTPServer } from 'smtp-server';
import { principalOf } from '#libs/identity';
import { type Person, Programme, TestDatabase, testConfig } from '#libs/testing';
import { freePort } from '#tools/ports.mjs';

const MAIN = join(import.meta.dirname, '..', '..', '..', 'dist', 'apps', 'server', 'src', 'main.js');

/** Mail that was sent, as it came over the wire. */
export class Mailbox {
  private constructor(
    private readonly server: SMTPServer,
    readonly url: string,
    readonly letters: readonly string[],
  ) {}

  static async open(): Promise<Mailbox> {
    const letters: string[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          letters.push(Buffer.concat(parts).toString('utf8'));
          done();
        });
      },
    });
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    const { port } = server.server.address() as AddressInfo;
    return new Mailbox(server, `smtp://127.0.0.1:${String(port)}`, letters);
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(resolve);
    });
  }
}

/** The built product in a process of its own, on a port, a database and a mail server of this spec file. */
export class Lamplight implements AsyncDisposable {
  private constructor(
    readonly url: string,
    readonly database: TestDatabase,
    readonly programme: Programme,
    readonly mail: Mailbox,
    private readonly folder: string,
    private readonly secret: string,
    private child: ChildProcess,
    private readonly spawnServer: () => ChildProcess,
  ) {}

  /** @param env settings beside those that every spec has */
  static async start(env: Readonly<Record<string, string>> = {}): Promise<Lamplight> {
    const database = await TestDatabase.clone();
    const mail = await Mailbox.open();
    const port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), 'lamplight-browser-'));
    const config = testConfig(database.url);
    writeFileSync(join(folder, 'keyring.json'), config.keyring, { mode: 0o600 });
    const secret = randomBytes(32).toString('base64url');
    writeFileSync(join(folder, 'session-secret'), secret, { mode: 0o600 });
    const url = `http://127.0.0.1:${String(port)}`;
    const spawnServer = () =>
      spawn(process.execPath, ['--enable-source-maps', MAIN], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: {
          PATH: process.env['PATH'],
          NODE_ENV: 'test',
          PORT: String(port),
          HOST: '127.0.0.1',
          ORIGINS: url,
          DATABASE_URL: database.url,
          DATABASE_MAY_FORGET: 'yes',
          LOG_LEVEL: 'warn',
          KEYRING_FILE: join(folder, 'keyring.json'),
          SESSION_SECRET_FILE: join(folder, 'session-secret'),
          SMTP_URL: mail.url,
          MAIL_FROM: 'Lamplight <lamplight@example.org>',
          ...env,
        },
      });
    const programme = await Programme.create(database, config);
    const lamplight = new Lamplight(url, database, programme, mail, folder, secret, spawnServer(), spawnServer);
    await lamplight.ready();
    return lamplight;
  }

  /** Signed in already, for stories that begin after the door. */
  async signIn(context: BrowserContext, person: Person): Promise<void> {
    const [row] = await this.database.run<{ now: Date; version: number }>('SELECT clock_now() AS now, version FROM account WHERE id = $1', [
      person.accountId,
    ]);
    if (!row) throw new Error('no such account');
    const principal = principalOf({
      ...person,
      version: row.version,
      phone: 'own',
      passed: person.role === 'member' ? ['pin'] : ['password', 'second-factor'],
      at: row.now,
    });
    const sid = randomBytes(24).toString('base64url');
    const sess = {
      cookie: { originalMaxAge: null, httpOnly: true, path: '/', sameSite: 'strict' },
      passport: { user: { ...principal, alias: undefined, canary: undefined, key: undefined } },
    };
    await this.database.run(`INSERT INTO session (sid, sess, expire) VALUES ($1, $2, clock_now() + make_interval(secs => $3))`, [
      sid,
      JSON.stringify(sess),
      principal.idleSeconds,
    ]);
    const signature = createHmac('sha256', this.secret).update(sid).digest('base64').replace(/=+$/u, '');
    await context.addCookies([
      { name: 'lamplight', value: encodeURIComponent(`s:${sid}.${signature}`), url: this.url, httpOnly: true, sameSite: 'Strict' },
    ]);
  }

  /** As a power cut would: no farewell, no drain. */
  async kill(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }

  async restart(): Promise<void> {
    this.child = this.spawnServer();
    await this.ready();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const gone = once(this.child, 'exit');
      this.child.kill('SIGTERM');
      await gone;
    }
    await this.mail.close();
    rmSync(this.folder, { recursive: true, force: true });
    await this.database[Symbol.asyncDispose]();
  }

  private async ready(): Promise<void> {
    const deadline = performance.now() + 60_000;
    for (;;) {
      if (this.child.exitCode !== null) throw new Error('the server ended while it started');
      const answer = await fetch(`${this.url}/health/ready`).catch(() => null);
      if (answer?.ok) return;
      if (performance.now() > deadline) throw new Error('the server did not become ready');
      await new Promise((resolve) => setTimeout(resolve, 50)); // waiting for another process: there is nothing to await
    }
  }
}
