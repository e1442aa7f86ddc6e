import type { TestingModuleBuilder } from '@nestjs/testing';
import { houseRules, OUTSIDE_RULES } from '#libs/reach';
import { Ear } from '#libs/screening';
import { ScriptedEar } from './scripted-ear.js';

/** Pages leave by the real ways, and other systems may stand on this machine. */
export const reachesOut = (builder: TestingModuleBuilder): TestingModuleBuilder =>
  pagesForReal(builder)
    .overrideProvider(OUTSIDE_RULES)
    .useValue({ ...houseRules, plain: true, anywhere: true, limitMs: 400 });

export const pagesForReal = (builder: TestingModuleBuilder): TestingModuleBuilder => builder.overrideProvider(Ear).useClass(ScriptedEar);
