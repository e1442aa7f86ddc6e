import { CloseIcon } from '#libs/ui';
import { useApp } from '../app-context.js';

export function CloseButton({ onClose }: { onClose: () => void }) {
  const { words } = useApp();
  return (
    <button type="button" className="icon close" aria-label={words.member.close} onClick={onClose}>
      <CloseIcon />
    </button>
  );
}
