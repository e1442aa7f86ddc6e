import { useState } from 'react';
import { type MessageView, type OwnReport, type ProblemBody, type ReportReason, reportReasons } from '#libs/contracts';
import { ForwardIcon, problemSentence } from '#libs/ui';
import { useApp } from '../app-context.js';
import { Sheet } from '../frame/sheet.js';

interface ReportSheetProps {
  message: MessageView;
  onClose: () => void;
}

/** A reason, and it is sent. Whoever reports is told that it arrived, and that nobody learns of them. */
export function ReportSheet({ message, onClose }: ReportSheetProps) {
  const { words, call, clock, serverNow } = useApp();
  const text = words.member.report;
  const [note, setNote] = useState('');
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<ProblemBody | null>(null);
  const [receipt, setReceipt] = useState<OwnReport | null>(null);

  async function report(reason: ReportReason) {
    if (sending) return;
    setSending(true);
    const reply = await call('reportMessage', { messageId: message.id, reason, note: note.trim() === '' ? null : note.trim() });
    setSending(false);
    if (reply.ok) setReceipt(reply.value);
    else setProblem(reply.problem);
  }

  if (receipt) return <Receipt reason={receipt.reason} onClose={onClose} />;
  return (
    <Sheet title={text.title} lead={text.lead} onClose={onClose} close={words.member.close} className="report">
      {problem && (
        <p className="problem" role="alert">
          {problemSentence(words.shared, clock, problem, serverNow())}
        </p>
      )}
      <details className="fold card">
        <summary>{text.note}</summary>
        <textarea
          rows={3}
          maxLength={500}
          aria-label={text.noteField}
          placeholder={text.noteField}
          value={note}
          dir="auto"
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </details>
      <ul className="acts-list" aria-busy={sending}>
        {reportReasons.map((reason) => (
          <li key={reason}>
            <button type="button" onClick={() => void report(reason)}>
              <span className="grow">{words.talk.reportReason[reason]}</span>
              <ForwardIcon size={20} />
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Receipt({ reason, onClose }: { reason: ReportReason; onClose: () => void }) {
  const { words, help } = useApp();
  const text = words.member.report;
  return (
    <Sheet title={text.thanks} lead={reason === 'worried' ? text.thanksWorried : text.thanksNote} onClose={onClose} className="report">
      <p className="note-card">{text.lead}</p>
      <button type="button" className="btn primary" onClick={onClose}>
        {text.done}
      </button>
      {reason === 'worried' && (
        <button
          type="button"
          className="link centred"
          onClick={() => {
            onClose();
            help.show();
          }}
        >
          {words.crisis.helpBar}
        </button>
      )}
    </Sheet>
  );
}
