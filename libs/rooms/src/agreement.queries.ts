import type { AgreementView, Language } from '#libs/contracts';
import type { Tx } from '#libs/platform';

/** The version that holds now. An organisation has one from its first day. */
export async function currentAgreement(reader: Pick<Tx, 'query'>, organisationId: string, language: Language): Promise<AgreementView> {
  const [agreement] = await reader.query<{ version: number; lines: Record<Language, string[]> }>(
    'SELECT version, lines FROM agreement WHERE organisation_id = $1 ORDER BY version DESC LIMIT 1',
    [organisationId],
  );
  if (!agreement) throw new Error('an organisation without an agreement');
  return { version: agreement.version, lines: agreement.lines[language] };
}
