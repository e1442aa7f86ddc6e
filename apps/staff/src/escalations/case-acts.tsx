import { Button } from 'react-aria-components';
import type { EscalationRow } from '#libs/contracts';
import { useCanAct } from '../desk.js';
import type { Wording } from '../wording/en.js';
import { useWords } from '../wording/index.js';
import { actsOn, type CaseAct, leadsWith } from './acts.js';
import { mayJoin } from './second.js';

function takes(row: EscalationRow, words: Wording): string {
  if (row.status === 'open') return words.decide.take;
  if (mayJoin(row)) return words.decide.join(row.holder ?? '');
  return row.mine ? words.states.takeBack : words.states.accept;
}

/** What one may do, what comes next first. */
export function CaseActs({ row, onAct }: { row: EscalationRow; onAct: (act: CaseAct) => void }) {
  const { words } = useWords();
  const canAct = useCanAct();
  const says: Record<CaseAct, string> = {
    acknowledge: takes(row, words),
    write: words.states.write,
    markContacted: words.decide.contacted,
    markSafe: words.states.safeDone,
    handOver: words.states.handOver,
    pageNext: words.decide.pageBackup,
  };
  return actsOn(row).map((act) => (
    <Button key={act} className={act === leadsWith(row) ? 'btn primary big' : 'btn'} isDisabled={!canAct} onPress={() => onAct(act)}>
      {says[act]}
    </Button>
  ));
}
