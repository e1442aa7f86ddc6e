import { useWords } from '../wording/index.js';
import { Field } from './field.js';

export interface Name {
  readonly given: string;
  readonly family: string;
}

export const NO_NAME: Name = { given: '', family: '' };
export const isWhole = ({ given, family }: Name): boolean => given.trim() !== '' && family.trim() !== '';
export const spoken = ({ given, family }: Name): string => `${given.trim()} ${family.trim()}`;

interface NameFieldsProps {
  readonly name: Name;
  readonly onChange: (name: Name) => void;
  /** Someone has tried to go on: what is missing is said. */
  readonly tried: boolean;
}

/** The real name of someone who is let in. */
export function NameFields({ name, onChange, tried }: NameFieldsProps) {
  const { words } = useWords();
  const field = (part: keyof Name) => ({
    label: words.members[part],
    autoComplete: 'off',
    maxLength: 80,
    value: name[part],
    error: tried && !name[part].trim() ? words.members.required : undefined,
    onChange: (event: { readonly target: HTMLInputElement }) => onChange({ ...name, [part]: event.target.value }),
  });
  return (
    <div className="two">
      <Field autoFocus {...field('given')} />
      <Field {...field('family')} />
    </div>
  );
}
