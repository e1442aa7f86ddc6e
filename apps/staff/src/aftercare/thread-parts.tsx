import { Button } from 'react-aria-components';
import type { StaffMessageView } from '#libs/contracts';
import { useServerNow } from '../clock.js';
import { useWords } from '../wording/index.js';
import { templateNames, templates } from './templates.js';
import { useAftercare } from './use-aftercare.js';

/** First words in the member's language; they go into the field, never out by themselves. */
export function Templates({ onPick }: { onPick: (text: string) => void }) {
  const { words } = useWords();
  const { value } = useAftercare();
  return (
    <fieldset className="templates">
      <legend className="vh">{words.case.templates}</legend>
      {templateNames.map((name) => (
        <Button key={name} className="btn small" isDisabled={!value} onPress={() => value && onPick(templates[value.memberLanguage][name])}>
          {words.case.templateShort[name]}
        </Button>
      ))}
    </fieldset>
  );
}

/** Whether the member has seen what was written last, and whether they ask for a call. */
export function ThreadState({ messages }: { messages: readonly StaffMessageView[] }) {
  const { words, formats } = useWords();
  const { value, placed } = useAftercare();
  const now = useServerNow(60_000);
  const text = words.aftercare.thread;
  const written = messages.findLast(({ author, seq }) => author.seat === 'counselor' && seq !== null);
  if (!value || !placed || (!written && !value.askedForCallAt)) return null;
  // Whoever answers has seen what they answer to, whatever was known when the case was read.
  const answeredAt = messages.findLast(({ author }) => author.seat !== 'counselor')?.seq ?? 0;
  const seenUpTo = Math.max(value.seenUpTo ?? 0, answeredAt);
  return (
    <p className="thread-state">
      {written && <span>{seenUpTo >= (written.seq ?? 0) ? text.seen : text.notSeen}</span>}
      {value.askedForCallAt && <span className="chip lamp">{text.askedForCall(formats.when(value.askedForCallAt, now))}</span>}
    </p>
  );
}
