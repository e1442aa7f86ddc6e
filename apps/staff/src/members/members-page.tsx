import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { AccountId, InviteView, RosterEntry } from '#libs/contracts';
import { PlusIcon } from '#libs/ui';
import { useAnswer } from '../answer.js';
import { useCanAct, useDesk } from '../desk.js';
import { Confirm } from '../parts/confirm.js';
import { Field } from '../parts/field.js';
import { useProblemText } from '../parts/problem.js';
import { Waiting } from '../parts/waiting.js';
import { useWords } from '../wording/index.js';
import { CodeSheet, Enrol } from './enrol.js';
import '../styles/lists.css';

const nameOf = (entry: RosterEntry) => `${entry.givenName} ${entry.familyName}`;
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Real names, and so no aliases: the two never stand in one answer. */
export default function MembersPage() {
  const { words } = useWords();
  const { ask, tell } = useDesk();
  const textOf = useProblemText();
  const canAct = useCanAct();
  const roster = useAnswer('roster', {});
  const [enrolling, setEnrolling] = useState(false);
  const [find, setFind] = useState('');
  const [ending, setEnding] = useState<RosterEntry>();
  const [code, setCode] = useState<{ name: string; invite: InviteView }>();

  const renew = async (entry: RosterEntry) => {
    const reply = await ask('renewCode', { accountId: entry.accountId });
    if (reply.ok) setCode({ name: nameOf(entry), invite: reply.value });
    else tell(textOf(reply.problem));
    void roster.reload();
  };
  const deactivate = async (accountId: AccountId) => {
    const reply = await ask('deactivateMember', { accountId });
    void roster.reload();
    return reply.ok ? undefined : reply.problem;
  };

  return (
    <main className="panel list-page" aria-labelledby="members-title">
      <div className="page-head">
        <h1 id="members-title" className="page-title">
          {words.members.title}
        </h1>
        <Button className="btn primary" isDisabled={!canAct} onPress={() => setEnrolling(true)}>
          <PlusIcon size={18} /> {words.members.enrol}
        </Button>
      </div>
      <p className="page-lead">{words.members.lead}</p>
      <Waiting answer={roster} rows={7}>
        {({ members }) => {
          const found = members.filter((entry) => plain(nameOf(entry)).includes(plain(find.trim())));
          if (members.length === 0) return <p className="empty">{words.members.empty}</p>;
          return (
            <>
              <div className="find">
                <Field
                  label={words.members.search}
                  type="search"
                  autoComplete="off"
                  value={find}
                  onChange={(e) => setFind(e.target.value)}
                />
              </div>
              {found.length === 0 ? (
                <p className="empty">{words.members.noneFound}</p>
              ) : (
                <RosterTable entries={found} canAct={canAct} onRenew={(entry) => void renew(entry)} onEnd={setEnding} />
              )}
            </>
          );
        }}
      </Waiting>
      {enrolling && (
        <Enrol
          onClose={() => {
            setEnrolling(false);
            void roster.reload();
          }}
        />
      )}
      {code && <CodeSheet name={code.name} invite={code.invite} onClose={() => setCode(undefined)} />}
      {ending && (
        <Confirm
          title={words.members.endTitle(nameOf(ending))}
          lead={words.members.endLead}
          go={words.members.endGo}
          stay={words.members.keep}
          onClose={() => setEnding(undefined)}
          onGo={() => deactivate(ending.accountId)}
        />
      )}
    </main>
  );
}

const look: Record<RosterEntry['state'], string> = {
  invited: 'denim',
  'invite-expired': 'lamp',
  joining: 'denim',
  active: 'spruce',
  deactivated: 'quiet',
};

interface RosterTableProps {
  readonly entries: readonly RosterEntry[];
  readonly canAct: boolean;
  readonly onRenew: (entry: RosterEntry) => void;
  readonly onEnd: (entry: RosterEntry) => void;
}

function RosterTable({ entries, canAct, onRenew, onEnd }: RosterTableProps) {
  const { words, formats } = useWords();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{words.members.name}</th>
          <th scope="col">{words.members.room}</th>
          <th scope="col">{words.members.state}</th>
          <th scope="col">{words.members.since}</th>
          <th scope="col">
            <span className="vh">{words.members.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.accountId} data-state={entry.state}>
            <th scope="row">{nameOf(entry)}</th>
            <td>{entry.roomName}</td>
            <td>
              <span className={`chip ${look[entry.state]}`}>{words.members.states[entry.state]}</span>
            </td>
            <td>{formats.date(entry.enrolledAt)}</td>
            <td className="table-acts">
              {(entry.state === 'invited' || entry.state === 'invite-expired' || entry.state === 'joining') && (
                <Button
                  className="btn small"
                  isDisabled={!canAct}
                  aria-label={words.members.newCodeFor(nameOf(entry))}
                  onPress={() => onRenew(entry)}
                >
                  {words.members.newCode}
                </Button>
              )}
              {entry.state !== 'deactivated' && (
                <Button
                  className="btn small quiet"
                  isDisabled={!canAct}
                  aria-label={words.members.endFor(nameOf(entry))}
                  onPress={() => onEnd(entry)}
                >
                  {words.members.end}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
