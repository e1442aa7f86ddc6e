import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Category, Language, Severity } from '#libs/contracts';

/** A machine found something in a text: which rule, where, how bad, and what spoke against it. Never the text. */
@Entity('signal')
export class Signal {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'room_id' }) roomId!: string;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('uuid', { name: 'client_key' }) clientKey!: string;
  @Column('uuid', { name: 'escalation_id', nullable: true }) escalationId!: string | null;
  @Column('text') category!: Category;
  @Column('text') severity!: Severity;
  @Column('text', { name: 'rule_id' }) ruleId!: string;
  @Column('text') phrase!: string;
  @Column('int', { name: 'span_start' }) spanStart!: number;
  @Column('int', { name: 'span_end' }) spanEnd!: number;
  @Column('jsonb') guards!: readonly string[];
  @Column('jsonb') slots!: readonly string[];
  @Column('jsonb') signs!: readonly string[];
  @Column('boolean') asked!: boolean;
  /** Why the rule was there, as its lexicon said it. */
  @Column('text') reason!: string;
  @Column('text', { name: 'severity_before' }) severityBefore!: Severity;
  @Column('text') language!: Language;
  @Column('text', { name: 'lexicon_version' }) lexiconVersion!: string;
  @Column('timestamptz', { name: 'raised_at' }) raisedAt!: Date;
}
