import { useEffect, useState } from 'react';
import type { WhoLooked as Looks } from '#libs/contracts';
import { useApp } from '../app-context.js';

/** Each time that staff opened this member's name: as what, when and why. */
export function WhoLooked() {
  const { words, call, clock, serverNow } = useApp();
  const text = words.crisis;
  const [looks, setLooks] = useState<Looks['looks'] | null>(null);
  useEffect(() => void call('whoLooked', {}).then((reply) => reply.ok && setLooks(reply.value.looks)), [call]);

  if (!looks) return null;
  const said = { name: text.whoLookedBy, contact: text.whoLookedAtContact };
  return (
    <section>
      <h2>{text.whoLooked}</h2>
      {looks.length === 0 ? (
        <p>{text.whoLookedNobody}</p>
      ) : (
        <ul className="devices">
          {looks.map(({ at, role, reason, what }) => (
            <li key={at}>
              <span className="grow">
                <b>{said[what](text.lookedAs[role], `${clock.day(at, serverNow())}, ${clock.time(at)}`)}</b>
                <small>{text.lookedBecause[reason]}</small>
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="hint">{text.whoLookedNote}</p>
    </section>
  );
}
