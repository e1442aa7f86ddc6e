import { useEffect } from 'react';
import { go } from '../route.js';
import { closeNotes } from './notes-here.js';

/**
 * Whoever is here needs no note: the page says what is new. A note that was pressed leads to the list of rooms and opens none: whoever
 * holds the phone may press it.
 */
export function useNotes(refreshRooms: () => Promise<void>): void {
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    const seen = () => void (document.hidden || closeNotes());
    const hear = ({ data }: MessageEvent<{ note?: unknown } | null>) => {
      if (data?.note === 'came') void refreshRooms();
      if (data?.note === 'pressed') {
        go({ at: 'home' });
        void refreshRooms();
      }
    };
    seen();
    document.addEventListener('visibilitychange', seen);
    navigator.serviceWorker.addEventListener('message', hear);
    return () => {
      document.removeEventListener('visibilitychange', seen);
      navigator.serviceWorker.removeEventListener('message', hear);
    };
  }, [refreshRooms]);
}
