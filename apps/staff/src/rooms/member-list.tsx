import type { MemberCards } from '#libs/contracts';
import { QuiltPatch } from '#libs/ui';
import type { Answer } from '../answer.js';
import { useServerNow } from '../clock.js';
import { Waiting } from '../parts/waiting.js';
import { useWords } from '../wording/index.js';

/** By alias only: what is not here is not sent. */
export function MemberList({ answer }: { answer: Answer<MemberCards> }) {
  const { words, formats } = useWords();
  const now = useServerNow(30_000);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
    <section className="member-list" aria-label={words.rooms.members} tabIndex={0}>
      <Waiting answer={answer} rows={3}>
        {({ members }) =>
          members.length === 0 ? (
            <p className="empty">{words.rooms.noMembers}</p>
          ) : (
            <ul>
              {members.map((member) => (
                <li key={member.key}>
                  <QuiltPatch patch={member.patch} size={28} />
                  <b>{member.alias ?? words.rooms.noAlias}</b>
                  <span className="member-state">
                    {member.state === 'invited' && words.rooms.memberState.invited}
                    {member.muted && <span className="chip lamp">{words.rooms.memberMuted(formats.moment(member.muted.until, now))}</span>}
                    {member.openEscalations > 0 && <span className="chip clay">{words.rooms.openCases(member.openEscalations)}</span>}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Waiting>
    </section>
  );
}
