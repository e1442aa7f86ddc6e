import { randomUUID } from 'node:crypto';
import { api } from '#libs/contracts';
import { aSession } from '#libs/testing';
import type { Finding } from '../support/oracle.js';
import { Scene } from './scene.js';

const PEOPLE = 50;

/** Fifty colleagues take one escalation in the same moment, at three nodes: one has it, and each of the others is told who. */
export async function fiftyAtOnce({
  planted,
}: {
  planted?: string | undefined;
} = {}): Promise<{ winners: number; told: number; findings: Finding[] }> {
  await using scene = await Scene.set({ planted, ownPlan: true });
  const { postgres, config } = scene.cluster;
  const { cookie, member } = await scene.member('Heron');
  await scene.at(0, cookie).get(api.postMessage, {
    roomId: scene.room.id,
    clientKey: randomUUID(),
    text: 'I want to kill myself tonight',
    confirmed: true,
  });
  const [row] = await postgres.look<{ id: string }>('SELECT id FROM escalation WHERE account_id = $1', [member.accountId]);
  const escalationId = row?.id ?? '';
  const cookies: string[] = [];
  for (let n = 0; n < PEOPLE; n += 1)
    cookies.push(await aSession(postgres, config.sessionSecret, await scene.programme.staff('supervisor', `Colleague ${String(n)}`)));
  const answers = await Promise.all(cookies.map((own, n) => scene.at(n, own).ask(api.acknowledge, { escalationId, version: 1 })));
  const winners = answers.filter(({ ok }) => ok);
  const [holder] = await postgres.look<{ name: string }>(
    'SELECT a.public_name AS name FROM escalation e JOIN account a ON a.id = e.holder_id WHERE e.id = $1',
    [escalationId],
  );
  const told = answers.filter(
    ({ ok, body }) => !ok && body['type' as never] === 'escalation-taken' && body['holder' as never] === holder?.name,
  );
  const entries = await postgres.look(`SELECT FROM escalation_entry WHERE escalation_id = $1 AND kind = 'acknowledged'`, [escalationId]);
  const findings: Finding[] = [];
  if (winners.length !== 1) findings.push({ what: `${String(winners.length)} of ${String(PEOPLE)} were told that they have it` });
  if (told.length !== PEOPLE - 1) findings.push({ what: `${String(told.length)} of ${String(PEOPLE)} were told who has it` });
  if (entries.length !== 1) findings.push({ what: `its timeline says ${String(entries.length)} times that it was taken` });
  return { winners: winners.length, told: told.length, findings };
}
