import { useApp } from '../app-context.js';
import { keeping } from '../kept/kept.js';
import { useStore } from '../store.js';

/** A phone that keeps nothing loses unsent words with the page. It is said where they are written. */
export function KeptNote() {
  const { words } = useApp();
  const { fails } = useStore(keeping);
  return fails ? (
    <p className="above" role="status">
      {words.member.room.notKept}
    </p>
  ) : null;
}
