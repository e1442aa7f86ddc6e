import { useCallback, useEffect, useState } from 'react';
import type { SessionList, SessionRef } from '#libs/contracts';
import { useApp } from '../app-context.js';
import { announce } from '../frame/announcer.js';

export function Devices() {
  const { words, call, clock, serverNow } = useApp();
  const text = words.member.me;
  const [list, setList] = useState<SessionList | null>(null);

  const load = useCallback(async () => {
    const reply = await call('sessions', {});
    if (reply.ok) setList(reply.value);
  }, [call]);
  useEffect(() => void load(), [load]);

  async function end(ref: SessionRef) {
    const reply = await call('endOtherSession', { ref });
    if (reply.ok) announce(text.endedDevice);
    await load();
  }

  if (!list) return null;
  return (
    <section>
      <h2>{text.devices}</h2>
      <ul className="devices">
        {list.sessions.map(({ ref, phone, seenAt, current }) => (
          <li key={ref}>
            <span className="grow">
              <b>{current ? text.thisDevice : phone === 'own' ? text.ownDevice : text.sharedDevice}</b>
              <small>{text.seen(`${clock.day(seenAt, serverNow())}, ${clock.time(seenAt)}`)}</small>
            </span>
            {!current && (
              <button type="button" className="btn small" onClick={() => void end(ref)}>
                {text.endDevice}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
