import { type InputHTMLAttributes, type RefObject, useId, useState } from 'react';
import { useApp } from '../app-context.js';

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  label: string;
  help?: string | undefined;
  problem?: string | null;
  onText: (text: string) => void;
  field?: RefObject<HTMLInputElement | null>;
}

/** A labelled field that keeps what was typed and says beside it what is wrong. */
export function Field({ label, help, problem = null, onText, field, className, ...input }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {help !== undefined && (
        <p className="hint" id={`${id}-help`}>
          {help}
        </p>
      )}
      <input
        {...input}
        {...(field ? { ref: field } : {})}
        id={id}
        className={className}
        aria-invalid={problem !== null}
        aria-describedby={[help === undefined ? '' : `${id}-help`, problem === null ? '' : `${id}-problem`].join(' ').trim() || undefined}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      {problem !== null && (
        <p className="problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

export function PasswordField(props: Omit<FieldProps, 'type'>) {
  const { words } = useApp();
  const [shown, setShown] = useState(false);
  return (
    <div className="with-switch">
      <Field {...props} type={shown ? 'text' : 'password'} autoCapitalize="none" spellCheck={false} />
      <button type="button" className="btn quiet small" aria-pressed={shown} onClick={() => setShown(!shown)}>
        {shown ? words.member.signIn.hide : words.member.signIn.show}
      </button>
    </div>
  );
}
