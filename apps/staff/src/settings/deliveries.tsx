import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { OutsideMeans, ProblemBody, ReachView } from '#libs/contracts';
import { useServerNow } from '../clock.js';
import { useCanAct, useDesk } from '../desk.js';
import { Refusal } from '../parts/problem.js';
import { useWords } from '../wording/index.js';
import type { ReachProps } from './contacts.js';
import { useReachWords } from './reach-words.js';

/** By what a test could reach them, now. */
const testable = ({ ready, email, phone, browsers }: ReachView): OutsideMeans[] => {
  const has = { email: email !== null, push: browsers > 0, sms: phone !== null, voice: phone !== null };
  return ready.filter((means) => has[means]);
};

export function Deliveries({ value, reload }: ReachProps) {
  const words = useReachWords();
  const { words: all, formats } = useWords();
  const { ask, tell } = useDesk();
  const canAct = useCanAct();
  const now = useServerNow(30_000);
  const [problem, setProblem] = useState<ProblemBody>();
  const why: Partial<Record<string, string>> = all.case.pageFailure;
  const test = async (means: OutsideMeans) => {
    const reply = await ask('testPage', { means });
    setProblem(reply.ok ? undefined : reply.problem);
    if (reply.ok) tell(words.testSent);
    await reload();
  };
  return (
    <>
      <h3>{words.test}</h3>
      <p className="buttons">
        {testable(value).map((means) => (
          <Button key={means} className="btn small" isDisabled={!canAct} onPress={() => void test(means)}>
            {words.testOf(words.means[means])}
          </Button>
        ))}
      </p>
      <Refusal problem={problem} />
      <h3 id="deliveries">{words.last}</h3>
      {value.deliveries.length === 0 && <p className="hint">{words.nothing}</p>}
      <ul aria-labelledby="deliveries" className="sessions">
        {value.deliveries.map(({ means, at, state, reason, answered, test: isTest }) => (
          <li key={`${means} ${at}`}>
            <span>
              <b>{words.means[means]}</b>
              {isTest && `, ${words.isTest}`}
              <br />
              {formats.when(at, now)}: {answered ? words.answered : words.state[state]}
              {reason !== null && `, ${why[reason] ?? reason}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
