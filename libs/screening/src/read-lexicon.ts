import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod/mini';
import { categories, Language, severities } from '#libs/contracts';
import { type Cue, cueNames, guardNames, hintKinds, type Lexicon, modes, type Rule, slots } from './lexicon.js';
import { alternatives, isClassName, isTooLong, MOST_WORDS, readPhrase } from './phrase.js';

const lacks = (what: string) => ({ error: ({ input }: { input?: unknown }) => (input === undefined ? 'is missing' : what) });
const oneOf = (words: readonly string[]) => lacks(`must be one of ${words.join(', ')}`);
const text = z.string(lacks('must be words (a number needs quotes)')).check(z.trim(), z.minLength(1, 'is empty'));
const yes = z.literal(true, lacks('can only be true; leave the mark out otherwise'));
const day = z.iso.date('must be a day, as in 2027-03-31');
const listOf = <Word extends string>(words: readonly Word[]) =>
  z.array(z.enum(words, oneOf(words)), lacks('must be a list')).check(z.minLength(1, 'is an empty list'));
const twoLines = z.tuple([text, text], text, lacks('must be a list of two lines or more'));

const unknownMark = {
  error: (issue: z.core.$ZodRawIssue) =>
    issue.code === 'unrecognized_keys' ? `does not know ${issue.keys.join(', ')}` : 'must have names with values',
};

const RuleEntry = z.strictObject(
  {
    id: text,
    severity: z.enum(severities, oneOf(severities)),
    reason: text,
    phrase: text,
    hits: twoLines,
    misses: twoLines,
    evidence: z.exactOptional(yes),
    alwaysHold: z.exactOptional(yes),
    raisedBy: z.exactOptional(listOf(slots)),
    beside: z.exactOptional(listOf(slots)),
    after: z.exactOptional(listOf(slots)),
    despite: z.exactOptional(listOf(guardNames)),
    hint: z.exactOptional(z.enum(hintKinds, oneOf(hintKinds))),
    owner: z.exactOptional(text),
    reviewOn: z.exactOptional(day),
    mode: z.exactOptional(z.enum(modes, oneOf(modes))),
  },
  unknownMark,
);
const FileLanguage = z.enum(Language.def.entries, oneOf(Object.keys(Language.def.entries)));
const FileCategory = z.enum(categories, oneOf(['words', 'guards', ...categories]));
const Rules = z.array(z.unknown(), 'must be a list of rules');
const Guards = z.partialRecord(z.enum(cueNames), text, unknownMark);
const Words = z.strictObject(
  { classes: z.record(z.string(), text, lacks('must be word classes')), shorthand: z.exactOptional(z.record(z.string(), text)) },
  unknownMark,
);
const Version = z.strictObject({ version: text }, unknownMark);

/** @throws Error naming where it stands, and what is wrong there. */
function checked<Shape extends z.ZodMiniType>(shape: Shape, entry: unknown, where: string): z.infer<Shape> {
  const { data, error } = z.safeParse(shape, entry);
  if (!error) return data;
  const [issue] = error.issues;
  throw new Error([where, ...(issue?.path.length ? [issue.path.join('.')] : []), issue?.message].join(': '));
}

const nameOf = (entry: unknown, at: number): string =>
  typeof entry === 'object' && entry && 'id' in entry && typeof entry.id === 'string' ? entry.id : `rule ${at + 1}`;

/** Reads a lexicon as people write it, a file for each category and language. */
class Reader {
  version = '';
  readonly classes: Record<string, string> = {};
  readonly shorthand: Record<string, string> = {};
  readonly rules: Rule[] = [];
  readonly cues: Cue[] = [];
  /** Every phrase, with where it stands: read at the end, when all classes are known. */
  readonly #phrases: { readonly where: string; readonly phrases: string }[] = [];
  readonly #placeOfRule = new Map<string, string>();

  file(name: string, content: string): void {
    const entries = this.#parsed(name, content);
    const [what = '', language = '', end, ...more] = name.split('.');
    if (name === 'version.yaml') this.version = checked(Version, entries, name).version;
    else if (end !== 'yaml' || more.length > 0) throw new Error(`${name}: is not called like suicide.en.yaml`);
    else if (what === 'words') this.#words(name, entries);
    else if (what === 'guards') this.#guards(name, entries, checked(FileLanguage, language, name));
    else this.#rules(name, entries, { category: checked(FileCategory, what, name), language: checked(FileLanguage, language, name) });
  }

  lexicon(): Lexicon {
    if (!this.version) throw new Error('version.yaml: is missing');
    for (const { where, phrases } of this.#phrases) this.#readable(where, phrases);
    const { version, classes, shorthand, rules, cues } = this;
    return { version, classes, shorthand, rules, cues };
  }

  #parsed(name: string, content: string): unknown {
    try {
      return parse(content) as unknown;
    } catch (error) {
      throw new Error(`${name}: ${error instanceof Error ? error.message : 'cannot be read'}`, { cause: error });
    }
  }

  #words(name: string, entries: unknown): void {
    const { classes, shorthand = {} } = checked(Words, entries, name);
    for (const [key, words] of Object.entries(classes)) {
      if (!isClassName(key)) throw new Error(`${name}, ${key}: the name of a word class is in CAPITALS`);
      if (key in this.classes) throw new Error(`${name}, ${key}: another file has a word class of this name`);
      this.#heard(`${name}, ${key}`, words.split(','));
      this.classes[key] = words;
    }
    Object.assign(this.shorthand, shorthand);
  }

  #guards(name: string, entries: unknown, language: Language): void {
    for (const [as, phrases] of Object.entries(checked(Guards, entries, name))) {
      this.cues.push({ as: as as Cue['as'], language, phrases });
      this.#phrases.push({ where: `${name}, ${as}`, phrases });
    }
  }

  #rules(name: string, entries: unknown, of: Pick<Rule, 'category' | 'language'>): void {
    for (const [at, entry] of checked(Rules, entries, name).entries()) this.#rule(`${name}, ${nameOf(entry, at)}`, entry, of);
  }

  #rule(where: string, entry: unknown, of: Pick<Rule, 'category' | 'language'>): void {
    const rule = { ...checked(RuleEntry, entry, where), ...of };
    const prefix = `${of.language}.${of.category}.`;
    if (!rule.id.startsWith(prefix)) throw new Error(`${where}: id: must begin with ${prefix}`);
    const earlier = this.#placeOfRule.get(rule.id);
    if (earlier) throw new Error(`${where}: id: another rule has it already`);
    this.#placeOfRule.set(rule.id, where);
    this.#phrases.push({ where: `${where}: phrase`, phrases: rule.phrase });
    this.rules.push(rule);
  }

  #readable(where: string, phrases: string): void {
    for (const phrase of alternatives(phrases)) {
      const terms = this.#termsOf(phrase, where);
      const unknown = terms.find((term) => isClassName(term) && !(term in this.classes));
      if (unknown) throw new Error(`${where}: there is no word class ${unknown}`);
      this.#heard(where, terms);
    }
  }

  #heard(where: string, entries: readonly string[]): void {
    const never = entries.find(isTooLong);
    if (never) throw new Error(`${where}: "${never.trim()}" is never heard: it has more than ${MOST_WORDS} words`);
  }

  #termsOf(phrase: string, where: string): readonly string[] {
    try {
      return readPhrase(phrase).flatMap((steps) => steps.flatMap(({ any }) => any));
    } catch (error) {
      throw new Error(`${where}: ${error instanceof Error ? error.message : 'cannot be read'}`, { cause: error });
    }
  }
}

/**
 * Reads a lexicon from files by name, each a text; rules of a language come together.
 * @throws Error naming the file and the rule of the first entry that cannot be read.
 */
export function lexiconOf(files: ReadonlyMap<string, string>): Lexicon {
  const reader = new Reader();
  const byLanguage = (name: string): string => `${name.split('.')[1]} ${name}`;
  for (const [name, content] of [...files].sort(([a], [b]) => (byLanguage(a) < byLanguage(b) ? -1 : 1))) reader.file(name, content);
  return reader.lexicon();
}

export function readLexicon(folder: string): Lexicon {
  return lexiconOf(new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])));
}
