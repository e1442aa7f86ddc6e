import { type ComponentProps, type ReactNode, useId } from 'react';

interface Shared {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}

function Around({ id, label, hint, error, children }: Shared & { id: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="wrong" id={`${id}-wrong`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

const described = (id: string, { hint, error }: Shared) =>
  [hint !== undefined && `${id}-hint`, error && `${id}-wrong`].filter(Boolean).join(' ') || undefined;

export function Field({ label, hint, error, ...input }: Shared & ComponentProps<'input'>) {
  const id = useId();
  const shared = { label, hint, error };
  return (
    <Around id={id} {...shared}>
      <input
        {...input}
        id={id}
        className={input.className ?? 'input'}
        aria-describedby={described(id, shared)}
        aria-invalid={error ? true : undefined}
      />
    </Around>
  );
}

export function Area({ label, hint, error, ...area }: Shared & ComponentProps<'textarea'>) {
  const id = useId();
  const shared = { label, hint, error };
  return (
    <Around id={id} {...shared}>
      <textarea {...area} id={id} className="input" aria-describedby={described(id, shared)} aria-invalid={error ? true : undefined} />
    </Around>
  );
}

export function Choice({ label, hint, error, children, ...select }: Shared & ComponentProps<'select'>) {
  const id = useId();
  const shared = { label, hint, error };
  return (
    <Around id={id} {...shared}>
      <span className="select">
        <select {...select} id={id} className="input" aria-describedby={described(id, shared)} aria-invalid={error ? true : undefined}>
          {children}
        </select>
      </span>
    </Around>
  );
}
