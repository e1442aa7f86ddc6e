import { ClockIcon } from '#libs/ui';
import { useServerNow } from '../clock.js';
import { hrefOf, type Page } from '../route.js';
import { useWords } from '../wording/index.js';
import { useSharedData } from './shared-data.js';

/** Around a hand-off, to whom it concerns; and to admins what is wrong with the coming days and with who watches, until it is right. */
export function OnCallLine({ page }: { page: Page }) {
  const { words, formats } = useWords();
  const { duty } = useSharedData();
  const now = useServerNow(30_000);
  const notice = duty.value?.onCall;
  const { handOff, gap = null, unreachable = 0, noSupervisor = false, watcher = null } = notice ?? {};
  const there = page === 'on-call';
  return (
    <div role="status">
      {handOff && (
        <p className="banner denim">
          <ClockIcon size={20} />
          <span>
            {handOff.kind === 'coming-on'
              ? words.onCall.comingOn(formats.moment(handOff.at, now), handOff.name)
              : words.onCall.goneOff(handOff.name)}
          </span>
        </p>
      )}
      {watcher && page !== 'drills' && (
        <p className="banner lamp">
          <ClockIcon size={20} />
          <span>{words.onCall.lineWatcher[watcher]}</span>
          <a href={hrefOf('drills')}>{words.onCall.lineShow}</a>
        </p>
      )}
      {gap && !there && (
        <p className="banner lamp">
          <ClockIcon size={20} />
          <span>{words.onCall.lineGap(formats.moment(gap.from, now))}</span>
          <a href={hrefOf('on-call', gap.from)}>{words.onCall.lineShow}</a>
        </p>
      )}
      {unreachable > 0 && !there && (
        <p className="banner lamp">
          <ClockIcon size={20} />
          <span>{words.onCall.lineContacts(unreachable)}</span>
          <a href={hrefOf('on-call')}>{words.onCall.lineShow}</a>
        </p>
      )}
      {noSupervisor && !there && (
        <p className="banner lamp">
          <ClockIcon size={20} />
          <span>{words.onCall.lineNoSupervisor}</span>
          <a href={hrefOf('on-call')}>{words.onCall.lineShow}</a>
        </p>
      )}
    </div>
  );
}
