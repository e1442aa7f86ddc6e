import { Suspense } from 'react';
import { useAnswer } from '../answer.js';
import { Skeleton, Waiting } from '../parts/waiting.js';
import { BrowserNotes } from './browser-notes.js';
import { Contacts } from './contacts.js';
import { Deliveries } from './deliveries.js';
import { MeansOrderForm } from './means-order.js';
import { useReachWords } from './reach-words.js';

const LOOK_AGAIN_MS = 10_000;

/** Where pages reach whoever is signed in, in which order, and whether they came. */
export function ReachSection() {
  return (
    <Suspense fallback={<Skeleton rows={4} />}>
      <Reach />
    </Suspense>
  );
}

function Reach() {
  const words = useReachWords();
  const reach = useAnswer('reach', {}, LOOK_AGAIN_MS);
  return (
    <section aria-labelledby="reach-title">
      <h2 id="reach-title">{words.title}</h2>
      <p className="hint">{words.lead}</p>
      <Waiting answer={reach} rows={4}>
        {(value) => (
          <>
            <Contacts value={value} reload={reach.reload} />
            <BrowserNotes value={value} reload={reach.reload} />
            <MeansOrderForm value={value} reload={reach.reload} />
            <Deliveries value={value} reload={reach.reload} />
          </>
        )}
      </Waiting>
    </section>
  );
}
