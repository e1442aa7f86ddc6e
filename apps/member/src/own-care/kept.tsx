import type { ReactNode } from 'react';
import type { ProblemBody } from '#libs/contracts';
import { problemSentence } from '#libs/ui';
import { useApp } from '../app-context.js';
import type { OwnCareWording } from './words.en.js';

interface KeptProps {
  title: string;
  text: OwnCareWording;
  problem: ProblemBody | null;
  loaded: boolean;
  onSave: () => void;
  onWipe: () => void;
  children: ReactNode;
}

/** A fold with what is kept, and the two things that can be done with it. */
export function Kept({ title, text, problem, loaded, onSave, onWipe, children }: KeptProps) {
  const { words, clock, serverNow } = useApp();
  return (
    <details className="fold card">
      <summary>{title}</summary>
      {children}
      {problem && (
        <p className="problem" role="alert">
          {loaded ? problemSentence(words.shared, clock, problem, serverNow()) : text.failed}
        </p>
      )}
      {loaded && (
        <div className="kept-acts">
          <button type="button" className="btn primary small" onClick={onSave}>
            {text.save}
          </button>
          <button type="button" className="btn quiet small" onClick={onWipe}>
            {text.wipe}
          </button>
        </div>
      )}
    </details>
  );
}
