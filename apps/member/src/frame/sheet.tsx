import { type ReactNode, useEffect, useId, useRef } from 'react';

interface SheetProps {
  title: string;
  lead?: string;
  /** Escape. */
  onClose: () => void;
  children: ReactNode;
  className?: string;
}

/** A sheet that rises from the foot of the page. Opening moves focus to its heading; closing gives it back. */
export function Sheet({ title, lead, onClose, children, className = '' }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    const opener = document.activeElement;
    const { current } = dialog;
    current?.showModal();
    current?.querySelector('h2')?.focus();
    return () => {
      current?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={`sheet ${className}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {lead !== undefined && <p className="lead">{lead}</p>}
      {children}
    </dialog>
  );
}
