import { type MessageView, TakeDownReason } from '#libs/contracts';
import type { Words } from '../wording/index.js';

/** Reasons of a take-down have words; why something was held is told by the note beside it. */
export function reasonOf(words: Words, reason: MessageView['reason']): string | null {
  const takeDown = TakeDownReason.safeParse(reason);
  return takeDown.success ? words.shared.takeDown[takeDown.data] : null;
}
