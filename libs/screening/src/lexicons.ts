import { Injectable } from '@nestjs/common';
import { Database, Log } from '#libs/platform';
import { deafTo } from './canaries.js';
import type { CompiledLexicon } from './compile.js';
import type { Rule } from './lexicon.js';
import { builtInFingerprint } from './lexicon-versions.js';
import { called, type ReadyLexicon } from './ready-lexicon.js';
import { starterLexicon } from './starter-lexicon.js';
import type { StoredLexicon } from './stored-lexicon.js';
import { TroubleBook } from './trouble-book.js';
import { Workshop } from './workshop.js';

interface Row {
  readonly organisation_id: string;
  readonly version_id: string;
  readonly fingerprint: string;
  /** What the version calls itself where something was heard with it. */
  readonly name: string;
}
interface Listening {
  readonly versionId: string | null;
  readonly fingerprint: string;
  readonly ready: ReadyLexicon;
}
const LATEST =
  "f.organisation_id, f.version_id, v.fingerprint, v.content ->> 'version' AS name FROM lexicon_in_force f JOIN lexicon_version v ON v.id = f.version_id";
/** `organisationId` null: what listens where no programme has one of its own, or nobody knows yet whose text it is. */
export interface InForce {
  readonly organisationId: string | null;
  readonly lexicon: CompiledLexicon;
}
/** A version that is in force and does not compile on this node, or misses a canary. */
export interface LexiconTrouble {
  readonly versionId: string;
}

const BUILT_IN: Listening = { versionId: null, fingerprint: builtInFingerprint, ready: { live: starterLexicon, trial: null } };
/** So many of what was in force before are tried, where the last one does not compile and none is in memory. */
const BACK = 5;

/** The lexicon that each programme has in force, ready to listen with. Reading it waits for nothing: it is compiled before it is swapped in. */
@Injectable()
export class Lexicons {
  readonly #listening = new Map<string, Listening>();
  readonly #trouble = new Map<string, LexiconTrouble>();
  #looking: Promise<void> | null = null;
  #again = false;

  constructor(
    private readonly database: Database,
    private readonly workshop: Workshop,
    private readonly troubles: TroubleBook,
    private readonly log: Log,
  ) {}

  /** `null`: nobody knows yet whose text it is; Lamplight's own listens. */
  of(organisationId: string | null): CompiledLexicon {
    return this.#of(organisationId).ready.live;
  }

  /** The same with what is on trial there. */
  withTrials(organisationId: string | null): Pick<ReadyLexicon, 'trial'> {
    return this.#of(organisationId).ready;
  }

  /** Every rule of what listens there, also those on trial and those that are off. */
  rulesOf(organisationId: string): readonly Rule[] {
    const { live, trial } = this.#of(organisationId).ready;
    return (trial ?? live).rules;
  }

  /** Every one that this node listens with. */
  *inForce(): Iterable<InForce> {
    yield { organisationId: null, lexicon: starterLexicon };
    for (const [organisationId, { fingerprint, ready }] of this.#listening)
      if (fingerprint !== builtInFingerprint) yield { organisationId, lexicon: ready.live };
  }

  /** What is in force does not compile here or misses a canary; the last good one listens meanwhile. `null` asks for Lamplight's own, without which no node starts. */
  trouble(organisationId: string | null): LexiconTrouble | null {
    return organisationId === null ? null : (this.#trouble.get(organisationId) ?? null);
  }

  /** Resolves when what was in force at this call is listened with, or is {@link trouble}. */
  refresh(): Promise<void> {
    if (this.#looking) {
      this.#again = true;
      return this.#looking;
    }
    this.#looking = this.#lookUntilDone().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  #of(organisationId: string | null): Listening {
    return (organisationId === null ? undefined : this.#listening.get(organisationId)) ?? BUILT_IN;
  }

  async #lookUntilDone(): Promise<void> {
    for (this.#again = true; this.#again; ) {
      this.#again = false;
      await this.#look();
    }
  }

  async #look(): Promise<void> {
    const rows = await this.database.query<Row>(
      `SELECT DISTINCT ON (f.organisation_id) ${LATEST} ORDER BY f.organisation_id, f.number DESC`,
    );
    for (const row of rows) {
      const { organisation_id: id, version_id: versionId } = row;
      if (this.#listening.get(id)?.versionId === versionId) this.#well(id);
      else if (this.#trouble.get(id)?.versionId !== versionId) await this.#swap(row);
    }
  }

  #well(organisationId: string): void {
    this.#trouble.delete(organisationId);
    this.troubles.stands('lexicon', organisationId, false);
  }

  async #swap(row: Row): Promise<void> {
    const { organisation_id: id, version_id: versionId } = row;
    const listening = await this.#ready(row);
    if (listening) {
      this.#listening.set(id, listening);
      this.#well(id);
      return;
    }
    this.#trouble.set(id, { versionId });
    this.troubles.stands('lexicon', id, true);
    if (!this.#listening.has(id)) await this.#lastGood(id);
  }

  /** What listened before it, on a node that has just started. */
  async #lastGood(organisationId: string): Promise<void> {
    const before = await this.database.query<Row>(
      `SELECT ${LATEST} WHERE f.organisation_id = $1 ORDER BY f.number DESC OFFSET 1 LIMIT $2`,
      [organisationId, BACK],
    );
    for (const row of before) {
      const listening = await this.#ready(row);
      if (!listening) continue;
      this.#listening.set(organisationId, listening);
      return;
    }
  }

  /** Null: it does not compile, or it misses a canary. */
  async #ready({ version_id: versionId, fingerprint, name }: Row): Promise<Listening | null> {
    const same = [BUILT_IN, ...this.#listening.values()].find((known) => known.fingerprint === fingerprint);
    if (same) return { versionId, fingerprint, ready: called(same.ready, name) };
    const [row] = await this.database.query<{ content: StoredLexicon }>('SELECT content FROM lexicon_version WHERE id = $1', [versionId]);
    try {
      if (!row) return null;
      const ready = await this.workshop.ready(row.content);
      const missed = deafTo(ready.live);
      if (missed.length === 0) return { versionId, fingerprint, ready };
      this.log.error('lexicon-deaf', { kind: versionId, count: missed.length });
      return null;
    } catch (error) {
      this.log.error('lexicon-not-compiled', { kind: versionId, error });
      return null;
    }
  }
}
