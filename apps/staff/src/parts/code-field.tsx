import { useWords } from '../wording/index.js';
import { Field } from './field.js';

export const isCode = (code: string): boolean => /^\d{6}$/.test(code);

interface CodeFieldProps {
  readonly code: string;
  readonly onChange: (code: string) => void;
  /** It was sent once: say what is wrong with it. */
  readonly tried: boolean;
}

/** A fresh code of the authenticator, for what a session alone must not be enough for. */
export function CodeField({ code, onChange, tried }: CodeFieldProps) {
  const { words } = useWords();
  return (
    <Field
      label={words.reveal.code}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={6}
      value={code}
      error={tried && !isCode(code) ? words.reveal.codeWrong : undefined}
      onChange={(e) => onChange(e.target.value.replace(/\D/g, ''))}
    />
  );
}
