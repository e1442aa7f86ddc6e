import { Injectable } from '@nestjs/common';
import type { BenchView } from '#libs/contracts';
import { Problem, type StaffActor } from '#libs/platform';
import { DraftWriter } from './draft-writer.js';

@Injectable()
export class BenchDraft {
  constructor(private readonly writer: DraftWriter) {}

  /** @throws {Problem} `draft-not-found` */
  async execute(actor: StaffActor): Promise<BenchView> {
    const { live, draft } = await this.writer.standing(actor);
    if (!draft) throw new Problem('draft-not-found');
    return this.writer.bench(draft.content, live);
  }
}
