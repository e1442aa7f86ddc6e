import { Suspense, useEffect, useRef } from 'react';
import { may, useDesk } from '../desk.js';
import { EscalationsPage } from '../escalations/escalations-page.js';
import { Latecomers } from '../parts/latecomers.js';
import { Apart, laterPage } from '../parts/later.js';
import { Skeleton } from '../parts/waiting.js';
import { type Page, type Route, useRoute } from '../route.js';
import { useWords } from '../wording/index.js';
import { Alarm } from './alarm.js';
import { IdleWarning } from './idle-warning.js';
import { LineBanner } from './line-banner.js';
import { OnCallLine } from './on-call-line.js';
import { Rail } from './rail.js';
import { SharedDataProvider, useSharedData } from './shared-data.js';
import { TroubleBanner } from './trouble-banner.js';

const RoomsPage = laterPage(() => import('../rooms/rooms-page.js'));
const HeldPage = laterPage(() => import('../held/held-page.js'));
const OnCallPage = laterPage(() => import('../on-call/on-call-page.js'));
const PlansPage = laterPage(() => import('../plans/plans-page.js'));
const DrillsPage = laterPage(() => import('../drills/drills-page.js'));
const MembersPage = laterPage(() => import('../members/members-page.js'));
const ColleaguesPage = laterPage(() => import('../colleagues/colleagues-page.js'));
const LexiconPage = laterPage(() => import('../lexicon/lexicon-page.js'));
const TrendsPage = laterPage(() => import('../trends/trends-page.js'));
const AuditPage = laterPage(() => import('../audit/audit-page.js'));
const DisclosuresPage = laterPage(() => import('../aftercare/disclosures-page.js'));
const SettingsPage = laterPage(() => import('../settings/settings-page.js'));

/** The rail, what must be said on every page, and the page. */
export function Frame() {
  const { words } = useWords();
  const { session } = useDesk();
  const route = useRoute();
  const page: Page = !may.answer(session) && ['escalations', 'rooms', 'held'].includes(route.page) ? 'audit' : route.page;
  const main = useRef<HTMLDivElement>(null);
  const before = useRef(page);

  // A new page starts at its beginning, for eyes and for a screen reader; the first one leaves the focus alone.
  useEffect(() => {
    if (before.current === page) return;
    before.current = page;
    main.current?.focus();
  }, [page]);

  return (
    <SharedDataProvider>
      <div className="desk" data-page={page}>
        <button type="button" className="skip vh" onClick={() => main.current?.focus()}>
          {words.skip}
        </button>
        <Rail page={page} />
        <div className="stage" id="main" ref={main} tabIndex={-1}>
          <Stage page={page} route={route} />
        </div>
        <IdleWarning />
      </div>
    </SharedDataProvider>
  );
}

function Stage({ page, route }: { page: Page; route: Route }) {
  const { stands } = useSharedData();
  // Rooms that were opened stay open behind every other page: leaving one ends its cover, and posts what waits there for someone.
  const wasInRooms = useRef(false);
  wasInRooms.current ||= page === 'rooms';
  const at = stands ? [page, route.id].join('/') : undefined;
  return (
    <>
      <Latecomers at={at}>
        <Alarm page={page} caseId={page === 'escalations' ? route.id : undefined} />
      </Latecomers>
      <Latecomers at={at}>
        <TroubleBanner />
      </Latecomers>
      <Latecomers at={at}>
        <OnCallLine page={page} />
      </Latecomers>
      <Latecomers at={at}>
        <LineBanner />
      </Latecomers>
      {!stands && <Opening />}
      {wasInRooms.current && (
        <Apart shown={page === 'rooms'}>
          <Suspense fallback={page === 'rooms' && <Opening />}>
            <RoomsPage id={page === 'rooms' ? route.id : undefined} shown={page === 'rooms'} />
          </Suspense>
        </Apart>
      )}
      <Apart key={page}>
        <Suspense fallback={<Opening />}>
          {page === 'escalations' && <EscalationsPage id={route.id} />}
          {page === 'held' && <HeldPage />}
          {page === 'on-call' && <OnCallPage id={route.id} />}
          {page === 'plans' && <PlansPage />}
          {page === 'drills' && <DrillsPage />}
          {page === 'members' && <MembersPage />}
          {page === 'staff' && <ColleaguesPage />}
          {page === 'lexicon' && <LexiconPage route={route} />}
          {page === 'trends' && <TrendsPage id={route.id} />}
          {page === 'audit' && <AuditPage />}
          {page === 'disclosures' && <DisclosuresPage />}
          {page === 'settings' && <SettingsPage />}
        </Suspense>
      </Apart>
    </>
  );
}

function Opening() {
  return (
    <main className="panel opening">
      <Skeleton rows={6} />
    </main>
  );
}
