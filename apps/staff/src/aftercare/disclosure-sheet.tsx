import { useEffect, useState } from 'react';
import type { EscalationRow } from '#libs/contracts';
import { serverNow } from '../clock.js';
import { useDesk } from '../desk.js';
import { useDraft } from '../drafts.js';
import { fromField, toField } from '../on-call/days.js';
import { Area, Field } from '../parts/field.js';
import { SaveSheet } from '../parts/save-sheet.js';
import { useWords } from '../wording/index.js';

interface DisclosureSheetProps {
  readonly row: EscalationRow;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** What the law wants written down. The case, who, when and what it was about are filled in; to whom it went is what a person knows. */
export function DisclosureSheet({ row, onClose, onSaved }: DisclosureSheetProps) {
  const { words } = useWords();
  const { ask, tell } = useDesk();
  const text = words.aftercare.disclosure;
  const [recipient, setRecipient] = useDraft(`recipient:${row.id}`);
  const [affiliation, setAffiliation] = useDraft(`affiliation:${row.id}`);
  const [nature, setNature] = useDraft(`nature:${row.id}`);
  const [at, setAt] = useState(() => toField(serverNow()));
  const disclosedAt = fromField(at);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens: what a person took out stays out.
  useEffect(() => {
    if (nature === '') setNature(`${words.cause[row.cause]}.`);
  }, []);
  const fits = nature.trim().length >= 10;

  const save = async () => {
    if (!disclosedAt) return undefined;
    const said = { recipient: recipient.trim(), affiliation: affiliation.trim(), nature: nature.trim() };
    const reply = await ask('recordDisclosure', { escalationId: row.id, ...said, disclosedAt });
    if (!reply.ok) return reply.problem;
    for (const forget of [setRecipient, setAffiliation, setNature]) forget('');
    tell(text.saved);
    onSaved();
    return undefined;
  };
  return (
    <SaveSheet
      title={text.title}
      lead={text.lead}
      ready={recipient.trim() !== '' && affiliation.trim() !== '' && fits && disclosedAt !== undefined}
      onClose={onClose}
      onSave={save}
    >
      <div className="stack">
        <Field label={text.recipient} maxLength={120} value={recipient} onChange={(e) => setRecipient(e.target.value)} />
        <Field label={text.affiliation} maxLength={160} value={affiliation} onChange={(e) => setAffiliation(e.target.value)} />
        <p>
          <b>{text.discloser}</b>: {text.you}
        </p>
        <Field type="datetime-local" label={text.at} value={at} onChange={(e) => setAt(e.target.value)} />
        <Area
          label={text.nature}
          hint={fits ? text.natureHint : text.short}
          rows={3}
          maxLength={2000}
          value={nature}
          onChange={(e) => setNature(e.target.value)}
        />
      </div>
    </SaveSheet>
  );
}
