import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';

export interface Said {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}
export type Tell = (said: string | Said) => void;
export interface ToastState {
  readonly said: Said | undefined;
  readonly tell: Tell;
  readonly hush: () => void;
}

const STAYS_MS = 6000;

export function useToast(): ToastState {
  const [said, setSaid] = useState<Said>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hush = useCallback(() => setSaid(undefined), []);
  const tell = useCallback<Tell>((next) => {
    clearTimeout(timer.current);
    setSaid(typeof next === 'string' ? { text: next } : next);
    timer.current = setTimeout(() => setSaid(undefined), STAYS_MS);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { said, tell, hush };
}

/** One line, polite. The region is always there: a reader hears only what changes inside it. */
export function Toast({ toast: { said, hush } }: { toast: ToastState }) {
  return (
    <div className="toasts" role="status">
      {said && (
        <div className="toast">
          <span>{said.text}</span>
          {said.action && (
            <Button
              className="btn quiet"
              onPress={() => {
                said.action?.run();
                hush();
              }}
            >
              {said.action.label}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
