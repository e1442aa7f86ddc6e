import { Injectable } from '@nestjs/common';
import { type AuditDetail, record } from '#libs/audit';
import type { BenchView, DraftSaved } from '#libs/contracts';
import { Database, Problem, type StaffActor, type Tx } from '#libs/platform';
import { runBench, type Side } from './bench.js';
import { type Draft, draftView, readDraft } from './drafts.js';
import type { Lexicon } from './lexicon.js';
import { type InForce, inForce, lockLexicon } from './lexicon-versions.js';
import { ruleChanges } from './rule.view.js';
import { toStore } from './stored-lexicon.js';
import { Workshop } from './workshop.js';

export interface Standing {
  readonly live: InForce;
  readonly draft: Draft | null;
}
export interface Change {
  readonly version: number;
  /** @throws {Problem} where the rule can't be taken as it is */
  readonly make: (content: Lexicon) => Lexicon;
  /** The same, when it was compiled. */
  readonly check?: (made: Side) => void;
  readonly action: string;
  readonly detail: AuditDetail;
}

const MOST_RULES = 2_000;
const MOST_BYTES = 4_000_000;

/** Every change of a draft: compiled before it is kept, kept as its writer saw it or not at all, benched when it is kept. */
@Injectable()
export class DraftWriter {
  readonly #writing = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly workshop: Workshop,
  ) {}

  standing(actor: StaffActor): Promise<Standing> {
    return this.database.transaction(async (tx) => ({
      live: await inForce(tx, actor.organisationId),
      draft: await readDraft(tx, actor.organisationId),
    }));
  }

  /** @throws {Problem} `draft-changed`, `lexicon-too-large`, `lexicon-unusable`, `too-fast` while another change of the programme is compiled */
  async change(actor: StaffActor, change: Change): Promise<DraftSaved> {
    const { organisationId } = actor;
    if (this.#writing.has(organisationId)) throw new Problem('too-fast', { retryAfterMs: 1_000 });
    this.#writing.add(organisationId);
    try {
      return await this.#change(actor, change);
    } finally {
      this.#writing.delete(organisationId);
    }
  }

  async bench(content: Lexicon, live: InForce): Promise<BenchView> {
    const inForceNow = live.version.content;
    const [draft, current] = [await this.workshop.ready(content), await this.workshop.ready(inForceNow)];
    return runBench({ content, ready: draft }, { content: inForceNow, ready: current }, ruleChanges(inForceNow, content).turnedOff);
  }

  async #change(actor: StaffActor, { version, make, check, action, detail }: Change): Promise<DraftSaved> {
    const { live, draft } = await this.standing(actor);
    if ((draft?.version ?? 0) !== version) throw new Problem('draft-changed');
    const content = make(draft?.content ?? live.version.content);
    if (content.rules.length > MOST_RULES || JSON.stringify(content).length > MOST_BYTES) throw new Problem('lexicon-too-large');
    const ready = await this.workshop.ready(content);
    check?.({ content, ready });
    const saved = await this.database.transaction(async (tx) => {
      await lockLexicon(tx, actor.organisationId);
      await save(tx, actor, { version, content, basedOn: live.version.id });
      await record(tx, actor.organisationId, actor, { action, subjectKind: 'lexicon', subjectId: null, detail });
      return readDraft(tx, actor.organisationId);
    });
    if (!saved) throw new Error('a draft that was not kept');
    return { draft: draftView(actor, saved, live.version), bench: await this.bench(content, live) };
  }
}

/** Nobody has written since, or nothing is kept. What was proposed was other words. */
async function save(
  tx: Tx,
  actor: StaffActor,
  { version, content, basedOn }: { version: number; content: Lexicon; basedOn: string },
): Promise<void> {
  const { organisationId, accountId } = actor;
  const known = await readDraft(tx, organisationId);
  if ((known?.version ?? 0) !== version) throw new Problem('draft-changed');
  await tx.query(
    `INSERT INTO lexicon_draft (organisation_id, version, based_on, content, changed_at) VALUES ($1, 1, $2, $3, $4)
     ON CONFLICT (organisation_id) DO UPDATE SET version = lexicon_draft.version + 1, content = excluded.content, changed_at = excluded.changed_at,
       proposed_by = NULL, proposed_at = NULL, note = NULL`,
    [organisationId, basedOn, JSON.stringify(toStore(content)), tx.now],
  );
  await tx.query('INSERT INTO lexicon_draft_author (organisation_id, account_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    organisationId,
    accountId,
  ]);
}
