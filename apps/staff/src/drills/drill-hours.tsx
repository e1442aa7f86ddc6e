import { type SubmitEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ProblemBody, WatchView } from '#libs/contracts';
import { useCanAct, useDesk } from '../desk.js';
import { Field } from '../parts/field.js';
import { Refusal } from '../parts/problem.js';
import { useWords } from '../wording/index.js';
import { useWatchWords } from './words.js';

const MORNING = { from: '09:00', to: '17:00' };

/** When a drill may come. What was drawn inside of it is not here: it is not told to anybody. */
export function DrillHours({ view, onSaved }: { view: WatchView; onSaved: (view: WatchView) => void }) {
  const words = useWatchWords();
  const { words: desk, language } = useWords();
  const { ask, tell } = useDesk();
  const canAct = useCanAct();
  const [hours, setHours] = useState(view.hours ?? MORNING);
  const [problem, setProblem] = useState<ProblemBody>();

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const reply = await ask('setDrillHours', hours);
    setProblem(reply.ok ? undefined : reply.problem);
    if (!reply.ok) return;
    tell(words.saved);
    onSaved(reply.value);
  };
  return (
    <section className="drill-part" aria-labelledby="drill-next">
      <h2 id="drill-next">{words.next}</h2>
      {view.nextMonth ? (
        <p>{words.nextIn(monthOf(language, view.nextMonth))}</p>
      ) : (
        <p>
          <b>{words.noneYet}</b> {words.noneLead}
        </p>
      )}
      <form className="drill-hours" noValidate onSubmit={(event) => void save(event)}>
        <Field label={words.from} type="time" required value={hours.from} onChange={(e) => setHours({ ...hours, from: e.target.value })} />
        <Field label={words.to} type="time" required value={hours.to} onChange={(e) => setHours({ ...hours, to: e.target.value })} />
        <Button type="submit" className="btn" isDisabled={!canAct || !hours.from || !hours.to}>
          {desk.save}
        </Button>
      </form>
      <p className="hint">{words.zone(view.timeZone.replaceAll('_', ' '))}</p>
      <Refusal problem={problem} />
    </section>
  );
}

/** `2027-03` in words. */
function monthOf(language: 'en' | 'es', month: string): string {
  const name = new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return name.format(new Date(`${month}-15T12:00:00Z`));
}
