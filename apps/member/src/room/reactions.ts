import type { MemberKey, MessageView, ReactionWord } from '#libs/contracts';

/** The message as it is once this member says the word, or takes it back. */
export function withReaction(message: MessageView, word: ReactionWord, { me, on }: { me: MemberKey; on: boolean }): MessageView {
  const said = message.reactions.find((one) => one.word === word)?.by ?? [];
  const by = on ? [...said.filter((key) => key !== me), me] : said.filter((key) => key !== me);
  const others = message.reactions.filter((one) => one.word !== word);
  return { ...message, reactions: by.length === 0 ? others : [...others, { word, by }] };
}

export const saidBy = (message: MessageView, word: ReactionWord): readonly MemberKey[] =>
  message.reactions.find((one) => one.word === word)?.by ?? [];
