import { useState } from 'react';
import { categories, type LexiconView, ruleModes, type Severity } from '#libs/contracts';
import { Check } from '../parts/check.js';
import { Area, Choice, Field } from '../parts/field.js';
import { Pick } from '../parts/pick.js';
import { useWords } from '../wording/index.js';
import { LinesField } from './lines-field.js';
import { PhraseHelp } from './phrase-help.js';
import type { RuleForm } from './rule-form.js';
import type { RuleFormState } from './use-rule-form.js';
import { useLexiconWords } from './words.js';

const severities: readonly Severity[] = ['imminent', 'high', 'concern'];

interface RuleFieldsProps {
  readonly of: Pick<RuleFormState, 'form' | 'wrong' | 'change' | 'id'>;
  readonly view: LexiconView;
  readonly isNew: boolean;
}

export function RuleFields({ of: { form, wrong, change, id }, view, isNew }: RuleFieldsProps) {
  const lexicon = useLexiconWords();
  const { words } = useWords();
  const { edit } = lexicon;
  return (
    <>
      {isNew && (
        <>
          <Pick
            label={edit.language}
            value={form.language}
            onPick={(language) => change({ language })}
            options={[
              ['en', lexicon.language.en],
              ['es', lexicon.language.es],
            ]}
          />
          <Field
            label={edit.name}
            hint={form.name.trim() ? edit.nameHint(id) : edit.nameHint(`${form.language}.${form.category}.…`)}
            error={wrong.name}
            className="input mono"
            autoComplete="off"
            maxLength={40}
            value={form.name}
            onChange={(e) => change({ name: e.target.value })}
          />
        </>
      )}
      <Choice label={edit.category} value={form.category} onChange={(e) => change({ category: e.target.value as RuleForm['category'] })}>
        {categories.map((one) => (
          <option key={one} value={one}>
            {lexicon.category[one]}
          </option>
        ))}
      </Choice>
      <Pick
        label={edit.severity}
        value={form.severity}
        onPick={(severity) => change({ severity })}
        options={severities.map((one) => [one, `${words.severity[one]}: ${lexicon.severityHint[one].toLowerCase()}`] as const)}
      />
      <div className="stack tight">
        <Area
          label={edit.phrase}
          hint={edit.phraseHint}
          error={wrong.phrase}
          rows={5}
          spellCheck={false}
          autoCapitalize="off"
          value={form.phrase}
          onChange={(e) => change({ phrase: e.target.value })}
        />
        <PhraseHelp words={view.words} />
      </div>
      <LinesField label={edit.hits} lines={form.hits} error={wrong.hits} onChange={(hits) => change({ hits })} />
      <LinesField label={edit.misses} lines={form.misses} error={wrong.misses} onChange={(misses) => change({ misses })} />
      <p className="hint">{edit.linesHint}</p>
      <Marks of={{ form, wrong, change }} view={view} />
      <Area
        label={edit.reason}
        hint={edit.reasonHint}
        error={wrong.reason}
        rows={2}
        maxLength={500}
        value={form.reason}
        onChange={(e) => change({ reason: e.target.value.replaceAll('\n', ' ') })}
      />
      <div className="two">
        <Field
          label={edit.owner}
          error={wrong.owner}
          autoComplete="off"
          maxLength={80}
          value={form.owner}
          onChange={(e) => change({ owner: e.target.value })}
        />
        <Field
          label={edit.reviewOn}
          error={wrong.reviewOn}
          type="date"
          value={form.reviewOn}
          onChange={(e) => change({ reviewOn: e.target.value })}
        />
      </div>
      <div className="stack tight">
        <Pick
          label={edit.mode}
          value={form.mode}
          onPick={(mode) => change({ mode })}
          options={ruleModes.map((one) => [one, lexicon.mode[one]] as const)}
        />
        <p className="hint">{lexicon.modeHint[form.mode]}</p>
      </div>
    </>
  );
}

type MarksProps = Pick<RuleFieldsProps, 'view'> & { readonly of: Pick<RuleFormState, 'form' | 'wrong' | 'change'> };

/** What few rules need: folded until someone asks, or until one of them is set. */
function Marks({ of: { form, wrong, change }, view }: MarksProps) {
  const { edit } = useLexiconWords();
  // As it was when the page opened: taking the last mark away must not fold it under one's hands.
  const [open] = useState(
    form.evidence || form.alwaysHold || form.raisedBy.length + form.beside.length + form.after.length + form.despite.length > 0,
  );
  return (
    <details className="marks" open={open}>
      <summary>{edit.marks}</summary>
      <div className="stack tight">
        <Check label={edit.evidence} isSelected={form.evidence} onChange={(evidence) => change({ evidence })} />
        <Check label={edit.alwaysHold} isSelected={form.alwaysHold} onChange={(alwaysHold) => change({ alwaysHold })} />
        <Terms
          label={edit.raisedBy}
          all={view.slots}
          chosen={form.raisedBy}
          error={wrong.raisedBy}
          onChange={(raisedBy) => change({ raisedBy })}
        />
        <Terms label={edit.after} all={view.slots} chosen={form.after} error={wrong.after} onChange={(after) => change({ after })} />
        <Terms label={edit.beside} all={view.slots} chosen={form.beside} error={wrong.beside} onChange={(beside) => change({ beside })} />
        <Terms
          label={edit.despite}
          all={view.guards}
          chosen={form.despite}
          error={wrong.despite}
          onChange={(despite) => change({ despite })}
        />
      </div>
    </details>
  );
}

interface TermsProps {
  readonly label: string;
  readonly all: readonly string[];
  readonly chosen: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (chosen: string[]) => void;
}

function Terms({ label, all, chosen, error, onChange }: TermsProps) {
  const { term } = useWords().words;
  return (
    <fieldset className="terms">
      <legend className="label">{label}</legend>
      <div className="terms-all">
        {all.map((one) => (
          <Check
            key={one}
            label={term[one] ?? one}
            isSelected={chosen.includes(one)}
            onChange={(on) => onChange(on ? [...chosen, one] : chosen.filter((other) => other !== one))}
          />
        ))}
      </div>
      {error && (
        <p className="wrong" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
