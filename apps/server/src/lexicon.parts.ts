import type { Provider, Type } from '@nestjs/common';
import {
  BenchDraft,
  DiscardDraft,
  DraftWriter,
  LexiconQueries,
  Lexicons,
  ProposeDraft,
  PublishDraft,
  PutRule,
  RemoveRule,
  RollBack,
  ShadowQueries,
  TryTexts,
  Workshop,
} from '#libs/screening';
import { DraftController, LexiconController } from './lexicon.controller.js';
import { LexiconKeeper } from './lexicon-keeper.js';

/** The workbench: what a programme listens for, who changes it, and what comes of it. */
export const lexiconProviders: Provider[] = [
  Lexicons,
  LexiconKeeper,
  Workshop,
  DraftWriter,
  LexiconQueries,
  PutRule,
  RemoveRule,
  BenchDraft,
  DiscardDraft,
  ProposeDraft,
  PublishDraft,
  RollBack,
  TryTexts,
  ShadowQueries,
];
export const lexiconControllers: Type[] = [LexiconController, DraftController];
