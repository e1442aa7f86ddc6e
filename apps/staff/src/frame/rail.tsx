import { type ReactNode, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { ListIcon } from '#libs/ui';
import { useAnswer } from '../answer.js';
import { may, useDesk } from '../desk.js';
import { Brand } from '../parts/brand.js';
import { hrefOf, type Page } from '../route.js';
import { useWords } from '../wording/index.js';
import { DutyCard } from './duty-card.js';
import { DutyLine } from './duty-line.js';
import { useSharedData } from './shared-data.js';

/** Down the left of a desk; on a phone a bar on top that opens. */
export function Rail({ page }: { page: Page }) {
  const { words } = useWords();
  const { session, signOut } = useDesk();
  const { queue, rooms } = useSharedData();
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: going to a page closes the menu.
  useEffect(() => setOpen(false), [page]);

  const openCases = queue.rows?.length ?? 0;
  const held = rooms.value?.rooms.reduce((sum, room) => sum + (room.held ?? 0), 0) ?? 0;
  const reports = rooms.value?.rooms.reduce((sum, room) => sum + (room.reports ?? 0), 0) ?? 0;
  const answers = may.answer(session);
  return (
    <header className="rail" data-open={open}>
      <div className="rail-top">
        <span className="brand">
          <Brand size={30} />
          Lamplight
        </span>
        <DutyLine />
        <Button className="btn rail-menu" aria-expanded={open} aria-controls="rail-body" onPress={() => setOpen(!open)}>
          <ListIcon size={20} /> {words.menu}
        </Button>
      </div>
      <div className="rail-body" id="rail-body">
        <nav aria-label={words.nav.label}>
          {answers && (
            <>
              <Place to="escalations" at={page} count={openCases} says={words.nav.waiting(openCases)}>
                {words.nav.escalations}
              </Place>
              <Place to="rooms" at={page}>
                {words.nav.rooms}
              </Place>
              <Place to="held" at={page} count={held + reports} says={words.nav.heldCount(held, reports)}>
                {words.nav.held}
              </Place>
            </>
          )}
          <Place to="on-call" at={page === 'plans' ? 'on-call' : page}>
            {words.nav.onCall}
          </Place>
          {may.runStaff(session) && (
            <Place to="drills" at={page}>
              {words.nav.drills}
            </Place>
          )}
          {may.enrol(session) && (
            <Place to="members" at={page}>
              {words.nav.members}
            </Place>
          )}
          {may.runStaff(session) && (
            <Place to="staff" at={page}>
              {words.nav.staff}
            </Place>
          )}
          {may.readLexicon(session) && <LexiconPlace at={page} />}
          {may.readTrends(session) && (
            <Place to="trends" at={page}>
              {words.nav.trends}
            </Place>
          )}
          {may.readAudit(session) && (
            <>
              <Place to="disclosures" at={page}>
                {words.nav.disclosures}
              </Place>
              <Place to="audit" at={page}>
                {words.nav.audit}
              </Place>
            </>
          )}
          <Place to="settings" at={page}>
            {words.nav.settings}
          </Place>
        </nav>
        <div className="rail-foot">
          <DutyCard />
          <div className="rail-me">
            <span>
              <b>{session.name}</b>
              <br />
              {words.nav.role[session.role]}
            </span>
            <Button className="btn quiet" onPress={() => void signOut()}>
              {words.nav.signOut}
            </Button>
          </div>
        </div>
      </div>
    </header>
  );
}

interface PlaceProps {
  readonly to: Page;
  readonly at: Page;
  readonly children: ReactNode;
  readonly count?: number;
  /** The count in words, for a screen reader. */
  readonly says?: string;
}

function Place({ to, at, children, count = 0, says }: PlaceProps) {
  return (
    <a className="place" href={hrefOf(to)} aria-current={to === at ? 'page' : undefined}>
      {children}
      {count > 0 && (
        <span className="n">
          <span aria-hidden="true">{count}</span>
          <span className="vh">{says}</span>
        </span>
      )}
    </a>
  );
}

const WAITING_MS = 20_000;

/** What waits there for whoever looks. Numbers alone are asked for: nothing is read, and nothing on record. */
function LexiconPlace({ at }: { at: Page }) {
  const { words, formats } = useWords();
  const { value } = useAnswer('lexiconWaiting', {}, WAITING_MS);
  const says = words.nav.lexiconWaits;
  const { sample = 0, doubts = 0, due = 0, draft = false, noReader = false } = value ?? {};
  const all = [
    sample > 0 && says.sample(sample),
    doubts > 0 && says.doubts(doubts),
    draft && says.draft,
    due > 0 && says.due(due),
    noReader && says.noReader,
  ].filter((one) => one !== false);
  return (
    <Place to="lexicon" at={at} count={sample + doubts + due + Number(draft) + Number(noReader)} says={formats.list(all)}>
      {words.nav.lexicon}
    </Place>
  );
}
