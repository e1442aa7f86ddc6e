import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { OnCallView, ScheduleId, ScheduleView } from '#libs/contracts';
import { PlusIcon } from '#libs/ui';
import { useAnswer } from '../answer.js';
import { serverNow } from '../clock.js';
import { may, useCanAct, useDesk } from '../desk.js';
import { useDraft } from '../drafts.js';
import { useSharedData } from '../frame/shared-data.js';
import { Confirm } from '../parts/confirm.js';
import { Latecomers } from '../parts/latecomers.js';
import { Waiting } from '../parts/waiting.js';
import { hrefOf } from '../route.js';
import { useWords } from '../wording/index.js';
import { Alarms } from './alarms.js';
import { Calendar } from './calendar.js';
import { toField } from './days.js';
import { draftOf, newLayer, type ScheduleDraft } from './draft.js';
import { Editor } from './editor.js';
import { Feed } from './feed.js';
import { ScheduleList } from './schedule-list.js';
import '../styles/lists.css';
import '../styles/on-call.css';

const EVERY_MS = 60_000;

/** Who is on duty when. `id`: an instant to show, as a link to a gap has it. */
export default function OnCallPage({ id }: { id: string | undefined }) {
  const { words } = useWords();
  const { session, ask } = useDesk();
  const { duty, stands } = useSharedData();
  const canAct = useCanAct();
  const onCall = useAnswer('onCall', {}, EVERY_MS);
  // Typed and not saved: it outlives the page, as what is typed anywhere on the desk does.
  const [typed, setTyped] = useDraft('schedule');
  const draft = typed ? (JSON.parse(typed) as ScheduleDraft) : undefined;
  const setDraft = (next: ScheduleDraft) => setTyped(JSON.stringify(next));
  const [removing, setRemoving] = useState<ScheduleView>();
  const [changes, setChanges] = useState(0);

  const reload = () => {
    void onCall.reload();
    void duty.reload();
    setChanges((n) => n + 1);
  };
  const close = () => setTyped('');
  const begin = (view: OnCallView) =>
    setDraft({
      scheduleId: crypto.randomUUID() as ScheduleId,
      version: 0,
      name: '',
      timeZone: view.timeZone,
      layers: [newLayer([], toField(serverNow()).slice(0, 10))],
    });
  const remove = async ({ id: scheduleId, version }: ScheduleView) => {
    const reply = await ask('removeSchedule', { scheduleId, version });
    reload();
    return reply.ok ? undefined : reply.problem;
  };

  return (
    <main className="panel list-page on-call" aria-labelledby="on-call-title">
      <div className="page-head">
        <h1 id="on-call-title" className="page-title">
          {draft ? (draft.version === 0 ? words.onCall.newOne : words.onCall.editOf(draft.name)) : words.onCall.title}
        </h1>
        {!draft && onCall.value && may.runStaff(session) && (
          <div className="row-buttons">
            <a className="btn" href={hrefOf('plans')}>
              {words.nav.plans}
            </a>
            <Button className="btn primary" isDisabled={!canAct} onPress={() => onCall.value && begin(onCall.value)}>
              <PlusIcon size={18} /> {words.onCall.add}
            </Button>
          </div>
        )}
      </div>
      <Waiting answer={onCall} rows={8}>
        {(view) =>
          draft ? (
            <Editor
              draft={draft}
              view={view}
              onChange={setDraft}
              onClose={close}
              onSaved={() => {
                close();
                reload();
              }}
              onConflict={async () => {
                const reply = await ask('onCall', {});
                if (reply.ok) onCall.set(reply.value);
                return reply.ok ? reply.value : undefined;
              }}
            />
          ) : (
            <>
              <Latecomers at={String(stands)} patient>
                <Alarms view={view} />
              </Latecomers>
              {view.schedules.length === 0 ? (
                <p className="empty">
                  <b>{words.onCall.empty}</b> {may.runStaff(session) ? words.onCall.emptyLead : words.onCall.emptyAsk}
                </p>
              ) : (
                <Calendar key={id ?? ''} view={view} show={id} changes={changes} onChanged={reload}>
                  <section className="list-section" aria-labelledby="schedules-title">
                    <h2 id="schedules-title">{words.onCall.schedules}</h2>
                    <ScheduleList
                      schedules={view.schedules}
                      people={view.people}
                      onEdit={(schedule) => setDraft(draftOf(schedule))}
                      onRemove={setRemoving}
                    />
                  </section>
                  <Feed since={view.feedSince} onChanged={() => void onCall.reload()} />
                </Calendar>
              )}
            </>
          )
        }
      </Waiting>
      {removing && (
        <Confirm
          title={words.onCall.removeTitle(removing.name)}
          lead={words.onCall.removeLead}
          go={words.onCall.remove}
          onClose={() => setRemoving(undefined)}
          onGo={() => remove(removing)}
        />
      )}
    </main>
  );
}
