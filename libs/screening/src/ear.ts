import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type FoundSignal, Log, Metrics, type Tx } from '#libs/platform';
import type { CompiledLexicon } from './compile.js';
import { Lexicons } from './lexicons.js';
import { type Context, examine, type SignalFound, screen } from './screen.js';
import { keepShadow } from './shadow-signals.js';
import { Signal } from './signal.entity.js';

/** What was heard in one text. `failed`: nobody can say what is in it, so a person must look. */
export interface Hearing {
  readonly found: readonly SignalFound[];
  readonly screenedWith: string;
  readonly failed: boolean;
  /** What rules on trial found: counted, and never answered. */
  readonly onTrial?: readonly SignalFound[];
}

/** Whose text it was that was heard, and where. */
export interface Heard {
  readonly organisationId: string;
  readonly roomId: string;
  readonly accountId: string;
  readonly clientKey: string;
  readonly hearing: Hearing;
}

/** Listens to every text that a member sends, before anything else is decided about it. */
@Injectable()
export class Ear {
  constructor(
    private readonly lexicons: Lexicons,
    private readonly log: Log,
    private readonly metrics: Metrics,
  ) {}

  /** Nothing is kept yet. `by`: the programme whose lexicon listens; unknown at the door, where the built-in one does. */
  listen(text: string, by: string | null, context: Context = {}): Hearing {
    try {
      const lexicon = this.lexicons.of(by);
      const found = this.screen(text, lexicon, context);
      return { found, screenedWith: lexicon.version, failed: false, onTrial: this.#onTrial(text, lexicon, context) };
    } catch (error) {
      this.log.error('screening-failed', { error });
      return { found: [], screenedWith: 'failed', failed: true };
    }
  }

  /** May this be a call for help, by itself and at a glance? What can't be told is one. */
  calls(text: string, by: string | null): boolean {
    const { found, failed } = this.listen(text, by);
    return failed || found.length > 0;
  }

  /** Signals are kept whatever follows, unique by (room, author, client key, rule). Of each: those that are new, for a retry finds its own. */
  async keep(tx: Tx, heard: readonly Heard[]): Promise<FoundSignal[][]> {
    await keepShadow(
      tx,
      heard.map(({ hearing, ...said }) => ({ ...said, found: hearing.onTrial ?? [] })),
    );
    const rows = heard.flatMap(({ hearing, ...said }, of) =>
      hearing.found.map(({ span, explicit: _explicit, alwaysHold: _alwaysHold, ...signal }) => ({
        of,
        row: { ...signal, ...said, id: randomUUID(), escalationId: null, spanStart: span[0], spanEnd: span[1], raisedAt: tx.now },
      })),
    );
    const fresh = heard.map((): FoundSignal[] => []);
    if (rows.length === 0) return fresh;
    const inserted = await tx.manager
      .createQueryBuilder()
      .insert()
      .into(Signal)
      .values(rows.map(({ row }) => row))
      .orIgnore()
      .returning('id')
      .updateEntity(false) // it would hand out the ids in the order of rows, and those that were known already have none
      .execute();
    const kept = new Set((inserted.raw as { id: string }[]).map(({ id }) => id));
    for (const { of, row } of rows) {
      if (!kept.has(row.id)) continue;
      fresh[of]?.push({ signalId: row.id, category: row.category, severity: row.severity });
      this.metrics.signals.inc({ severity: row.severity });
    }
    return fresh;
  }

  /** Every rule on trial that heard it. One that fails has failed its trial, and nothing else has. */
  #onTrial(text: string, lexicon: CompiledLexicon, context: Context): readonly SignalFound[] {
    if (!lexicon.rules.some(({ mode }) => mode === 'shadow')) return [];
    try {
      return examine(text, lexicon, context).flatMap(({ severity, ...found }) =>
        found.shadow && severity !== 'none' ? [{ ...found, severity }] : [],
      );
    } catch (error) {
      this.log.warn('trial-failed', { error });
      return [];
    }
  }

  protected screen(text: string, lexicon: CompiledLexicon, context: Context): readonly SignalFound[] {
    return screen(text, lexicon, context);
  }
}
