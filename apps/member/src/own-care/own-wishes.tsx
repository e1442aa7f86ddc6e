import { useId } from 'react';
import { type CrisisPreferences, type Language, reachWays } from '#libs/contracts';
import { useApp } from '../app-context.js';
import { Kept } from './kept.js';
import { useKept } from './use-kept.js';
import type { OwnCareWording } from './words.en.js';

const speaks: readonly Language[] = ['en', 'es'];

export function OwnWishes({ text }: { text: OwnCareWording }) {
  const { words, call } = useApp();
  const empty: CrisisPreferences = { helps: '', avoid: '', reachBy: 'any', language: words.language };
  const kept = useKept(async () => {
    const reply = await call('ownPreferences', {});
    return reply.ok ? { ok: true, value: reply.value.preferences } : reply;
  }, empty);
  const { draft, change } = kept;
  return (
    <Kept
      title={text.wishes}
      text={text}
      problem={kept.problem}
      loaded={draft !== null}
      onSave={() => void kept.save((wishes) => call('setPreferences', wishes), text.saved)}
      onWipe={() => void kept.wipe(() => call('wipePreferences', {}), text.wiped)}
    >
      {draft && (
        <>
          <Words label={text.helps} value={draft.helps} onText={(helps) => change({ helps })} />
          <Words label={text.avoid} value={draft.avoid} onText={(avoid) => change({ avoid })} />
          <OneOf
            title={text.reach}
            options={reachWays}
            names={text.way}
            chosen={draft.reachBy}
            onChoose={(reachBy) => change({ reachBy })}
          />
          <OneOf
            title={text.speak}
            options={speaks}
            names={text.language}
            chosen={draft.language}
            onChoose={(language) => change({ language })}
          />
        </>
      )}
    </Kept>
  );
}

function Words({ label, value, onText }: { label: string; value: string; onText: (text: string) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} rows={3} maxLength={600} dir="auto" value={value} onChange={(event) => onText(event.currentTarget.value)} />
    </div>
  );
}

interface OneOfProps<T extends string> {
  title: string;
  options: readonly T[];
  names: Record<T, string>;
  chosen: T;
  onChoose: (choice: T) => void;
}

function OneOf<T extends string>({ title, options, names, chosen, onChoose }: OneOfProps<T>) {
  return (
    <fieldset className="chips">
      <legend>{title}</legend>
      {options.map((one) => (
        <button key={one} type="button" className="chip" aria-pressed={one === chosen} onClick={() => onChoose(one)}>
          {names[one]}
        </button>
      ))}
    </fieldset>
  );
}
