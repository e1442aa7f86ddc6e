import type { AuditChain } from '#libs/contracts';
import { CheckIcon } from '#libs/ui';
import { useServerNow } from '../clock.js';
import { useWords } from '../wording/index.js';

/** What is known of the log as a whole: broken at a line, whole to a line, or not checked yet. */
export function Chain({ chain: { brokenAt, checkedTo, checkedAt, walkedAt } }: { chain: AuditChain }) {
  const { words, formats } = useWords();
  const now = useServerNow(60_000);
  if (brokenAt !== null)
    return (
      <p className="chain broken" role="alert">
        <b>{words.audit.gap(brokenAt)}</b>
        <span>{words.audit.gapLead}</span>
      </p>
    );
  if (checkedAt === null)
    return (
      <p className="chain">
        <b>{words.audit.unchecked}</b>
        <span>{words.audit.uncheckedLead}</span>
      </p>
    );
  return (
    <p className="chain">
      <CheckIcon size={18} />
      <b>{words.audit.complete(checkedTo)}</b>
      <span>{words.audit.completeLead(formats.when(checkedAt, now))}</span>
      {walkedAt !== null && <span>{words.audit.walked(formats.when(walkedAt, now))}</span>}
    </p>
  );
}
