import { Injectable } from '@nestjs/common';
import { recordReading } from '#libs/audit';
import type { OwnReports, ReportList, ReportView } from '#libs/contracts';
import { MessagesQueries } from '#libs/messaging';
import { type Actor, Database, isStaff, Log, Problem, type StaffActor, type Tx } from '#libs/platform';
import { RoomKeys } from '#libs/rooms';
import { noteSealedAs, Report, toOwnReport } from './report.entity.js';
import { isFor, sightOf } from './report-sight.js';

interface Row {
  readonly id: string;
  readonly room_id: string;
  readonly room_name: string;
  readonly message_id: string;
  readonly reason: ReportView['reason'];
  readonly note_sealed: Buffer | null;
  readonly by: string | null;
  readonly own: boolean;
  readonly created_at: Date;
}

const MOST = 200;
const OWN_MOST = 50;

@Injectable()
export class ReportsQueries {
  constructor(
    private readonly database: Database,
    private readonly messages: MessagesQueries,
    private readonly keys: RoomKeys,
    private readonly log: Log,
  ) {}

  /** What became of mine, the latest first. */
  async own({ accountId }: Actor): Promise<OwnReports> {
    return this.database.transaction(async (tx) => {
      const reports = await tx.manager.find(Report, {
        where: { reporterId: accountId },
        order: { createdAt: 'DESC', id: 'ASC' },
        take: OWN_MOST,
      });
      return { reports: reports.map(toOwnReport) };
    });
  }

  /** What waits for this colleague, longest first. That it was read is on record. */
  async waiting(actor: Actor): Promise<ReportList> {
    if (!isStaff(actor)) throw new Problem('not-for-your-role');
    return this.database.transaction(async (tx) => {
      const rows = await tx.query<Row>(
        `SELECT p.id, p.room_id, r.name AS room_name, p.message_id, p.reason, p.note_sealed, p.created_at, m.author_id = $1 AS own, b.alias AS by
         FROM report p JOIN message m ON m.id = p.message_id JOIN room r ON r.id = p.room_id
         JOIN membership b ON b.room_id = p.room_id AND b.account_id = p.reporter_id
         WHERE p.outcome IS NULL AND p.organisation_id = $3 AND ${isFor('m.author_id', 'p.room_id')}
         ORDER BY p.created_at, p.id LIMIT ${String(MOST)}`,
        [...sightOf(actor), actor.organisationId],
      );
      const reports = await this.#show(tx, actor, rows);
      if (reports.length > 0) await recordReading(tx, actor, { action: 'reports.read', subjectKind: 'report', subjectId: null });
      return { reports, serverTime: tx.now.toISOString() };
    });
  }

  async #show(tx: Tx, { accountId }: StaffActor, rows: readonly Row[]): Promise<ReportView[]> {
    const messages = await this.messages.rowsOf(
      tx,
      rows.map(({ message_id }) => message_id),
    );
    const shown: ReportView[] = [];
    for (const row of rows) {
      const known = messages.get(row.message_id);
      const viewer = { accountId, seat: 'counselor', fromSeq: 0 } as const;
      const [message] = known ? await this.messages.show(tx, row.room_id, [known], viewer) : [];
      if (!message) continue;
      const { id, room_name: roomName, reason, own } = row;
      // Whoever is reported learns neither who it was nor what they wrote, also where nobody else can decide.
      const told = own ? { note: null, by: '' } : { note: await this.#note(tx, row), by: row.by ?? '' };
      shown.push({ id: id as ReportView['id'], roomName, message, reason, ...told, at: row.created_at.toISOString() });
    }
    return shown;
  }

  async #note(tx: Tx, { id, room_id, note_sealed }: Row): Promise<string | null> {
    if (note_sealed === null) return null;
    try {
      return (await this.keys.of(tx, room_id)).openText(noteSealedAs(id), note_sealed);
    } catch (error) {
      this.log.error('note-not-opened', { error });
      return null;
    }
  }
}
