import { useCallback, useEffect, useState } from 'react';
import type { NotesView } from '#libs/contracts';
import { useApp } from '../app-context.js';
import { able, endNotesHere, takesUnder } from './notes-here.js';
import { subscribeHere } from './subscribe-here.js';
import { zoneHere } from './zone.js';

/** `failed`: the server has not told. The others: why there are none here, or what the switch says. */
export type Standing = 'asking' | 'failed' | 'shared' | 'unset' | 'unable' | 'blocked' | 'off' | 'on';

export interface OwnNotes {
  readonly standing: Standing;
  readonly quiet: NotesView['quiet'];
  readonly busy: boolean;
  /** The last act could not be done. */
  readonly wrong: boolean;
  readonly load: () => Promise<void>;
  readonly turnOn: () => Promise<boolean>;
  readonly turnOff: () => Promise<void>;
  readonly setQuiet: (hours: { from: string; to: string } | null) => Promise<boolean>;
}

/** What the server knows of this session, and the browser of itself: notes are on where both say so. */
export function useOwnNotes(): OwnNotes {
  const { call, session } = useApp();
  const shared = session?.signedIn === true && session.phone === 'shared';
  const [view, setView] = useState<NotesView | null>(null);
  const [standing, setStanding] = useState<Standing>('asking');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(false);

  const load = useCallback(async () => {
    if (shared) return setStanding('shared');
    const reply = await call('notes', {});
    if (!reply.ok) return setStanding((known) => (known === 'asking' ? 'failed' : known));
    setView(reply.value);
    setStanding(await standingOf(reply.value));
  }, [call, shared]);
  useEffect(() => void load(), [load]);

  async function acting<T>(act: () => Promise<T>): Promise<T> {
    setBusy(true);
    setWrong(false);
    const done = await act();
    setBusy(false);
    return done;
  }

  const turnOn = () =>
    acting(async () => {
      const here = await subscribeHere(view?.pushKey ?? '');
      if (here === 'refused') setStanding(Notification.permission === 'denied' ? 'blocked' : 'off');
      const reply = typeof here === 'object' ? await call('takeNotes', { ...here, timeZone: zoneHere() }) : null;
      if (reply?.ok) await load();
      else if (here !== 'refused') {
        setWrong(true);
        await endNotesHere();
      }
      return reply?.ok ?? false;
    });

  /** This browser lets go first: that needs no network, and its service then tells the server, if nobody else can. */
  const turnOff = () =>
    acting(async () => {
      await endNotesHere();
      setStanding('off');
      await call('endNotes', {});
    });

  const setQuiet = (hours: { from: string; to: string } | null) =>
    acting(async () => {
      const quiet = hours && { ...hours, timeZone: zoneHere() };
      const reply = await call('setQuiet', { quiet });
      if (reply.ok) setView((known) => known && { ...known, quiet });
      else setWrong(true);
      return reply.ok;
    });

  return { standing, quiet: view?.quiet ?? null, busy, wrong, load, turnOn, turnOff, setQuiet };
}

async function standingOf({ pushKey, on }: NotesView): Promise<Standing> {
  if (pushKey === null) return 'unset';
  if (!able()) return 'unable';
  if (Notification.permission === 'denied') return 'blocked';
  return on && (await takesUnder(pushKey)) ? 'on' : 'off';
}
