import { Injectable } from '@nestjs/common';
import { type FoundSignal, Log, type Tx } from '#libs/platform';
import { type Canary, deafTo } from './canaries.js';
import type { CompiledLexicon } from './compile.js';
import type { Context } from './conversation.js';
import { keepSignals } from './keep-signals.js';
import { Lexicons } from './lexicons.js';
import { onTrial } from './ready-lexicon.js';
import { type Finding, type SignalFound, screen, worstOfEach } from './screen.js';
import { keepShadow, keepTrialTroubles } from './shadow-signals.js';
import { starterLexicon } from './starter-lexicon.js';
import { Trials, type TrialTrouble } from './trials.js';
import { TroubleBook } from './trouble-book.js';

/** Nobody can say that what was heard is all that is in a text: for something in this text, or because the lexicon in force does not listen to any. */
export type Unsure = 'text' | 'lexicon';

/** What was heard in one text. `failed`: a person must look. */
export interface Hearing {
  readonly found: readonly SignalFound[];
  readonly screenedWith: string;
  readonly failed: Unsure | null;
  /** What rules on trial found: counted, and never answered. */
  readonly onTrial?: readonly SignalFound[];
  /** What they found may not be all: counted, too, so that a trial that breaks is not taken for a quiet one. */
  readonly trialTrouble?: TrialTrouble;
}

/** Whose text it was that was heard, and where. */
export interface Heard {
  readonly organisationId: string;
  readonly roomId: string;
  readonly accountId: string;
  readonly clientKey: string;
  readonly hearing: Hearing;
}

class EmptyLexicon extends Error {
  override readonly name = 'EmptyLexicon';
}

/** Listens to every text that a member sends, before anything else is decided about it. Whatever breaks here, the text goes on its way and a person is called. */
@Injectable()
export class Ear {
  /** Longer than a text may take on the processor: a hundred times what the worst of them does. A busy machine is not counted. */
  protected readonly slowMs: number = 250;
  readonly #trials = new Trials();

  constructor(
    private readonly lexicons: Lexicons,
    private readonly troubles: TroubleBook,
    private readonly log: Log,
  ) {}

  /** Nothing is kept yet. `by`: the programme whose lexicon listens; unknown at the door, where the built-in one does. */
  listen(text: string, by: string | null, context: Context = {}): Hearing {
    const hearing = { ...this.#hear(text, by, context), ...this.#onTrial(text, by, context) };
    // Another listens in the place of what is in force, or beside it: what only that one knows was not heard.
    if (this.troubles.has('lexicon', by)) return { ...hearing, failed: 'lexicon' };
    return this.#isDeaf(by) ? { ...hearing, failed: hearing.failed ?? 'lexicon' } : hearing;
  }

  /** May this be a call for help, by itself and at a glance? What can't be told is one. */
  calls(text: string, by: string | null): boolean {
    const { found, failed } = this.#hear(text, by, {});
    return failed !== null || found.length > 0;
  }

  /** The canaries that this lexicon does not hear as it must. Of nobody: nothing is kept and nobody is called. */
  deafTo(lexicon: CompiledLexicon): readonly Canary[] {
    return deafTo(lexicon, (text) => this.screen(text, lexicon, {}));
  }

  /** What is in force missed a canary. */
  #isDeaf(by: string | null): boolean {
    return this.troubles.has('canary', by) || this.troubles.has('canary', null);
  }

  /** Screening can't be interrupted: what took too long is known when it has ended, and what it found is kept. */
  #hear(text: string, by: string | null, context: Context): Hearing {
    const began = process.threadCpuUsage();
    const hearing = this.#tryToHear(text, by, context);
    const ms = spentSince(began);
    if (ms <= this.slowMs) return hearing;
    this.log.error('screening-slow', { ms: Math.round(ms) });
    this.troubles.happened('slow', by);
    return { ...hearing, failed: hearing.failed ?? 'text' };
  }

  #tryToHear(text: string, by: string | null, context: Context): Hearing {
    try {
      const lexicon = this.lexicons.of(by);
      if (lexicon.rules.every(({ mode }) => mode === 'off')) throw new EmptyLexicon();
      const found = this.screen(text, lexicon, context);
      const all = this.#isDeaf(by) ? worstOfEach([...found, ...this.#withBuiltIn(text, context)]) : found;
      return { found: all, screenedWith: lexicon.version, failed: null };
    } catch (error) {
      this.log.error('screening-failed', { error });
      const empty = error instanceof EmptyLexicon;
      this.troubles.happened(empty ? 'lexicon' : 'failed', by);
      return { found: this.#withBuiltIn(text, context), screenedWith: 'failed', failed: empty ? 'lexicon' : 'text' };
    }
  }

  /** What the built-in lexicon hears is better than nothing, while a person is called in any case. */
  #withBuiltIn(text: string, context: Context): readonly SignalFound[] {
    try {
      return this.screen(text, starterLexicon, context);
    } catch {
      return [];
    }
  }

  /** Every rule on trial that heard it. One that fails has failed its trial, and nothing else has. */
  #onTrial(text: string, by: string | null, context: Context): Pick<Hearing, 'onTrial' | 'trialTrouble'> {
    const { trial } = this.lexicons.withTrials(by);
    if (!trial) return {};
    const trouble = (kind: TrialTrouble['kind']) => ({ trialTrouble: { kind, lexiconVersion: trial.version } });
    if (this.#trials.rests(trial)) return trouble('rested');
    const began = process.threadCpuUsage();
    const found = this.#tryOut(trial, text, context);
    const ms = spentSince(began);
    if (found && ms <= this.slowMs) {
      this.#trials.wentWell(trial);
      return { onTrial: found };
    }
    this.#trials.wentWrong(trial);
    if (!found) return trouble('failed');
    this.log.warn('trial-slow', { ms: Math.round(ms) });
    return { onTrial: found, ...trouble('slow') };
  }

  /** Null: it threw. */
  #tryOut(trial: CompiledLexicon, text: string, context: Context): readonly SignalFound[] | null {
    try {
      return this.tryOut(trial, text, context).flatMap(({ severity, ...one }) => (severity === 'none' ? [] : [{ ...one, severity }]));
    } catch (error) {
      this.log.warn('trial-failed', { error });
      return null;
    }
  }

  /** Of each text: the signals that are new, or graver than they were. */
  async keep(tx: Tx, heard: readonly Heard[]): Promise<FoundSignal[][]> {
    await keepShadow(
      tx,
      heard.map(({ hearing, ...said }) => ({ ...said, found: hearing.onTrial ?? [] })),
    );
    await keepTrialTroubles(
      tx,
      heard.flatMap(({ hearing: { trialTrouble }, ...said }) => (trialTrouble ? [{ ...said, ...trialTrouble }] : [])),
    );
    return keepSignals(tx, heard);
  }

  protected screen(text: string, lexicon: CompiledLexicon, context: Context): readonly SignalFound[] {
    return screen(text, lexicon, context);
  }

  protected tryOut(trial: CompiledLexicon, text: string, context: Context): readonly Finding[] {
    return onTrial({ trial }, text, context);
  }
}

/** Milliseconds of the processor. */
function spentSince(began: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(began);
  return (user + system) / 1_000;
}
