import { useEffect, useState } from 'react';
import { PersonIcon, RoomsIcon } from '#libs/ui';
import { useApp, useInside } from '../app-context.js';
import { Frame } from '../frame/frame.js';
import { HomeCover } from './home-cover.js';
import { Me } from './me.js';
import { RoomsList } from './rooms-list.js';

const REFRESH_MS = 60_000;
const tabs = { rooms: RoomsIcon, me: PersonIcon };

export function Home() {
  const { words } = useApp();
  const { refreshRooms } = useInside();
  const [tab, setTab] = useState<keyof typeof tabs>('rooms');
  const text = words.member.home;

  useEffect(() => {
    void refreshRooms();
    const timer = setInterval(() => !document.hidden && void refreshRooms(), REFRESH_MS);
    return () => clearInterval(timer);
  }, [refreshRooms]);

  return (
    <Frame
      title={text[tab]}
      foot={
        <nav className="tabs" aria-label={text.tabs}>
          {(['rooms', 'me'] as const).map((name) => {
            const Icon = tabs[name];
            return (
              <button key={name} type="button" aria-current={tab === name ? 'page' : undefined} onClick={() => setTab(name)}>
                <Icon />
                {text[name]}
              </button>
            );
          })}
        </nav>
      }
    >
      <HomeCover />
      {tab === 'rooms' ? <RoomsList /> : <Me />}
    </Frame>
  );
}
