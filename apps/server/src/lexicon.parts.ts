import type { Provider, Type } from '@nestjs/common';
import { AnswerSample, AskForecast, DrawSamples, ForecastQueries, ReadSample, RecallQueries, RunForecast } from '#libs/messaging';
import {
  BenchDraft,
  DiscardDraft,
  DraftWriter,
  LexiconQueries,
  Lexicons,
  OwnRule,
  ProposeDraft,
  PublishDraft,
  PutRule,
  PutWords,
  RemoveRule,
  RollBack,
  ShadowQueries,
  SweepTrials,
  TryTexts,
  Workshop,
} from '#libs/screening';
import { DraftController, LexiconController } from './lexicon.controller.js';
import { LexiconKeeper } from './lexicon-keeper.js';
import { LexiconRecordController, SampleController } from './lexicon-record.controller.js';

/** The workbench: what a programme listens for, who changes it, and what comes of it. */
export const lexiconProviders: Provider[] = [
  Lexicons,
  LexiconKeeper,
  Workshop,
  DraftWriter,
  LexiconQueries,
  PutRule,
  PutWords,
  RemoveRule,
  OwnRule,
  BenchDraft,
  DiscardDraft,
  ProposeDraft,
  PublishDraft,
  RollBack,
  TryTexts,
  ShadowQueries,
  SweepTrials,
  AskForecast,
  ForecastQueries,
  RunForecast,
  DrawSamples,
  ReadSample,
  AnswerSample,
  RecallQueries,
];
export const lexiconControllers: Type[] = [LexiconController, DraftController, LexiconRecordController, SampleController];
