import { useEffect, useRef } from 'react';
import type { Frame, SessionView } from '#libs/contracts';
import type { Call } from '#libs/ui';

export type Ended = Frame<'session:ended'>['reason'];

export interface StepProps {
  readonly call: Call;
  readonly onSession: (view: SessionView) => void;
}

/** The heading of a step takes the focus, so that a screen reader says where one is. */
export function StepTitle({ title, lead }: { title: string; lead: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p className="lead">{lead}</p>
    </div>
  );
}
