import { Fragment } from 'react';
import type { EntryKind, EscalationCase, EscalationEntry } from '#libs/contracts';
import { useServerNow } from '../clock.js';
import { useDesk } from '../desk.js';
import type { Wording } from '../wording/en.js';
import { useWords } from '../wording/index.js';

type Look = 'lamp' | 'plum' | 'spruce' | 'clay' | 'quiet';
const look: Record<EntryKind, Look> = {
  opened: 'lamp',
  'signal-joined': 'lamp',
  'severity-raised': 'clay',
  'signs-gathered': 'clay',
  paged: 'quiet',
  'page-failed': 'clay',
  'next-means': 'plum',
  read: 'quiet',
  'context-widened': 'quiet',
  acknowledged: 'spruce',
  joined: 'spruce',
  'acknowledgement-lapsed': 'clay',
  messaged: 'plum',
  'name-revealed': 'clay',
  contacted: 'spruce',
  safe: 'spruce',
  'handed-over': 'plum',
  'hand-over-accepted': 'spruce',
  'taken-back': 'spruce',
  'hand-over-lapsed': 'clay',
  'target-missed': 'clay',
  'shift-ended': 'clay',
  'paged-next': 'plum',
  closed: 'spruce',
  'pause-choice': 'lamp',
  'call-not-needed': 'lamp',
  'message-posted': 'lamp',
  'message-held': 'lamp',
  'message-released': 'plum',
  'message-kept-out': 'plum',
  'check-again-promised': 'spruce',
  'checked-again': 'spruce',
  'second-look-asked': 'plum',
  'second-look-confirmed': 'spruce',
  'second-look-reopened': 'clay',
  'opened-after': 'clay',
  'follow-up-late': 'clay',
  'contact-opened': 'clay',
  'safety-form-saved': 'plum',
  'disclosure-recorded': 'clay',
};

/** `what` as a person reads it: a choice and a disposition have words, a step or a name stands as it is. */
export function entrySentence(words: Wording, entry: Pick<EscalationEntry, 'kind' | 'what'>): string {
  const { what } = entry;
  if (what !== null && entry.kind === 'pause-choice') return words.case.entry['pause-choice'](said(words.case.pauseChoice, what));
  if (what !== null && entry.kind === 'closed') return words.case.entry.closed(said(words.decide.disposition, what));
  if (what !== null && entry.kind === 'target-missed') return words.case.entry['target-missed'](said(words.states.missed, what));
  if (what === 'on-shift' && entry.kind === 'handed-over') return words.case.entry['handed-over'](words.states.onShift);
  if (what !== null && (entry.kind === 'name-revealed' || entry.kind === 'contact-opened'))
    return words.case.entry[entry.kind](said(words.reveal.reason, what));
  if (what !== null && entry.kind === 'page-failed') return words.case.entry['page-failed'](failedPage(words, what));
  if (what !== null && entry.kind === 'next-means') return followed(words, what) ?? words.case.entry['next-means'](what);
  return words.case.entry[entry.kind](what);
}

const said = (words: Partial<Record<string, string>>, code: string): string => words[code] ?? code;

/** `nobody-reached`, or a colleague's name and the code of why: `Sam Whitfield, mail-refused`. */
function failedPage(words: Wording, what: string): string {
  const why: Partial<Record<string, string>> = words.case.pageFailure;
  const [code = '', ...name] = what.split(', ').reverse();
  const reason = why[code];
  return reason ? [...name.reverse(), reason].join(', ') : what;
}

/** A colleague's name, what was tried, what came of it, and what is tried now: `Sam Whitfield, sms, failed, voice`. */
function followed(words: Wording, what: string): string | undefined {
  const [next = '', how = '', before = '', ...name] = what.split(', ').reverse();
  if (name.length === 0) return undefined;
  const means: Partial<Record<string, string>> = words.means.name;
  const say = how === 'failed' ? words.means.failed : words.means.silent;
  return say(name.reverse().join(', '), means[before] ?? before, means[next] ?? next);
}

/** Append-only, in seconds, with who did it. */
export function Timeline({ value }: { value: EscalationCase }) {
  const { words, formats } = useWords();
  const { session } = useDesk();
  const now = useServerNow(60_000);
  return (
    <section className="sec">
      <h2>{words.case.happened}</h2>
      <ol className="timeline">
        {value.entries.map((entry, at) => {
          const before = value.entries[at - 1];
          const newDay = before ? !formats.sameDay(before.at, Date.parse(entry.at)) : !formats.sameDay(entry.at, now);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is append-only.
            <Fragment key={at}>
              {newDay && <li className="timeline-day">{formats.day(entry.at, now)}</li>}
              <li className={look[entry.kind]}>
                <time className="mono" dateTime={entry.at}>
                  {formats.seconds(entry.at)}
                </time>
                <span className="knot" aria-hidden="true" />
                <div>
                  {entrySentence(words, entry)}{' '}
                  <em>{entry.by === null ? words.case.system : entry.by === session.name ? words.case.you : entry.by}</em>
                </div>
              </li>
            </Fragment>
          );
        })}
      </ol>
    </section>
  );
}
