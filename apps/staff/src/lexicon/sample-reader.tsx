import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ProblemBody, SampleAnswer, SampleId, Severity } from '#libs/contracts';
import { BackIcon, type CallReply, ForwardIcon } from '#libs/ui';
import { useCanAct, useDesk } from '../desk.js';
import { Refusal } from '../parts/problem.js';
import { usePreferences } from '../preferences.js';
import { useWords } from '../wording/index.js';
import { useLexiconWords } from './words.js';

const answers: readonly (readonly [key: string, answer: SampleAnswer])[] = [
  ['y', 'crisis'],
  ['n', 'no-crisis'],
  ['u', 'unsure'],
];
const grave: readonly Severity[] = ['imminent', 'high', 'concern'];

interface SampleReaderProps {
  readonly messages: CallReply<'weeklySample'>['messages'];
  /** The last of them has its answer. */
  readonly onWhole: () => void;
}

interface Said {
  readonly answer: SampleAnswer | null;
  readonly severity: Severity | null;
}

/** One message at a time. An answer moves on to the next; going back and answering anew replaces it. */
export function SampleReader({ messages, onWhole }: SampleReaderProps) {
  const { sample: words } = useLexiconWords();
  const { words: desk } = useWords();
  const { ask } = useDesk();
  const { keys } = usePreferences();
  const canAct = useCanAct();
  const [said, setSaid] = useState(
    () => new Map<SampleId, Said>(messages.map((one) => [one.id, { answer: one.answer, severity: one.severity }])),
  );
  const firstOpen = messages.findIndex(({ answer }) => answer === null);
  const [at, setAt] = useState(firstOpen === -1 ? messages.length : firstOpen);
  const [choosing, setChoosing] = useState(false);
  const [problem, setProblem] = useState<ProblemBody>();
  const box = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLHeadingElement>(null);
  const shown = useRef(at);
  // Its keys work at once for whoever came here by a link.
  useEffect(() => {
    const here = document.activeElement;
    if (here === document.body || here?.closest('.parts')) text.current?.focus();
  }, []);
  // A new message is read from its beginning.
  useEffect(() => {
    if (shown.current !== at) text.current?.focus();
    shown.current = at;
  }, [at]);

  const row = messages[at];
  const read = [...said.values()].filter(({ answer }) => answer !== null).length;
  const move = (to: number) => {
    setChoosing(false);
    setProblem(undefined);
    setAt(Math.max(0, Math.min(messages.length, to)));
  };
  const give = async (answer: SampleAnswer, severity: Severity | null) => {
    if (!row || !canAct) return;
    const { id } = row;
    const before = said.get(id) ?? { answer: null, severity: null };
    const after = new Map(said).set(id, { answer, severity });
    setSaid(after);
    move(at + 1);
    const reply = await ask('answerSample', { sampleId: id, answer, severity });
    if (reply.ok) {
      if ([...after.values()].every((one) => one.answer !== null)) onWhole();
      return;
    }
    setSaid((now) => new Map(now).set(id, before));
    setAt(at);
    setProblem(reply.problem);
  };
  const choose = (answer: SampleAnswer) => (answer === 'crisis' ? setChoosing(true) : void give(answer, null));
  const onKeyDown = (event: KeyboardEvent) => {
    if (!keys || !row || event.ctrlKey || event.metaKey || event.altKey) return;
    const severity = choosing ? grave[Number(event.key) - 1] : undefined;
    const answer = answers.find(([key]) => key === event.key.toLowerCase())?.[1];
    const step = { j: 1, k: -1 }[event.key];
    if (!severity && !answer && !step) return;
    event.preventDefault();
    if (severity) void give('crisis', severity);
    else if (answer) choose(answer);
    else move(at + (step ?? 0));
  };
  const mine = row && said.get(row.id);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are a second way to what the buttons inside do.
    <div className="sample" ref={box} onKeyDown={onKeyDown}>
      <div className="lex-progress">
        <progress aria-label={words.progress(read, messages.length)} value={read} max={messages.length} />
        <p className="hint" role="status">
          {words.progress(read, messages.length)}
        </p>
      </div>
      {row ? (
        <>
          <h3 ref={text} tabIndex={-1}>
            {words.nth(at + 1, messages.length)}
          </h3>
          <blockquote className="sample-text">{row.text ?? <i>{words.gone}</i>}</blockquote>
          <p id="sample-question">
            <b>{words.question}</b> {mine?.answer && <small>{words.said(words.answer[mine.answer])}</small>}
          </p>
          {/* biome-ignore lint/a11y/useSemanticElements: buttons that act at once are not form fields. */}
          <div className="lex-acts" role="group" aria-labelledby="sample-question">
            {answers.map(([key, answer]) => (
              <Button
                key={answer}
                className="btn big"
                isDisabled={!canAct}
                {...(answer === 'crisis' ? { 'aria-expanded': choosing } : {})}
                onPress={() => choose(answer)}
              >
                {words.answer[answer]} {keys && <kbd>{key.toUpperCase()}</kbd>}
              </Button>
            ))}
          </div>
          {choosing && (
            // biome-ignore lint/a11y/useSemanticElements: buttons that act at once are not form fields.
            <div className="lex-acts" role="group" aria-label={words.howGrave}>
              <p className="hint">
                {words.howGrave} {words.opens}
              </p>
              {grave.map((severity, n) => (
                <Button key={severity} className="btn" isDisabled={!canAct} onPress={() => void give('crisis', severity)}>
                  {desk.severity[severity]} {keys && <kbd>{n + 1}</kbd>}
                </Button>
              ))}
            </div>
          )}
        </>
      ) : (
        <>
          <h3 ref={text} tabIndex={-1}>
            {words.done}
          </h3>
          <p className="hint">{words.doneLead}</p>
        </>
      )}
      {problem && <p className="wrong">{words.notSaved}</p>}
      <Refusal problem={problem} />
      <div className="lex-acts">
        <Button className="btn small" isDisabled={at === 0} onPress={() => move(at - 1)}>
          <BackIcon size={16} /> {words.previous} {keys && <kbd>K</kbd>}
        </Button>
        {row && (
          <Button className="btn small" onPress={() => move(at + 1)}>
            {words.next} <ForwardIcon size={16} /> {keys && <kbd>J</kbd>}
          </Button>
        )}
        {!row && (
          <Button className="btn small" onPress={() => move(0)}>
            {words.again}
          </Button>
        )}
      </div>
    </div>
  );
}
