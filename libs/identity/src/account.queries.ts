import type { Role } from '#libs/contracts';
import type { Proven } from './principal.js';

export interface ProvenRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly role: Role;
  readonly version: number;
}

export const proven = (account: ProvenRow, how: Pick<Proven, 'phone' | 'passed' | 'at'>): Proven => ({
  accountId: account.id,
  organisationId: account.organisation_id,
  role: account.role,
  version: account.version,
  ...how,
});
