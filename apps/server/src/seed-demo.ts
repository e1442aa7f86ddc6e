import { NestFactory } from '@nestjs/core';
import { generateSync } from 'otplib';
import { sealedAt } from '#libs/identity';
import { ConfigError, Database, Keyring, Log, loadConfig, runCommand } from '#libs/platform';
import { DEMO_MAIL, staff, VISITOR, VISITOR_PASSWORD } from './demo/cast.js';
import { stageDemo } from './demo/stage.js';
import { ServerModule } from './server.module.js';

interface SignIn {
  readonly who: string;
  readonly how: readonly string[];
}

/** Fills an empty database with a made-up programme (unless `--show`), and prints how to sign in to it, as JSON. */
await runCommand(async (env, args) => {
  const config = loadConfig(env);
  if (config.production) throw new ConfigError('NODE_ENV: the demo, with its known passwords, is never made in production.');
  const app = await NestFactory.createApplicationContext(ServerModule.with({ ...config, roles: new Set() }, new Log('warn')), {
    logger: false,
  });
  try {
    const database = app.get(Database);
    const [known] = await database.query("SELECT 1 FROM organisation WHERE purpose = 'care' LIMIT 1");
    if (!args.includes('--show') && !known) await stageDemo(app);
    process.stdout.write(`${JSON.stringify({ signIns: await signIns(database, app.get(Keyring)) })}\n`);
  } finally {
    await app.close();
  }
});

async function signIns(database: Database, keyring: Keyring): Promise<SignIn[]> {
  const [visitor] = await database.query<{ sign_in_name: string }>(
    'SELECT a.sign_in_name FROM account a JOIN membership m ON m.account_id = a.id WHERE m.alias = $1 AND a.role = $2 ORDER BY a.created_at LIMIT 1',
    [VISITOR, 'member'],
  );
  const secrets = await database.query<{ email: string; account_id: string; secret_sealed: string }>(
    'SELECT p.email, p.account_id, t.secret_sealed FROM identity.person p JOIN authenticator t USING (account_id) WHERE p.email LIKE $1',
    [`%${DEMO_MAIL}`],
  );
  const member: SignIn[] = visitor
    ? [{ who: `Member (${VISITOR})`, how: ['Address: /', `Sign-in name: ${visitor.sign_in_name}`, `Password: ${VISITOR_PASSWORD}`] }]
    : [];
  return [
    ...member,
    ...staff.flatMap(({ name, role, password }) => {
      const email = `${name.toLowerCase()}${DEMO_MAIL}`;
      const stored = secrets.find((row) => row.email === email);
      if (!stored) return [];
      const secret = keyring.openSecret(sealedAt(stored.account_id), stored.secret_sealed);
      return [
        {
          who: `${role} (${name})`,
          how: [
            'Address: /staff/',
            `E-mail: ${email}`,
            `Password: ${password}`,
            `Code now: ${generateSync({ secret })}; later: npm run -s totp -- ${secret}`,
          ],
        },
      ];
    }),
  ];
}
