import { Controller } from '@nestjs/common';
import { AuditQueries } from '#libs/audit';
import { type AuditPage, api, type ReadAudit } from '#libs/contracts';
import type { StaffActor } from '#libs/platform';
import { Input, Serve } from './edge.js';
import { WhoOfStaff } from './session.guard.js';

@Controller()
export class AuditController {
  constructor(private readonly audit: AuditQueries) {}

  @Serve(api.audit)
  page(@WhoOfStaff() actor: StaffActor, @Input() input: ReadAudit): Promise<AuditPage> {
    return this.audit.page(actor, input);
  }
}
