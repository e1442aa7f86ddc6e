import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** `alertdialog` when it interrupts. */
  readonly role?: 'dialog' | 'alertdialog';
}

/** A dialog over the page. Focus goes in, stays in, and returns to what opened it. */
export function Sheet({ title, onClose, children, role = 'dialog' }: SheetProps) {
  return (
    <ModalOverlay className="scrim" isOpen isDismissable={role === 'dialog'} onOpenChange={(open) => !open && onClose()}>
      <Modal className="sheet">
        <Dialog className="sheet-body" role={role}>
          <Heading slot="title" className="sheet-title">
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
