import { useApp } from '../app-context.js';
import { useNow } from '../now.js';
import type { Help } from './use-help.js';
import { whatNextSentence } from './what-next.js';

const EVERY_SECOND = true;

/** What happens next with what was said or asked for; when nobody can be asked, that nobody knows. */
export function NextLine({ help: { view, failed } }: { help: Pick<Help, 'view' | 'failed'> }) {
  const { words, clock } = useApp();
  const now = useNow([], EVERY_SECOND);
  const { crisis } = words;
  return (
    <p className={view && !view.next ? 'next vh' : 'next'} role="status">
      {!view && !failed && words.member.loading}
      {view?.next && whatNextSentence(words, clock, view.next, { now, called: true })}
      {failed && `${navigator.onLine ? crisis.onUnknown : crisis.offlineHelp} ${crisis.callAnyTime}`}
    </p>
  );
}
