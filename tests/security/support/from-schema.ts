import fc from 'fast-check';
import { z } from 'zod/mini';

/** What nobody should find again in an answer or in the log. */
export const CANARY = 'tangerine-7731';

interface Def {
  readonly type: string;
  readonly shape?: Record<string, z.core.$ZodType>;
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly entries?: Record<string, string>;
  readonly values?: readonly unknown[];
  readonly in?: z.core.$ZodType;
  readonly format?: string;
  readonly checks?: readonly {
    readonly _zod: { readonly def: { readonly check: string; readonly format?: string; readonly pattern?: RegExp } };
  }[];
}

/** Inputs that the schema takes, made from the schema itself: a new kind of schema fails here before it goes untested. */
export function fitting(schema: z.core.$ZodType, ids: readonly string[]): fc.Arbitrary<unknown> {
  return raw(schema, ids).filter((value) => z.safeParse(schema, value).success);
}

function raw(schema: z.core.$ZodType, ids: readonly string[]): fc.Arbitrary<unknown> {
  const def = schema._zod.def as unknown as Def;
  const inner = (one: z.core.$ZodType | undefined) => raw(one!, ids);
  switch (def.type) {
    case 'object':
      return fc.record(Object.fromEntries(Object.entries(def.shape!).map(([name, field]) => [name, inner(field)])));
    case 'string':
      return text(def, ids).filter((value) => z.safeParse(schema, value).success);
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 2 ** 31 - 1 }));
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries!));
    case 'literal':
      return fc.constantFrom(...def.values!);
    case 'nullable':
      return fc.option(inner(def.innerType));
    case 'optional':
    case 'default':
      return inner(def.innerType);
    case 'array':
      return fc.array(inner(def.element), { maxLength: 3 });
    case 'union':
      return fc.oneof(...def.options!.map(inner));
    case 'pipe':
      return inner(def.in);
    default:
      throw new Error(`no values are made for a schema of type ${def.type}`);
  }
}

function text({ format, checks = [] }: Def, ids: readonly string[]): fc.Arbitrary<string> {
  const defs = checks.map(({ _zod }) => _zod.def);
  if (format === 'uuid' || defs.some((check) => check.format === 'uuid')) return fc.oneof(fc.constantFrom(...ids), fc.uuid());
  const times = { datetime: (at: Date) => at.toISOString(), date: (at: Date) => at.toISOString().slice(0, 10) };
  const written = times[format as keyof typeof times] as ((at: Date) => string) | undefined;
  if (written) return fc.date({ min: new Date(0), max: new Date('9000-01-01'), noInvalidDate: true }).map(written);
  if (format === 'email' || defs.some((check) => check.format === 'email')) return fc.emailAddress();
  const pattern = defs.find((check) => check.format === 'regex')?.pattern;
  if (pattern && !pattern.test(CANARY)) return fc.stringMatching(pattern);
  return fc.oneof(
    fc.constantFrom(CANARY, `a line with ${CANARY} in it`),
    fc.string({ unit: 'grapheme', maxLength: 24 }),
    fc.constantFrom(...NASTY),
  );
}

/** Strings that something behind the door may take for more than text. */
export const NASTY: readonly string[] = [
  "' OR 1=1 --",
  '%_\\',
  '"; DROP TABLE message; --',
  '{{7*7}} $\x7bjndi:ldap://x} %s%n __proto__',
  '<img src=x onerror=alert(1)>',
  '../../etc/passwd\\..\\%2e%2e',
  '\r\nSet-Cookie: a=b',
  '\u001b[31m{"event":"fake"}',
  '\u202Egnp.exe\u2066',
  `e${'\u0301'.repeat(1_000)}`,
  '👩‍👩‍👧‍👦'.repeat(60),
  'nul \u0000 here',
  'lone \ud800 half',
  '=HYPERLINK("http://evil.example")',
];

const WILD: readonly unknown[] = [
  null,
  true,
  [],
  {},
  [[[[[]]]]],
  -1,
  0.5,
  1e308,
  2 ** 31,
  2 ** 53,
  '1e3',
  'NaN',
  '',
  CANARY,
  [CANARY],
  { length: 99, [CANARY]: CANARY },
  { $ne: null },
  '00000000-0000-0000-0000-00000000000G',
  '{A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11}',
  '2026-02-30T00:00:00Z',
  '275761-01-01',
  ...NASTY,
];
const EXTRA: readonly string[] = ['role', 'isAdmin', 'authorId', 'organisationId', 'seq', 'createdAt', 'severity', 'constructor', CANARY];

/** One step away: a field of another kind, one too many, or one too few. */
export const nearly = (schema: z.core.$ZodType, ids: readonly string[]): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .tuple(
      fitting(schema, ids),
      fc.nat(),
      fc.constantFrom(...WILD),
      fc.constantFrom('change', 'drop', 'add', 'add own'),
      fc.constantFrom(...EXTRA),
    )
    .map(([good, at, wild, how, extra]) => {
      const entries = Object.entries(good as object);
      const [name = extra] = entries[at % Math.max(entries.length, 1)] ?? [];
      if (how === 'drop') return Object.fromEntries(entries.filter(([field]) => field !== name));
      if (how === 'change') return { ...(good as object), [name]: wild };
      if (how === 'add') return { ...(good as object), [extra]: wild };
      return JSON.parse(`{"__proto__": {"isAdmin": true}, ${JSON.stringify(good).slice(1)}`.replace(/, \}$/u, '}')) as Record<
        string,
        unknown
      >;
    });

/** Anything that JSON can say. */
export const wild: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(fc.oneof(fc.string(), fc.constantFrom(...EXTRA)), fc.oneof(fc.jsonValue(), fc.constantFrom(...WILD))),
  fc.constantFrom(...WILD),
);
