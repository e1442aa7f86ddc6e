import { useEffect } from 'react';
import { closeNotes } from './notes-here.js';

/** Whoever is here needs no note: the page says what is new, and a note that was pressed leads to the words. */
export function useNotes(refreshRooms: () => Promise<void>, openPrivate: (options: { starter: boolean }) => Promise<boolean>): void {
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    const seen = () => void (document.hidden || closeNotes());
    const hear = ({ data }: MessageEvent<{ note?: unknown } | null>) => {
      if (data?.note === 'came') void refreshRooms();
      if (data?.note === 'pressed') void openPrivate({ starter: false });
    };
    seen();
    document.addEventListener('visibilitychange', seen);
    navigator.serviceWorker.addEventListener('message', hear);
    return () => {
      document.removeEventListener('visibilitychange', seen);
      navigator.serviceWorker.removeEventListener('message', hear);
    };
  }, [refreshRooms, openPrivate]);
}
