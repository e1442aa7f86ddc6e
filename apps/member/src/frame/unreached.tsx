import { useApp } from '../app-context.js';
import { Frame } from './frame.js';

/** Before the server has answered, and when it does not. Help and the way out are there already. */
export function Unreached({ waiting }: { waiting: boolean }) {
  const { words, refreshSession } = useApp();
  return (
    <Frame title="Lamplight">
      {waiting ? (
        <p className="page quiet" role="status">
          {words.member.loading}
        </p>
      ) : (
        <div className="page">
          <p role="alert">{words.member.unreachable}</p>
          <button type="button" className="btn primary" onClick={() => void refreshSession()}>
            {words.member.tryAgain}
          </button>
        </div>
      )}
    </Frame>
  );
}
