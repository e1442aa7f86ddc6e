import { useEffect, useRef, useState } from 'react';
import type { ProblemBody } from '#libs/contracts';
import { problemSentence } from '#libs/ui';
import { useApp } from '../app-context.js';
import { announce } from '../frame/announcer.js';

interface TakeBackProps {
  onTakeBack: () => Promise<ProblemBody | null>;
  onKeep: () => void;
}

/** It cannot be undone, so it is asked once. */
export function TakeBack({ onTakeBack, onKeep }: TakeBackProps) {
  const { words, clock, serverNow } = useApp();
  const [problem, setProblem] = useState<ProblemBody | null>(null);
  const text = words.member.room;
  const keep = useRef<HTMLButtonElement>(null);
  // What was pressed to come here is gone.
  useEffect(() => keep.current?.focus(), []);

  async function takeBack() {
    const refusal = await onTakeBack();
    setProblem(refusal);
    if (refusal) return;
    announce(text.tookBack);
    onKeep();
  }

  return (
    <fieldset className="ask" aria-label={text.takeBack}>
      <p>{problem ? problemSentence(words.shared, clock, problem, serverNow()) : words.crisis.takeBackAsk}</p>
      <div className="acts">
        <button type="button" className="btn small" onClick={() => void takeBack()}>
          {text.takeBack}
        </button>
        <button ref={keep} type="button" className="btn small quiet" onClick={onKeep}>
          {text.keepIt}
        </button>
      </div>
    </fieldset>
  );
}
