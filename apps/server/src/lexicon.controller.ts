import { Controller } from '@nestjs/common';
import type { z } from 'zod/mini';
import {
  type ActOnDraft,
  api,
  type BenchView,
  type DraftSaved,
  type DraftView,
  type InForceView,
  type LexiconVersions,
  type LexiconView,
  type OneVersion,
  type OwnRule as OwnInput,
  type ProposeDraft as ProposeInput,
  type PublishDraft as PublishInput,
  type PutRule as PutInput,
  type ReadLexicon,
  type RemoveRule as RemoveInput,
  type RollBack as RollBackInput,
  type ShadowCounts,
  type TriedTexts,
  type TryTexts as TryInput,
  type VersionDifference,
  type PutWords as WordsInput,
} from '#libs/contracts';
import type { StaffActor } from '#libs/platform';
import {
  BenchDraft,
  DiscardDraft,
  LexiconQueries,
  OwnRule,
  ProposeDraft,
  PublishDraft,
  PutRule,
  PutWords,
  RemoveRule,
  RollBack,
  ShadowQueries,
  TryTexts,
} from '#libs/screening';
import { Input, Serve } from './edge.js';
import { WhoOfStaff } from './session.guard.js';

type Acted = z.infer<typeof ActOnDraft>;

/** What is in force, what was, and what comes of a line. */
@Controller()
export class LexiconController {
  constructor(
    private readonly queries: LexiconQueries,
    private readonly shadow: ShadowQueries,
    private readonly tryTexts: TryTexts,
    private readonly rollBack: RollBack,
    private readonly ownRule: OwnRule,
  ) {}

  @Serve(api.lexicon)
  read(@WhoOfStaff() actor: StaffActor, @Input() { of }: z.infer<typeof ReadLexicon>): Promise<LexiconView> {
    return this.queries.read(actor, of);
  }
  @Serve(api.lexiconVersions)
  versions(@WhoOfStaff() actor: StaffActor): Promise<LexiconVersions> {
    return this.queries.versions(actor);
  }
  @Serve(api.compareVersion)
  compare(@WhoOfStaff() actor: StaffActor, @Input() { versionId }: z.infer<typeof OneVersion>): Promise<VersionDifference> {
    return this.queries.compare(actor, versionId);
  }
  @Serve(api.rollBack)
  back(@WhoOfStaff() actor: StaffActor, @Input() input: RollBackInput): Promise<InForceView> {
    return this.rollBack.execute(actor, input);
  }
  @Serve(api.ownRule)
  async own(@WhoOfStaff() actor: StaffActor, @Input() input: OwnInput) {
    await this.ownRule.execute(actor, input);
    return { done: true } as const;
  }
  @Serve(api.tryTexts)
  try(@WhoOfStaff() actor: StaffActor, @Input() input: TryInput): Promise<TriedTexts> {
    return this.tryTexts.execute(actor, input);
  }
  @Serve(api.shadowCounts)
  shadowCounts(@WhoOfStaff() actor: StaffActor): Promise<ShadowCounts> {
    return this.shadow.counts(actor);
  }
}

/** The draft, from its first rule to the moment at which a second person puts it in force. */
@Controller()
export class DraftController {
  constructor(
    private readonly putRule: PutRule,
    private readonly putWords: PutWords,
    private readonly removeRule: RemoveRule,
    private readonly benchDraft: BenchDraft,
    private readonly discardDraft: DiscardDraft,
    private readonly proposeDraft: ProposeDraft,
    private readonly publishDraft: PublishDraft,
  ) {}

  @Serve(api.putRule)
  put(@WhoOfStaff() actor: StaffActor, @Input() input: PutInput): Promise<DraftSaved> {
    return this.putRule.execute(actor, input);
  }
  @Serve(api.putWords)
  words(@WhoOfStaff() actor: StaffActor, @Input() input: WordsInput): Promise<DraftSaved> {
    return this.putWords.execute(actor, input);
  }
  @Serve(api.removeRule)
  remove(@WhoOfStaff() actor: StaffActor, @Input() input: RemoveInput): Promise<DraftSaved> {
    return this.removeRule.execute(actor, input);
  }
  @Serve(api.draftBench)
  bench(@WhoOfStaff() actor: StaffActor): Promise<BenchView> {
    return this.benchDraft.execute(actor);
  }
  @Serve(api.discardDraft)
  async discard(@WhoOfStaff() actor: StaffActor, @Input() input: Acted) {
    await this.discardDraft.execute(actor, input);
    return { done: true } as const;
  }
  @Serve(api.proposeDraft)
  propose(@WhoOfStaff() actor: StaffActor, @Input() input: ProposeInput): Promise<DraftView> {
    return this.proposeDraft.execute(actor, input);
  }
  @Serve(api.publishDraft)
  publish(@WhoOfStaff() actor: StaffActor, @Input() input: PublishInput): Promise<InForceView> {
    return this.publishDraft.execute(actor, input);
  }
}
