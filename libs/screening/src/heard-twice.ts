import type { Hearing } from './ear.js';
import { type SignalFound, worstOfEach } from './screen.js';
import { rank } from './severity.js';

/** One hearing of what was heard in a text twice, in the light of this and of that. Nothing that either knows is lost, least of all that it failed. */
export function heardTwice(one: Hearing, other: Hearing): Hearing {
  const lexicon = one.failed === 'lexicon' || other.failed === 'lexicon';
  const { screenedWith } = one.failed === null ? other : one;
  const trialTrouble = one.trialTrouble ?? other.trialTrouble;
  return {
    found: worstOfEach([...one.found, ...other.found]),
    screenedWith,
    failed: lexicon ? 'lexicon' : (one.failed ?? other.failed),
    ...((one.onTrial ?? other.onTrial) && { onTrial: worstFirst([...(one.onTrial ?? []), ...(other.onTrial ?? [])]) }),
    ...(trialTrouble && { trialTrouble }),
  };
}

/** Of rules on trial every one counts, and of each its first finding. */
const worstFirst = (found: readonly SignalFound[]): readonly SignalFound[] =>
  found.toSorted((one, other) => rank(other.severity) - rank(one.severity));
