import { Problem, type StaffActor, type Tx } from '#libs/platform';

/**
 * Whoever picks up answers for the one who was called: a telephone is one colleague's. The lock is held until the transaction ends, so that of
 * two who prove the same number at once one is first.
 * @throws {Problem} `contact-of-colleague`
 */
export async function refuseColleaguesNumber(
  tx: Tx,
  { accountId, organisationId }: Pick<StaffActor, 'accountId' | 'organisationId'>,
  number: string,
): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`telephone ${number}`]);
  const others = await tx.query(
    `SELECT FROM identity.contact c JOIN account a ON a.id = c.account_id
     WHERE c.kind = 'phone' AND c.address = $1 AND c.organisation_id = $2 AND a.id <> $3 AND a.deactivated_at IS NULL`,
    [number, organisationId, accountId],
  );
  if (others.length > 0) throw new Problem('contact-of-colleague', { field: 'number' });
}
