import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ProblemBody } from '#libs/contracts';
import { useCanAct, useDesk } from '../desk.js';
import { Refusal } from '../parts/problem.js';
import { Skeleton } from '../parts/waiting.js';
import type { ReachProps } from './contacts.js';
import { able, endNotes, letsGo, subscribed, WORKER, wakeNotes } from './notes-here.js';
import { useReachWords } from './reach-words.js';

const plain = (key: ArrayBuffer | null) =>
  btoa(String.fromCharCode(...new Uint8Array(key ?? new ArrayBuffer(0))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** In this browser: a note when something waits, also while no page of ours is open. */
export function BrowserNotes({ value: { pushKey }, reload }: ReachProps) {
  const words = useReachWords().notes;
  const { ask } = useDesk();
  const canAct = useCanAct();
  const [on, setOn] = useState<boolean>();
  const [refused, setRefused] = useState(false);
  const [problem, setProblem] = useState<ProblemBody>();
  useEffect(() => {
    const look = async () => {
      const here = (await subscribed()) !== null;
      setOn(here);
      if (here && !(await wakeNotes(ask))) setOn(false);
    };
    if (able()) void look();
  }, [ask]);
  if (pushKey === null || !able()) return null;
  if (on === undefined) return <Skeleton rows={1} />;

  const turnOn = async () => {
    const allowed = (await Notification.requestPermission()) === 'granted';
    setRefused(!allowed);
    if (!allowed) return;
    await navigator.serviceWorker.register(WORKER);
    const { pushManager } = await navigator.serviceWorker.ready;
    const before = await pushManager.getSubscription();
    // One that was made for another key of the house than now is in the way of a new one.
    if (before && plain(before.options.applicationServerKey) !== pushKey) await letsGo(before);
    const one = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: pushKey }).catch(() => null);
    if (!one) {
      setRefused(true);
      return;
    }
    const reply = await ask('addBrowser', {
      endpoint: one.endpoint,
      publicKey: plain(one.getKey('p256dh')),
      auth: plain(one.getKey('auth')),
    });
    setProblem(reply.ok ? undefined : reply.problem);
    if (!reply.ok) await letsGo(one);
    setOn(reply.ok);
    await reload();
  };
  const turnOff = async () => {
    await endNotes(ask);
    setOn(false);
    await reload();
  };
  return (
    <>
      <h3>{words.title}</h3>
      <p>{on ? words.on : words.off}</p>
      <Button className="btn small" isDisabled={!canAct} onPress={() => void (on ? turnOff() : turnOn())}>
        {on ? words.turnOff : words.turnOn}
      </Button>
      {refused && (
        <p className="wrong" role="alert">
          {words.refused}
        </p>
      )}
      <Refusal problem={problem} />
    </>
  );
}
