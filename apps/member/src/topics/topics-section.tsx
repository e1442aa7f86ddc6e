import { type SyntheticEvent, useEffect, useState } from 'react';
import { contentNotes, type ProblemBody, type TriggerTopics } from '#libs/contracts';
import { CloseIcon, problemSentence } from '#libs/ui';
import { useApp, useInside } from '../app-context.js';
import { announce } from '../frame/announcer.js';
import { useStore } from '../store.js';

const WORDS_AT_MOST = 30;

/** In Me: what this member would rather open by a tap of their own. Each change is kept at once. */
export function TopicsSection() {
  const { words, clock, serverNow } = useApp();
  const { topics } = useInside();
  const { chosen } = useStore(topics.store);
  const [problem, setProblem] = useState<ProblemBody | null>(null);
  const text = words.member.topics;
  useEffect(() => void topics.load().then(setProblem), [topics]);

  async function save(next: TriggerTopics): Promise<boolean> {
    const refusal = await topics.save(next);
    setProblem(refusal);
    if (!refusal) announce(text.saved);
    return !refusal;
  }

  return (
    <section>
      <h2>{text.title}</h2>
      <p className="hint">
        {text.lead} {text.private}
      </p>
      {problem && (
        <p className="problem" role="alert">
          {chosen ? problemSentence(words.shared, clock, problem, serverNow()) : text.failed}
        </p>
      )}
      {!chosen && problem && (
        <button type="button" className="btn small" onClick={() => void topics.load().then(setProblem)}>
          {words.member.tryAgain}
        </button>
      )}
      {!chosen && !problem && (
        <p className="quiet" role="status">
          {words.member.loading}
        </p>
      )}
      {chosen && (
        <>
          <fieldset className="chips" aria-label={text.topics}>
            {contentNotes.map((topic) => {
              const on = chosen.topics.includes(topic);
              const others = chosen.topics.filter((one) => one !== topic);
              return (
                <button
                  key={topic}
                  type="button"
                  className="chip"
                  aria-pressed={on}
                  onClick={() => void save({ ...chosen, topics: on ? others : [...others, topic] })}
                >
                  {words.talk.contentNote[topic]}
                </button>
              );
            })}
          </fieldset>
          <OwnWords chosen={chosen} save={save} />
          <p className="hint">{text.always}</p>
        </>
      )}
    </section>
  );
}

function OwnWords({ chosen, save }: { chosen: TriggerTopics; save: (next: TriggerTopics) => Promise<boolean> }) {
  const { words } = useApp();
  const text = words.member.topics;
  const [typed, setTyped] = useState('');
  const full = chosen.words.length >= WORDS_AT_MOST;

  async function add(event: SyntheticEvent) {
    event.preventDefault();
    const word = typed.trim().replace(/\s+/gu, ' ');
    if (word === '' || full) return;
    const others = chosen.words.filter((one) => one !== word);
    if (await save({ ...chosen, words: [...others, word] })) setTyped('');
  }

  return (
    <>
      <h3>{text.words}</h3>
      {chosen.words.length > 0 && (
        <ul className="chips">
          {chosen.words.map((word) => (
            <li key={word}>
              <button
                type="button"
                className="chip chosen"
                aria-label={text.takeOut(word)}
                onClick={() => void save({ ...chosen, words: chosen.words.filter((one) => one !== word) })}
              >
                <span dir="auto">{word}</span>
                <CloseIcon size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {full ? (
        <p className="hint">{text.full}</p>
      ) : (
        <form className="row" onSubmit={(event) => void add(event)}>
          <input
            maxLength={40}
            aria-label={text.word}
            placeholder={text.word}
            autoComplete="off"
            value={typed}
            dir="auto"
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit" className="btn small">
            {text.add}
          </button>
        </form>
      )}
    </>
  );
}
