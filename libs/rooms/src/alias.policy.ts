import { ALLOW, deny, type Verdict } from '#libs/platform';
import { aliasSkeleton } from './alias-skeleton.js';

/** Who answers for the programme, or a line to call: no member may look like one of them. */
const offices = [
  'counselor',
  'counsellor',
  'consejero',
  'consejera',
  'admin',
  'administrator',
  'administrador',
  'supervisor',
  'moderator',
  'moderador',
  'therapist',
  'terapeuta',
  'doctor',
  'lamplight',
  'staff',
  'equipo',
  'support',
  'soporte',
  'helpline',
  'hotline',
  'crisis',
  'police',
  'policia',
  'official',
  'oficial',
  'system',
  'sistema',
  'everyone',
  'todos',
  'deleted',
  'anonymous',
  'privacyofficer',
].map(aliasSkeleton);
const lines = ['988', '911', '741741'];

/** In one piece no Latin letter has more than two marks beside it: more of them climb over the lines of others. */
const LATIN = /^(?!.*\p{M}{3})[\p{Script=Latin}\p{M}\p{Nd}][\p{Script=Latin}\p{M}\p{Nd} .'’-]*$/u;
const EMAIL = /\S@\S|\b(?:gmail|hotmail|outlook|yahoo|icloud)\b/i;
/** As many digits as a telephone extension, a year of birth or a day and month have. */
const DIGITS_IN_A_ROW = 4;

export interface AliasFacts {
  /** Skeletons of the room's staff. */
  readonly staff: readonly string[];
  readonly taken: boolean;
  readonly namesSomeone: boolean;
}

/** May this text be someone's alias in this room? */
export function mayUseAlias(alias: string, { staff, taken, namesSomeone }: AliasFacts): Verdict {
  const skeleton = aliasSkeleton(alias);
  if (skeleton.length < 2) return deny('invalid-input', { field: 'alias' });
  if (looksLikeStaff(alias, skeleton, staff)) return deny('alias-reserved', { field: 'alias' });
  if (namesSomeone || identifies(alias)) return deny('alias-names-someone', { field: 'alias' });
  if (taken) return deny('alias-taken', { field: 'alias' });
  if (!LATIN.test(alias.normalize('NFC'))) return deny('invalid-input', { field: 'alias' });
  return ALLOW;
}

function looksLikeStaff(alias: string, skeleton: string, staff: readonly string[]): boolean {
  if (staff.some((name) => name.length > 0 && skeleton === name)) return true;
  if (offices.some((office) => skeleton.includes(office))) return true;
  const digits = alias.normalize('NFKC').replace(/\P{Nd}/gu, '');
  return lines.some((line) => digits === line);
}

/** A telephone number, a date of birth, an address for mail. */
function identifies(alias: string): boolean {
  const plain = alias.normalize('NFKC');
  const digits = plain.replace(/(?<=\p{Nd})[ .\-/'’]+(?=\p{Nd})/gu, '');
  return EMAIL.test(plain) || new RegExp(`\\p{Nd}{${String(DIGITS_IN_A_ROW)}}`, 'u').test(digits);
}
