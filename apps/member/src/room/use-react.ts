import type { MessageView, ReactionWord } from '#libs/contracts';
import { problemSentence } from '#libs/ui';
import { useApp } from '../app-context.js';
import { saidBy } from './reactions.js';
import { useRoom } from './room-context.js';

/** Says a word to a message, or takes it back. It shows at once, and goes again when the server refuses, or has not said by then that it has it. */
export function useReact(message: MessageView, onProblem: (sentence: string) => void): (word: ReactionWord) => Promise<void> {
  const { words, clock, serverNow } = useApp();
  const { session } = useRoom();
  return async (word) => {
    const { me } = session.store.get();
    if (!me) return;
    const problem = await session.react(message.id, word, !saidBy(message, word).includes(me.key));
    if (problem) onProblem(problemSentence(words.shared, clock, problem, serverNow()));
  };
}
