import { SpeakerIcon, StopIcon } from '#libs/ui';
import { useApp } from '../app-context.js';
import { useSpeech } from './speech.js';

interface LinesProps {
  lines: readonly string[];
  checked?: ReadonlySet<number>;
  onCheck?: (index: number, checked: boolean) => void;
}

/** The group agreement, line by line: to be checked at first, to be read later. */
export function AgreementLines({ lines, checked, onCheck }: LinesProps) {
  const { words } = useApp();
  const { can, reading, read } = useSpeech(words.language);
  const text = words.member.onboarding;
  return (
    <ol className="agreement">
      {lines.map((line, index) => (
        <li key={line}>
          {onCheck ? (
            <label>
              <input
                type="checkbox"
                checked={checked?.has(index) ?? false}
                onChange={(event) => onCheck(index, event.currentTarget.checked)}
              />
              <span>{line}</span>
            </label>
          ) : (
            <span>{line}</span>
          )}
          {can && (
            <button
              type="button"
              className="icon"
              aria-label={`${reading === line ? text.agreeStop : text.agreeRead}: ${line}`}
              onClick={() => read(line)}
            >
              {reading === line ? <StopIcon /> : <SpeakerIcon />}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
