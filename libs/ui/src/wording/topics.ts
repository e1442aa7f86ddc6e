import type { ContentNote } from '#libs/contracts';
import { fetchAgain } from '../fetch-again.js';

const inEnglish = /* @__PURE__ */ fetchAgain(() => import('./topics.en.js'));
const inSpanish = /* @__PURE__ */ fetchAgain(() => import('./topics.es.js'));

/**
 * Words and short phrases that make a message touch a topic, for a member who asked to be spared it. Matched as whole words, case and
 * accents folded, on the member's own device only. They hide behind a tap and decide nothing: they are not the lexicon that listens
 * for a crisis.
 */
export type TopicWords = Readonly<Record<ContentNote, readonly string[]>>;

/** Both languages: a room speaks as it likes, whatever its reader reads. */
export async function loadTopicWords(): Promise<readonly TopicWords[]> {
  const [english, spanish] = await Promise.all([inEnglish(), inSpanish()]);
  return [english.topicWords, spanish.topicWords];
}
