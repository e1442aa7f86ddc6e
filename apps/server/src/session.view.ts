import type { SessionView } from '#libs/contracts';
import type { AuthenticatedRequest } from './session-middleware.js';

export const sessionView = ({
  actor,
  publicName,
  language,
  stage,
  principal,
  idleEndsAt,
  endsAt,
  now,
}: AuthenticatedRequest): SessionView => ({
  signedIn: true,
  role: actor.role,
  name: publicName,
  language,
  stage,
  phone: principal.phone,
  idleEndsAt: idleEndsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  serverTime: now.toISOString(),
});
