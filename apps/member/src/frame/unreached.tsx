import { useEffect } from 'react';
import { useApp } from '../app-context.js';
import { Frame } from './frame.js';

interface UnreachedProps {
  waiting: boolean;
  onRetry?: () => Promise<void>;
}

/** Before the server has answered, and when it does not. Help and the way out are there already. */
export function Unreached({ waiting, onRetry }: UnreachedProps) {
  const { words, refreshSession } = useApp();
  const { crisis } = words;
  return (
    <Frame title="Lamplight">
      {waiting ? (
        <p className="page quiet" role="status">
          {words.member.loading}
        </p>
      ) : (
        <>
          <p className="cover-note">{`${crisis.onUnknown} ${crisis.callAnyTime}`}</p>
          <NotReached onRetry={onRetry ?? refreshSession} />
        </>
      )}
    </Frame>
  );
}

/** Asks again when the phone has a network again, and when somebody looks at it again. */
export function NotReached({ onRetry }: Required<Pick<UnreachedProps, 'onRetry'>>) {
  const { member } = useApp().words;
  useEffect(() => {
    const again = () => void (!document.hidden && onRetry());
    addEventListener('online', again);
    document.addEventListener('visibilitychange', again);
    return () => {
      removeEventListener('online', again);
      document.removeEventListener('visibilitychange', again);
    };
  }, [onRetry]);
  return (
    <div className="page">
      <p role="alert">{member.unreachable}</p>
      <button type="button" className="btn primary" onClick={() => void onRetry()}>
        {member.tryAgain}
      </button>
    </div>
  );
}
