import { Button } from 'react-aria-components';
import type { EscalationRow } from '#libs/contracts';
import { useCanAct } from '../desk.js';
import { useWords } from '../wording/index.js';
import { actsOn, type CaseAct, leadsWith } from './acts.js';

/** What one may do, what comes next first. */
export function CaseActs({ row, onAct }: { row: EscalationRow; onAct: (act: CaseAct) => void }) {
  const { words } = useWords();
  const canAct = useCanAct();
  const says: Record<CaseAct, string> = {
    acknowledge: row.status === 'open' ? words.decide.take : row.mine ? words.states.takeBack : words.states.accept,
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
