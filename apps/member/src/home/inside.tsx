import { useCallback, useEffect, useMemo, useState } from 'react';
import { newest, renewPage } from '#libs/ui';
import { InsideContext, type Inside as InsideState, type Rooms, useApp } from '../app-context.js';
import { Unreached } from '../frame/unreached.js';
import { HelpSheet } from '../help/help-sheet.js';
import { keepDesk, keptDesk } from '../help/kept-desk.js';
import { type Kept, openKept } from '../kept/kept.js';
import { type Line, openLine } from '../line.js';
import { useNotes } from '../notes/use-notes.js';
import { RoomScreen } from '../room/room-screen.js';
import { createUnsent, type Unsent } from '../room/unsent.js';
import { go, shortOf, useRoute } from '../route.js';
import { createStore, useStore } from '../store.js';
import { createTopics } from '../topics/topics.js';
import { Home } from './home.js';
import { IdleWarning } from './idle-warning.js';

/** Behind the door: the live connection, the words kept on this device, the rooms. */
export function Inside({ phone }: { phone: 'own' | 'shared' }) {
  const { call, help, refreshSession, sessionEnded, serverNow } = useApp();
  const [line, setLine] = useState<Line | null>(null);
  const [kept, setKept] = useState<Kept | null>(null);
  const [unsent, setUnsent] = useState<Unsent | null>(null);
  const rooms = useMemo(() => createStore<Rooms>({ list: null, failed: false, starterFor: null }), []);

  const ask = useMemo(newest, []);

  const refreshRooms = useCallback(async () => {
    const isNews = ask();
    const reply = await call('rooms', {});
    if (!isNews()) return;
    if (reply.ok) return rooms.set({ list: reply.value.rooms, failed: false });
    rooms.set({ failed: true });
    if (reply.problem.type === 'not-signed-in' || reply.problem.type === 'session-ended') void refreshSession();
  }, [ask, call, rooms, refreshSession]);

  useEffect(() => {
    const opened = openLine({ refused: () => void refreshSession(), renew: renewPage });
    const stops = [
      opened.on('session:ended', ({ reason }) => sessionEnded(reason === 'expired' ? 'endedIdle' : 'ended')),
      opened.onState((state) => state === 'up' && void refreshRooms()),
    ];
    const wake = () => {
      if (document.hidden) return;
      opened.nudge();
      void refreshRooms();
    };
    const leaving = () => opened.close();
    addEventListener('online', wake);
    addEventListener('visibilitychange', wake);
    addEventListener('lamplight:leaving', leaving);
    setLine(opened);
    void refreshRooms();
    return () => {
      removeEventListener('online', wake);
      removeEventListener('visibilitychange', wake);
      removeEventListener('lamplight:leaving', leaving);
      for (const stop of stops) stop();
      opened.close();
    };
  }, [refreshRooms, refreshSession, sessionEnded]);
  useEffect(() => void openKept(phone).then(setKept), [phone]);
  useEffect(() => {
    if (phone !== 'own' || keptDesk() !== null) return;
    void call('help', {}).then((reply) => reply.ok && keepDesk(reply.value.programme.deskPhone));
  }, [call, phone]);

  useEffect(() => {
    if (!line || !kept) return;
    const made = createUnsent({ line, kept, serverNow });
    const hear = () => made.hear(rooms.get().list ?? []);
    const stop = rooms.subscribe(hear);
    hear();
    setUnsent(made);
    return () => {
      stop();
      made.close();
    };
  }, [line, kept, rooms, serverNow]);

  const openPrivate = useCallback(
    async ({ starter }: { starter: boolean }) => {
      const known = rooms.get().list?.find(({ kind }) => kind === 'private');
      const reply = known ? null : await call('privateRoom', {});
      if (reply && !reply.ok) return false;
      const roomId = known?.id ?? reply?.value.roomId;
      if (roomId === undefined) return false;
      if (!known) await refreshRooms();
      rooms.set({ starterFor: starter ? roomId : null });
      go({ at: 'room', short: shortOf(roomId) });
      return true;
    },
    [call, refreshRooms, rooms],
  );

  useNotes(refreshRooms);
  const topics = useMemo(() => kept && createTopics(call, kept), [call, kept]);
  useEffect(() => void topics?.load(), [topics]);

  const inside = useMemo<InsideState | null>(
    () => (line && kept && topics && unsent ? { line, kept, topics, unsent, rooms, refreshRooms, openPrivate } : null),
    [line, kept, topics, unsent, rooms, refreshRooms, openPrivate],
  );
  if (!inside) return <Unreached waiting />;
  return (
    <InsideContext.Provider value={inside}>
      <Where inside={inside} />
      {help.open && <HelpSheet />}
      <IdleWarning />
    </InsideContext.Provider>
  );
}

function Where({ inside }: { inside: InsideState }) {
  const route = useRoute();
  const { list, failed } = useStore(inside.rooms);
  if (route.at === 'home') return <Home />;
  if (!list) return <Unreached waiting={!failed} onRetry={inside.refreshRooms} />;
  const room = list.find(({ id }) => shortOf(id) === route.short);
  return room ? <RoomScreen key={room.id} summary={room} thread={route.thread ?? null} /> : <Home />;
}
