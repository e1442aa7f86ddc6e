import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';

interface PickProps<V extends string> {
  readonly label: string;
  readonly value: V | null;
  readonly options: readonly (readonly [V, string])[];
  readonly onPick: (value: V) => void;
  /** One under the other with a ring, or chips in a row. */
  readonly look?: 'list' | 'chips';
  readonly isDisabled?: boolean;
}

/** One of a few. */
export function Pick<V extends string>({ label, value, options, onPick, look = 'chips', isDisabled = false }: PickProps<V>) {
  return (
    <RadioGroup className={`pick ${look}`} value={value} onChange={(v) => onPick(v as V)} isDisabled={isDisabled}>
      <Label className="label">{label}</Label>
      <div className="pick-options">
        {options.map(([id, text]) => (
          <RadioField key={id} value={id}>
            <RadioButton className="option">
              {look === 'list' && <span className="ring" aria-hidden="true" />}
              {text}
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}
