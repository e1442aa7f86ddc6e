import { useState } from 'react';
import { Button } from 'react-aria-components';
import { type LexiconView, type ProblemBody, type SharedWords, WORDS_LIMIT } from '#libs/contracts';
import { useCanAct, useDesk } from '../desk.js';
import { draftOf, useDraft } from '../drafts.js';
import { Area } from '../parts/field.js';
import { Refusal, useProblemText } from '../parts/problem.js';
import { BENCH_MS, type Lexicon } from './use-lexicon.js';
import { useLexiconWords } from './words.js';

/** What a person has typed, and the words as they stood when they began. */
interface Kept {
  readonly text: string;
  readonly base: string;
}

const saidBy = ({ kind, words }: SharedWords): string => (kind === 'class' ? words.replaceAll(/\s*\n\s*/gu, ' ') : words).trim();

interface WordsEditorProps {
  readonly one: SharedWords;
  readonly name: string;
  readonly view: LexiconView;
  readonly lexicon: Lexicon;
}

/** One list, to be read and to be written anew in the draft. What was typed stays while its writer looks around. */
export function WordsEditor({ one, name, view, lexicon }: WordsEditorProps) {
  const { shared: words, edit } = useLexiconWords();
  const { ask, tell } = useDesk();
  const textOf = useProblemText();
  const canAct = useCanAct();
  const [typed, keep] = useDraft(`words:${one.id}`);
  const [problem, setProblem] = useState<ProblemBody>();
  const [busy, setBusy] = useState(false);
  const said = saidBy(one);
  const kept = typed === '' ? undefined : (JSON.parse(typed) as Kept);
  const text = kept?.text ?? said;
  const conflict = kept !== undefined && kept.base !== said;
  const put = (next: string, base = kept?.base ?? said) => keep(JSON.stringify({ text: next, base } satisfies Kept));
  const save = async () => {
    setBusy(true);
    const reply = await ask('putWords', { wordsId: one.id, version: view.draft?.version ?? 0, words: text }, { timeoutMs: BENCH_MS });
    setBusy(false);
    setProblem(reply.ok ? undefined : reply.problem);
    if (reply.ok) {
      const { draft, bench } = reply.value;
      const saved = { ...one, words: text };
      lexicon.drafted.set({ ...view, draft, words: view.words.map((other) => (other.id === one.id ? saved : other)) });
      const since = draftOf(`words:${one.id}`);
      // The bench takes a while: what was typed meanwhile is not saved yet.
      if (since === '' || since === typed) keep('');
      else put((JSON.parse(since) as Kept).text, saidBy(saved));
      lexicon.benched({ version: draft.version, view: bench });
      tell(edit.saved);
    }
    if (reply.ok || reply.problem.type === 'draft-changed') void lexicon.drafted.reload();
  };
  const line = Number(problem?.field?.split('.')[1]);
  const inLine = problem && line ? edit.phraseLine(line, textOf(problem)) : undefined;
  if (one.kind === 'shorthand') return <p className="mono lex-shared">{one.words}</p>;
  return (
    <div className="stack tight">
      <p className="hint">{one.kind === 'class' ? words.classHint : one.lowers ? words.guardHint : words.cueHint}</p>
      <Area
        label={words.of(name)}
        rows={8}
        spellCheck={false}
        autoCapitalize="off"
        maxLength={WORDS_LIMIT}
        error={inLine}
        value={text}
        onChange={(e) => put(e.target.value)}
      />
      {conflict && (
        <section className="notice clay stack tight" role="alert">
          <p>
            <b>{words.conflict}</b>
          </p>
          <p className="mono lex-shared">{said}</p>
          <div className="lex-acts">
            <Button className="btn small" onPress={() => put(text, said)}>
              {edit.keepMine}
            </Button>
            <Button className="btn small" onPress={() => keep('')}>
              {edit.takeTheirs}
            </Button>
          </div>
        </section>
      )}
      <Refusal problem={inLine ? undefined : problem} />
      <div className="lex-acts">
        <Button className="btn small primary" isDisabled={!canAct || busy || conflict || text === said} onPress={() => void save()}>
          {edit.save}
        </Button>
        {kept && !conflict && (
          <Button className="btn small" onPress={() => keep('')}>
            {edit.drop}
          </Button>
        )}
      </div>
    </div>
  );
}
