import type { Role, StaffRole } from '#libs/contracts';

/** Who acts: proven by a session, never by the input. */
export interface Actor {
  readonly accountId: string;
  readonly organisationId: string;
  readonly role: Role;
}

/** Staff acts take this, so that neither a member nor a machine can perform one. */
export interface StaffActor extends Actor {
  readonly role: StaffRole;
}

export const isStaff = (actor: Actor): actor is StaffActor => actor.role !== 'member';
