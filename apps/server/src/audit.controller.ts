import { Controller } from '@nestjs/common';
import { AuditQueries } from '#libs/audit';
import { type AuditPage, api } from '#libs/contracts';
import type { StaffActor } from '#libs/platform';
import { Input, Serve } from './edge.js';
import { WhoOfStaff } from './session.guard.js';

@Controller()
export class AuditController {
  constructor(private readonly audit: AuditQueries) {}

  @Serve(api.audit)
  page(@WhoOfStaff() actor: StaffActor, @Input() { before, action }: { before?: string; action?: string }): Promise<AuditPage> {
    return this.audit.page(actor, before === undefined ? null : Number(before), action ?? null);
  }
}
