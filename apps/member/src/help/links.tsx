import { useApp } from '../app-context.js';

export const CALL_988 = 'tel:988';
export const TEXT_988 = 'sms:988';
const CHAT: Record<'en' | 'es', string> = { en: 'https://988lifeline.org/chat/', es: 'https://988lifeline.org/es/chat/' };

interface LinesProps {
  onCall?: () => void;
  onText?: () => void;
  chat?: boolean;
}

/** Plain links: they work without a network, without a script, and without us. */
export function LineLinks({ onCall, onText, chat = false }: LinesProps) {
  const { crisis, language } = useApp().words;
  return (
    <div className="two">
      <a className="btn" href={CALL_988} onClick={onCall}>
        {crisis.lineCall}
      </a>
      <a className="btn" href={TEXT_988} onClick={onText}>
        {crisis.lineText}
      </a>
      {chat && (
        <a className="btn wide" href={CHAT[language]} target="_blank" rel="noopener noreferrer">
          {crisis.lineChat}
        </a>
      )}
    </div>
  );
}

export const telOf = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, '')}`;
