import type { ContentNote } from '#libs/contracts';

/**
 * Words and short phrases that make a message touch a topic, for a member who asked to be spared it. Matched as whole words, case and
 * accents folded, on the member's own device only. They hide behind a tap and decide nothing: they are not the lexicon that listens
 * for a crisis.
 */
export type TopicWords = Readonly<Record<ContentNote, readonly string[]>>;

/** Both languages: a room speaks as it likes, whatever its reader reads. */
export async function loadTopicWords(): Promise<readonly TopicWords[]> {
  const [english, spanish] = await Promise.all([import('./topics.en.js'), import('./topics.es.js')]);
  return [english.topicWords, spanish.topicWords];
}
