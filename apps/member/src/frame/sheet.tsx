import { type ReactNode, useEffect, useId, useRef } from 'react';
import { CloseIcon } from '#libs/ui';
import { leave } from '../leave.js';

interface SheetProps {
  title: string;
  lead?: string;
  /** Escape, and the button that `close` names. */
  onClose: () => void;
  close?: string;
  children: ReactNode;
  className?: string;
}

/** A sheet that rises from the foot of the page. Opening moves focus to its heading; closing gives it back. */
export function Sheet({ title, lead, onClose, close, children, className = '' }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    const opener = document.activeElement;
    const { current } = dialog;
    current?.showModal();
    current?.querySelector('h2')?.focus();
    const onTap = (event: MouseEvent) => {
      if (event.target === current && overExit(event.clientX, event.clientY)) leave();
    };
    current?.addEventListener('click', onTap);
    // Large text and long names push the way out down; a sheet ends below it all the same.
    const keepClear = () => current?.style.setProperty('--way-out', `${String(Math.max(0, ...exits().map(({ bottom }) => bottom)) + 4)}px`);
    keepClear();
    addEventListener('resize', keepClear);
    return () => {
      removeEventListener('resize', keepClear);
      // Who closed it by going somewhere is there already.
      const { activeElement } = document;
      const free = activeElement === null || activeElement === document.body || current?.contains(activeElement);
      current?.close();
      if (free && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
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
      {close !== undefined && (
        <button type="button" className="icon close" aria-label={close} onClick={onClose}>
          <CloseIcon />
        </button>
      )}
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {lead !== undefined && <p className="lead">{lead}</p>}
      {children}
    </dialog>
  );
}

/** Quick exit stays in sight behind a sheet, so it works there too: who taps it means it. */
const overExit = (x: number, y: number): boolean =>
  exits().some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);

const exits = () => [...document.querySelectorAll('.bar .exit')].map((exit) => exit.getBoundingClientRect());
