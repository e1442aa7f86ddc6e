import { Field } from '../parts/field.js';
import type { PlanDraft } from './draft.js';
import { usePlansWords } from './words.js';

const fields = { answer: 'answerMinutes', safety: 'safetyMinutes' } as const;
export const isTime = (field: string | undefined): boolean => Object.values<string | undefined>(fields).includes(field);

interface TimeFieldsProps {
  readonly draft: Pick<PlanDraft, 'answer' | 'safety'>;
  /** What is wrong with the field of this name. */
  readonly wrong: (field: string) => string | undefined;
  readonly onChange: (over: Partial<Pick<PlanDraft, 'answer' | 'safety'>>) => void;
}

/** By when the member has heard from somebody, and by when they are known to be safe. */
export function TimeFields({ draft, wrong, onChange }: TimeFieldsProps) {
  const words = usePlansWords();
  return (
    <fieldset className="layer">
      <legend className="layer-title">{words.times}</legend>
      <div className="two">
        {(['answer', 'safety'] as const).map((one) => (
          <Field
            key={one}
            type="number"
            min={1}
            inputMode="numeric"
            label={words.untilDue[one]}
            value={draft[one]}
            error={wrong(fields[one])}
            onChange={(e) => onChange({ [one]: e.target.value })}
          />
        ))}
      </div>
    </fieldset>
  );
}
