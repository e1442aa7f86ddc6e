import { Controller } from '@nestjs/common';
import { api, type NotesView, type SetQuiet as QuietInput, type TakeNotes as TakeInput } from '#libs/contracts';
import { EndNotes, type FromSession, NotesQueries, SetQuiet, TakeNotes } from '#libs/reach';
import { Input, Serve } from './edge.js';
import { Here } from './session.guard.js';
import type { AuthenticatedRequest } from './session-middleware.js';

const DONE = { done: true } as const;
const sessionOf = ({ ref, principal: { phone } }: AuthenticatedRequest): FromSession => ({ ref, phone });

/** A member's notes, in the browser that asks. */
@Controller()
export class NotesController {
  constructor(
    private readonly notes: NotesQueries,
    private readonly takeHere: TakeNotes,
    private readonly endHere: EndNotes,
    private readonly setHours: SetQuiet,
  ) {}

  @Serve(api.notes)
  view(@Here() here: AuthenticatedRequest): Promise<NotesView> {
    return this.notes.view(here.actor, here);
  }
  @Serve(api.takeNotes)
  async take(@Here() here: AuthenticatedRequest, @Input() input: TakeInput) {
    await this.takeHere.execute(here.actor, sessionOf(here), input);
    return DONE;
  }
  @Serve(api.endNotes)
  async end(@Here() here: AuthenticatedRequest) {
    await this.endHere.execute(here);
    return DONE;
  }
  @Serve(api.setQuiet)
  async setQuiet(@Here() here: AuthenticatedRequest, @Input() input: QuietInput) {
    await this.setHours.execute(here.actor, input);
    return DONE;
  }
}
