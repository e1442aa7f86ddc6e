import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { InviteView, StaffEntry } from '#libs/contracts';
import { PlusIcon } from '#libs/ui';
import { useAnswer } from '../answer.js';
import { useServerNow } from '../clock.js';
import { useCanAct, useDesk } from '../desk.js';
import { CodeSheet } from '../members/enrol.js';
import { Confirm } from '../parts/confirm.js';
import { Waiting } from '../parts/waiting.js';
import { useWords } from '../wording/index.js';
import { AddColleague } from './add-colleague.js';
import { ArrangeRooms } from './arrange-rooms.js';
import '../styles/lists.css';

const staffAddress = () => `${location.origin}/staff/`;
type Asking = { readonly what: 'end' | 'code'; readonly entry: StaffEntry };

export default function ColleaguesPage() {
  const { words } = useWords();
  const { ask } = useDesk();
  const canAct = useCanAct();
  const staff = useAnswer('staff', {});
  const [adding, setAdding] = useState(false);
  const [asking, setAsking] = useState<Asking>();
  const [code, setCode] = useState<{ name: string; invite: InviteView }>();
  const done = () => setAsking(undefined);

  const deactivate = async (entry: StaffEntry) => {
    const reply = await ask('deactivateStaff', { accountId: entry.accountId });
    void staff.reload();
    return reply.ok ? undefined : reply.problem;
  };
  const renew = async (entry: StaffEntry) => {
    const reply = await ask('renewStaffCode', { accountId: entry.accountId });
    if (reply.ok) setCode({ name: entry.name, invite: reply.value });
    void staff.reload();
    return reply.ok ? undefined : reply.problem;
  };

  return (
    <main className="panel list-page" aria-labelledby="staff-title">
      <div className="page-head">
        <h1 id="staff-title" className="page-title">
          {words.colleagues.title}
        </h1>
        <Button className="btn primary" isDisabled={!canAct} onPress={() => setAdding(true)}>
          <PlusIcon size={18} /> {words.colleagues.add}
        </Button>
      </div>
      <p className="page-lead">{words.colleagues.lead}</p>
      <Waiting answer={staff} rows={6}>
        {(list) =>
          list.staff.length === 0 ? (
            <p className="empty">{words.colleagues.empty}</p>
          ) : (
            <StaffTable entries={list.staff} canAct={canAct} onAsk={setAsking} />
          )
        }
      </Waiting>
      <ArrangeRooms staff={staff.value?.staff ?? []} onChanged={() => void staff.reload()} />
      {adding && (
        <AddColleague
          onClose={() => setAdding(false)}
          onMade={(name, invite) => {
            setAdding(false);
            setCode({ name, invite });
            void staff.reload();
          }}
        />
      )}
      {code && <CodeSheet name={code.name} invite={code.invite} address={staffAddress()} onClose={() => setCode(undefined)} />}
      {asking?.what === 'end' && (
        <Confirm
          title={words.members.endTitle(asking.entry.name)}
          lead={words.colleagues.endLead}
          go={words.members.endGo}
          stay={words.members.keep}
          onClose={done}
          onGo={() => deactivate(asking.entry)}
        />
      )}
      {asking?.what === 'code' && (
        <Confirm
          title={words.colleagues.newCodeTitle(asking.entry.name)}
          lead={words.colleagues.newCodeLead}
          go={words.colleagues.newCode}
          onClose={done}
          onGo={() => renew(asking.entry)}
        />
      )}
    </main>
  );
}

const look: Record<StaffEntry['state'], string> = { invited: 'denim', active: 'spruce', deactivated: 'quiet' };

interface StaffTableProps {
  readonly entries: readonly StaffEntry[];
  readonly canAct: boolean;
  readonly onAsk: (asking: Asking) => void;
}

function StaffTable({ entries, canAct, onAsk }: StaffTableProps) {
  const { words, formats } = useWords();
  const { session } = useDesk();
  const now = useServerNow(60_000);
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{words.members.name}</th>
          <th scope="col">{words.colleagues.role}</th>
          <th scope="col">{words.colleagues.rooms}</th>
          <th scope="col">{words.members.state}</th>
          <th scope="col">
            <span className="vh">{words.members.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.accountId} data-state={entry.state}>
            <th scope="row">
              {entry.name}
              <small>{entry.email}</small>
            </th>
            <td>{words.nav.role[entry.role]}</td>
            <td>{entry.rooms.length > 0 ? formats.list(entry.rooms) : words.colleagues.noRooms}</td>
            <td>
              <span className={`chip ${look[entry.state]}`}>{words.colleagues.state[entry.state]}</span>
              {entry.onDutyUntil && <small>{words.colleagues.onDuty(formats.moment(entry.onDutyUntil, now))}</small>}
            </td>
            <td className="table-acts">
              {entry.state !== 'deactivated' && entry.name !== session.name && (
                <>
                  <Button
                    className="btn small"
                    isDisabled={!canAct}
                    aria-label={words.members.newCodeFor(entry.name)}
                    onPress={() => onAsk({ what: 'code', entry })}
                  >
                    {words.colleagues.newCode}
                  </Button>
                  <Button
                    className="btn small quiet"
                    isDisabled={!canAct}
                    aria-label={words.members.endFor(entry.name)}
                    onPress={() => onAsk({ what: 'end', entry })}
                  >
                    {words.members.end}
                  </Button>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
