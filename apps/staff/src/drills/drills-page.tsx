import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { DrillId, WatchView } from '#libs/contracts';
import { useAnswer } from '../answer.js';
import { useCanAct, useDesk } from '../desk.js';
import { Confirm } from '../parts/confirm.js';
import { Waiting } from '../parts/waiting.js';
import { DrillHours } from './drill-hours.js';
import { PastDrills } from './past-drills.js';
import { WatchState } from './watch-state.js';
import { useWatchWords } from './words.js';
import '../styles/lists.css';
import '../styles/drills.css';

const EVERY_MS = 15_000;

/** Whether somebody would come: by exercise, and by what watches the way there. */
export default function DrillsPage() {
  const words = useWatchWords();
  const { ask, tell } = useDesk();
  const canAct = useCanAct();
  const watch = useAnswer('watch', {}, EVERY_MS);
  // One intention, one drill: a retry after a lost answer names the same one.
  const [starting, setStarting] = useState<DrillId>();

  const start = async () => {
    if (!starting) return undefined;
    const reply = await ask('startDrill', { drillId: starting });
    if (!reply.ok) return reply.problem;
    watch.set(reply.value);
    tell(words.started);
    return undefined;
  };
  return (
    <main className="panel list-page drills" aria-labelledby="drills-title">
      <div className="page-head">
        <h1 id="drills-title" className="page-title">
          {words.title}
        </h1>
        {watch.value && (
          <Button
            className="btn primary"
            isDisabled={!canAct || isRunning(watch.value)}
            onPress={() => setStarting(crypto.randomUUID() as DrillId)}
          >
            {words.start}
          </Button>
        )}
      </div>
      <p className="page-lead">{words.lead}</p>
      <Waiting answer={watch} rows={8}>
        {(view) => (
          <>
            <DrillHours key={JSON.stringify(view.hours)} view={view} onSaved={watch.set} />
            <PastDrills drills={view.drills} />
            <WatchState view={view} />
          </>
        )}
      </Waiting>
      {starting && (
        <Confirm title={words.startTitle} lead={words.startLead} go={words.startGo} onClose={() => setStarting(undefined)} onGo={start} />
      )}
    </main>
  );
}

const isRunning = ({ drills }: WatchView): boolean => drills.some(({ live }) => live);
