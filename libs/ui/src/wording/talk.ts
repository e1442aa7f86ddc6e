import type { ContentNote, ReactionWord, ReportReason } from '#libs/contracts';

/** What people may say about a message, from fixed lists: members choose from them, staff read them. */
export interface TalkWording {
  /** To stand after "about", where the language has one. */
  contentNote: Record<ContentNote, string>;
  reaction: Record<ReactionWord, string>;
  reportReason: Record<ReportReason, string>;
}
