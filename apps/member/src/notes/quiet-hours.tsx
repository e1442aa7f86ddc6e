import { useState } from 'react';
import { useApp } from '../app-context.js';
import { announce } from '../frame/announcer.js';
import { Field } from '../sign-in/field.js';
import type { OwnNotes } from './use-own-notes.js';
import type { NotesWording } from './words.en.js';
import { zoneHere, zoneName } from './zone.js';

const NIGHT = { from: '22:00', to: '07:00' };

interface QuietHoursProps {
  text: NotesWording;
  notes: Pick<OwnNotes, 'quiet' | 'setQuiet' | 'busy'>;
}

export function QuietHours({ text, notes: { quiet, setQuiet, busy } }: QuietHoursProps) {
  const { clock, words } = useApp();
  const [draft, setDraft] = useState(quiet ?? NIGHT);
  const [same, setSame] = useState(false);
  const read = (time: string) => clock.time(new Date(`2026-01-05T${time}`)); // any day: only the time is read

  const zone = quiet && zoneName(quiet.timeZone, words.language);
  const elsewhere = zone !== null && zone !== zoneName(zoneHere(), words.language);

  const keep = async (hours: typeof NIGHT | null) => {
    const wrong = hours !== null && (hours.from === hours.to || !hours.from || !hours.to);
    setSame(wrong);
    if (wrong || busy) return;
    if (await setQuiet(hours)) announce(text.saved);
  };

  return (
    <details className="fold card">
      <summary>{text.quietTitle}</summary>
      <p>{quiet ? text.quietOn(read(quiet.from), read(quiet.to)) : text.quietOff}</p>
      {quiet && elsewhere && (
        <>
          <p>{text.zone(zone)}</p>
          <button type="button" className="btn small" onClick={() => void keep({ from: quiet.from, to: quiet.to })}>
            {text.useZoneHere}
          </button>
        </>
      )}
      <p className="hint">{text.urgent}</p>
      <Field label={text.from} type="time" value={draft.from} onText={(from) => setDraft({ ...draft, from })} />
      <Field label={text.to} type="time" value={draft.to} problem={same ? text.same : null} onText={(to) => setDraft({ ...draft, to })} />
      <div className="kept-acts">
        <button type="button" className="btn primary small" onClick={() => void keep({ from: draft.from, to: draft.to })}>
          {text.save}
        </button>
        {quiet && (
          <button type="button" className="btn quiet small" onClick={() => void keep(null)}>
            {text.none}
          </button>
        )}
      </div>
    </details>
  );
}
