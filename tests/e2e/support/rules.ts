import { api, type DraftSaved } from '#libs/contracts';
import type { TestClient } from '#libs/testing';

/** A rule that nothing else in the lexicon comes near. */
export const aRule = (over: object = {}) => ({
  ruleId: 'en.relapse.marzipan',
  version: 0,
  severity: 'high',
  category: 'relapse',
  language: 'en',
  phrase: 'eat|bought the blue marzipan',
  reason: 'What members of this programme call it.',
  owner: 'Dr Rivera',
  reviewOn: '2027-03-31',
  mode: 'live',
  evidence: false,
  alwaysHold: false,
  despite: [],
  beside: [],
  raisedBy: [],
  hits: ['I bought the blue marzipan', 'going to eat the blue marzipan'],
  misses: ['we baked with marzipan', 'the blue house'],
  ...over,
});

export const put = async (writer: TestClient, over: object = {}): Promise<DraftSaved> => {
  const { draft } = await writer.get(api.lexicon, { of: 'draft' });
  return writer.get(api.putRule, aRule({ version: draft?.version ?? 0, ...over }));
};

/** Written and proposed by one, published by the other. */
export async function publish(writer: TestClient, second: TestClient, over: object = {}): Promise<number> {
  const { draft } = await put(writer, over);
  await writer.get(api.proposeDraft, { version: draft.version, note: 'Heard in group twice.' });
  const { number } = await second.get(api.publishDraft, { version: draft.version, turnsOff: draft.changes.turnedOff });
  return number;
}
