import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import {
  type Language,
  type MemberCard,
  type MemberKey,
  type ProblemBody,
  type RoomId,
  type SanctionReason,
  sanctionReasons,
} from '#libs/contracts';
import { clockFor, loadSharedWords, type SharedWords, sanctionSentence } from '#libs/ui';
import { serverNow } from '../clock.js';
import { useDesk } from '../desk.js';
import { Choice, Field } from '../parts/field.js';
import { Pick } from '../parts/pick.js';
import { Refusal } from '../parts/problem.js';
import { Sheet } from '../parts/sheet.js';
import { useWords } from '../wording/index.js';
import {
  durations,
  inWords,
  minutesUntil,
  nextHour,
  type SanctionDraft,
  type SanctionKind,
  slowSeconds,
  toImpose,
} from './sanction-form.js';

interface SanctionSheetProps {
  readonly kind: SanctionKind;
  readonly roomId: RoomId;
  readonly members: readonly MemberCard[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Every kind ends by itself, and shows first what its reader will read. */
export function SanctionSheet({ kind, roomId, members, onClose, onDone }: SanctionSheetProps) {
  const { words, shared } = useWords();
  const { ask, session } = useDesk();
  const mutable = members.filter((member) => member.state === 'active' && member.alias !== null && !member.muted);
  const [draft, setDraft] = useState<SanctionDraft>({
    kind,
    memberKey: undefined,
    minutes: durations[kind][0] ?? 15,
    seconds: 30,
    reason: 'pause',
  });
  const [problem, setProblem] = useState<ProblemBody>();
  const [busy, setBusy] = useState(false);
  const every = useEveryLanguage();
  const change = (changes: Partial<SanctionDraft>) => setDraft({ ...draft, ...changes });
  const input = toImpose(draft, roomId);
  const alias = mutable.find((member) => member.key === draft.memberKey)?.alias;

  const apply = async () => {
    if (!input || busy) return;
    setBusy(true);
    const reply = await ask('imposeSanction', input);
    setBusy(false);
    if (!reply.ok) return setProblem(reply.problem);
    onDone();
    onClose();
  };

  if (!every) return null;
  return (
    <Sheet title={words.rooms[kind]} onClose={onClose}>
      <p>{words.sanction.lead[kind]}</p>
      {kind === 'mute' &&
        (mutable.length === 0 ? (
          <p className="notice">{words.sanction.noOne}</p>
        ) : (
          <Choice
            label={words.sanction.who}
            value={draft.memberKey ?? ''}
            onChange={(e) => change({ memberKey: (e.target.value || undefined) as MemberKey | undefined })}
          >
            <option value="">…</option>
            {mutable.map((member) => (
              <option key={member.key} value={member.key}>
                {member.alias}
              </option>
            ))}
          </Choice>
        ))}
      {kind === 'slow' && (
        <Pick
          label={words.sanction.howSlow}
          value={String(draft.seconds)}
          onPick={(seconds) => change({ seconds: Number(seconds) })}
          options={slowSeconds.map((s) => [String(s), s < 120 ? words.sanction.seconds(s) : words.sanction.minutes(s / 60)] as const)}
        />
      )}
      <HowLong kind={kind} onMinutes={(minutes) => change({ minutes })} />
      {(kind === 'mute' || kind === 'lock') && (
        <Choice label={words.sanction.why} value={draft.reason} onChange={(e) => change({ reason: e.target.value as SanctionReason })}>
          {sanctionReasons.map((reason) => (
            <option key={reason} value={reason}>
              {shared.sanctionReason[reason]}
            </option>
          ))}
        </Choice>
      )}
      <WillRead
        every={every}
        draft={draft}
        by={session.name ?? ''}
        who={kind === 'mute' && alias ? words.sanction.memberReads(alias) : words.sanction.membersRead}
      />
      <Refusal problem={problem} />
      <div className="sheet-buttons">
        <Button className="btn" onPress={onClose}>
          {words.cancel}
        </Button>
        <Button className="btn primary" isDisabled={!input} onPress={() => void apply()}>
          {words.sanction.apply[kind]}
        </Button>
      </div>
    </Sheet>
  );
}

function HowLong({ kind, onMinutes }: { kind: SanctionKind; onMinutes: (minutes: number) => void }) {
  const { words } = useWords();
  const offered = durations[kind];
  const [picked, setPicked] = useState(String(offered[0]));
  const [time, setTime] = useState(() => nextHour(new Date(serverNow())));
  const say = (minutes: number) => (minutes < 60 ? words.sanction.minutes(minutes) : words.sanction.hours(minutes / 60));
  const atTime = kind === 'lock' || kind === 'review';
  const chooseTime = (next: string) => {
    setTime(next);
    const minutes = minutesUntil(next, new Date(serverNow()));
    if (minutes !== undefined) onMinutes(minutes);
  };
  return (
    <>
      <Pick
        label={words.sanction.howLong}
        value={picked}
        onPick={(next) => {
          setPicked(next);
          if (next === 'time') chooseTime(time);
          else onMinutes(Number(next));
        }}
        options={[
          ...offered.map((minutes) => [String(minutes), say(minutes)] as const),
          ...(atTime ? [['time', words.sanction.untilTime] as const] : []),
        ]}
      />
      {picked === 'time' && (
        <Field type="time" label={words.sanction.untilTime} value={time} onChange={(e) => chooseTime(e.target.value)} />
      )}
    </>
  );
}

type InLanguage = readonly [Language, SharedWords['shared']];
const languages: readonly Language[] = ['en', 'es'];

/** Words of every language that can be had. Undefined until then: what comes later would move the button under a finger. */
function useEveryLanguage(): readonly InLanguage[] | undefined {
  const [every, setEvery] = useState<readonly InLanguage[]>();
  useEffect(() => {
    let current = true;
    const loading = languages.map(async (one) => [one, (await loadSharedWords(one)).shared] as const);
    void Promise.allSettled(loading).then(
      (loaded) => current && setEvery(loaded.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))),
    );
    return () => {
      current = false;
    };
  }, []);
  return every;
}

interface WillReadProps {
  readonly every: readonly InLanguage[];
  readonly draft: SanctionDraft;
  readonly by: string;
  readonly who: string;
}

/** THE sentence, in both languages: each member reads it in their own. */
function WillRead({ every, draft, by, who }: WillReadProps) {
  const { words } = useWords();
  const now = serverNow();
  return (
    <section className="will-read">
      <h3>{who}</h3>
      {every.map(([language, shared]) => (
        <p key={language} lang={language}>
          <small>{words.sanction.language[language]}</small>
          {sanctionSentence(shared, clockFor(language), inWords(draft, by, now), now)}
        </p>
      ))}
    </section>
  );
}
