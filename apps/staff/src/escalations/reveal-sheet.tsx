import { type SubmitEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import { type EscalationRow, type ProblemBody, RevealReason } from '#libs/contracts';
import { CodeField, isCode } from '../parts/code-field.js';
import { Choice, Field } from '../parts/field.js';
import { Refusal } from '../parts/problem.js';
import { Sheet } from '../parts/sheet.js';
import { useWords } from '../wording/index.js';

interface RevealWords {
  readonly title: (alias: string) => string;
  readonly lead: (alias: string) => string;
  readonly facts: (alias: string) => string[];
}
interface RevealSheetProps<T> {
  readonly row: EscalationRow;
  /** What would be opened, in words. */
  readonly words: RevealWords;
  readonly reveal: (
    why: Readonly<{ reason: RevealReason; line: string; code: string }>,
  ) => Promise<{ ok: true; value: T } | { ok: false; problem: ProblemBody }>;
  readonly onClose: () => void;
  readonly onRevealed: (value: T) => void;
}

const SHORTEST_LINE = 10;

export function RevealSheet<T>({ row, words: what, reveal, onClose, onRevealed }: RevealSheetProps<T>) {
  const { words } = useWords();
  const [reason, setReason] = useState<RevealReason>('danger-now');
  const [line, setLine] = useState('');
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemBody>();
  const lineFits = line.trim().length >= SHORTEST_LINE;
  const codeFits = isCode(code);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!lineFits || !codeFits || busy) return;
    setBusy(true);
    setProblem(undefined);
    const reply = await reveal({ reason, line, code });
    setBusy(false);
    if (reply.ok) return onRevealed(reply.value);
    setCode('');
    setTried(false);
    setProblem(reply.problem);
  };

  return (
    <Sheet title={what.title(row.alias)} onClose={onClose}>
      <p>{what.lead(row.alias)}</p>
      <ul className="grave">
        {what.facts(row.alias).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <Choice label={words.reveal.why} value={reason} onChange={(e) => setReason(e.target.value as RevealReason)}>
          {RevealReason.options.map((one) => (
            <option key={one} value={one}>
              {words.reveal.reason[one]}
            </option>
          ))}
        </Choice>
        <Field
          label={words.reveal.line}
          autoComplete="off"
          maxLength={200}
          value={line}
          error={tried && !lineFits ? words.reveal.lineShort : undefined}
          onChange={(e) => setLine(e.target.value)}
        />
        <CodeField code={code} onChange={setCode} tried={tried} />
        <Refusal problem={problem} />
        <div className="sheet-buttons">
          <Button className="btn" onPress={onClose}>
            {words.reveal.keep}
          </Button>
          <Button type="submit" className="btn danger">
            {words.reveal.go}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
