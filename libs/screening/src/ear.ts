import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type FoundSignal, Log, Metrics, type Tx } from '#libs/platform';
import { type SignalFound, screen } from './screen.js';
import { Signal } from './signal.entity.js';
import { starterLexicon } from './starter-lexicon.js';

export interface Utterance {
  readonly organisationId: string;
  readonly roomId: string;
  readonly accountId: string;
  readonly clientKey: string;
  readonly text: string;
  /** The same author's texts of the last minutes, oldest first. */
  readonly earlier: readonly string[];
}

/** What was heard in one text. `failed`: nobody can say what is in it, so a person must look. */
export interface Hearing {
  readonly found: readonly SignalFound[];
  /** Those that this call wrote: a retry finds its signals already there. */
  readonly fresh: readonly FoundSignal[];
  readonly screenedWith: string;
  readonly failed: boolean;
}

/** Listens to every text that a member sends, before anything else is decided about it. */
@Injectable()
export class Ear {
  constructor(
    private readonly log: Log,
    private readonly metrics: Metrics,
  ) {}

  /** Signals are kept whatever follows. Unique by (room, author, client key, rule). */
  async hear(tx: Tx, { text, earlier, ...said }: Utterance): Promise<Hearing> {
    let found: readonly SignalFound[];
    try {
      found = this.screen(text, earlier);
    } catch (error) {
      this.log.error('screening-failed', { error });
      return { found: [], fresh: [], screenedWith: 'failed', failed: true };
    }
    const fresh: FoundSignal[] = [];
    for (const { span, explicit: _explicit, alwaysHold: _alwaysHold, ...signal } of found) {
      const row = { ...signal, ...said, id: randomUUID(), escalationId: null, spanStart: span[0], spanEnd: span[1], raisedAt: tx.now };
      const inserted = await tx.manager.createQueryBuilder().insert().into(Signal).values(row).orIgnore().returning('id').execute();
      if ((inserted.raw as unknown[]).length === 0) continue;
      fresh.push({ signalId: row.id, category: row.category, severity: row.severity });
      this.metrics.signals.inc({ severity: row.severity });
    }
    return { found, fresh, screenedWith: starterLexicon.version, failed: false };
  }

  /** What is in a text that was heard before: for the answer to a retry. Nothing is kept. */
  again(text: string): readonly SignalFound[] {
    try {
      return this.screen(text, []);
    } catch {
      return []; // it was said to a person when it was heard first
    }
  }

  protected screen(text: string, earlier: readonly string[]): readonly SignalFound[] {
    return screen(text, starterLexicon, { earlier });
  }
}
