import { type ParseArgsConfig, parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { z } from 'zod/mini';
import { Language, line, AddStaff as StaffInput } from '#libs/contracts';
import { defaultPlans } from '#libs/escalation';
import { ConfigError, Log, loadConfig, ReservedDatabase, runCommand, type Tx } from '#libs/platform';
import { AddStaff, FoundProgramme, RenewStaffCode } from '#libs/rooms';
import { seedLexicon } from '#libs/screening';
import { DefaultDrillHours } from '#libs/watch';
import { needEveryKey } from './keys/key-use.js';
import { ServerModule } from './server.module.js';

const options: NonNullable<ParseArgsConfig['options']> = {
  programme: { type: 'string' },
  'time-zone': { type: 'string', default: 'America/New_York' },
  'desk-phone': { type: 'string' },
  name: { type: 'string' },
  email: { type: 'string' },
  language: { type: 'string', default: 'en' },
};

const timeZone = z
  .string()
  .check(z.refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), 'an IANA time zone such as America/New_York'));
const Asked = z.object({
  programme: line(120),
  'time-zone': timeZone,
  'desk-phone': line(40),
  name: line(160).check(z.regex(/\S\s+\S/u, 'a given and a family name')),
  email: StaffInput.shape.email,
  language: Language,
});

/** Founds a programme where there is none, and prints a one-time code for its admin: a new one, or one who can't get in any more. */
await runCommand(async (env, args) => {
  const asked = Asked.safeParse(parseArgs({ args: [...args], options }).values);
  if (!asked.success) {
    const [issue] = asked.error.issues;
    throw new ConfigError(`--${issue?.path.map(String).join('.') ?? 'settings'}: expected ${issue?.message ?? 'something else'}.`);
  }
  const config = loadConfig(env);
  await needEveryKey(config);
  const server = ServerModule.with({ ...config, roles: new Set() }, new Log('warn'));
  const app = await NestFactory.createApplicationContext(server, { logger: false });
  try {
    const [found, add, renew] = [app.get(FoundProgramme), app.get(AddStaff), app.get(RenewStaffCode)];
    const { programme: name, email, language, ...rest } = asked.data;
    const [givenName = '', ...familyNames] = asked.data.name.split(/\s+/u);
    const { code, expiresAt } = await app.get(ReservedDatabase).transaction(async (tx) => {
      const { organisationId, programmeId } = await found.found(tx, {
        name,
        timeZone: rest['time-zone'],
        deskPhone: rest['desk-phone'],
      });
      await addPlans(tx, organisationId, programmeId);
      await seedLexicon(tx, organisationId);
      await app.get(DefaultDrillHours).give(tx, organisationId, rest['time-zone']);
      const person = { givenName, familyName: familyNames.join(' '), email, role: 'admin' as const, roomIds: [], language };
      return (await renew.renewAdmin(tx, organisationId, email)) ?? (await add.add(tx, { organisationId }, person));
    });
    process.stdout.write(`One-time code: ${code}\nIt is good until ${expiresAt}, at /staff/ on this server.\n`);
  } finally {
    await app.close();
  }
});

async function addPlans(tx: Tx, organisationId: string, programmeId: string): Promise<void> {
  for (const { severity, answerMinutes, steps } of defaultPlans)
    await tx.query(
      `INSERT INTO escalation_plan (programme_id, organisation_id, severity, answer_minutes, steps) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [programmeId, organisationId, severity, answerMinutes, JSON.stringify(steps)],
    );
}
