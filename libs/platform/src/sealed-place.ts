/**
 * Every sealed column, and what is authenticated beside its bytes: which column of which table, and which row. No two say
 * the same, so a ciphertext opens nowhere else. None is ever changed: what was sealed under it would open no more. `under`:
 * the room's data key, or a key of the keyring itself, which rotation replaces.
 */
export const sealedColumns = {
  'message.text_sealed': { under: 'room', says: (id: string) => `message:${id}` },
  // Message and client key: of the words that a message held under it.
  'earlier_text.text_sealed': { under: 'room', says: (words: string) => `earlier_text:${words}` },
  // The row's client key: under it, its author said these words in this room.
  'loose_text.text_sealed': { under: 'room', says: (clientKey: string) => `loose_text:${clientKey}` },
  'report.note_sealed': { under: 'room', says: (id: string) => `report:${id}` },
  // The row's client key: one text may stand with several escalations.
  'escalation_evidence.text_sealed': { under: 'room', says: (clientKey: string) => `utterance:${clientKey}` },
  'second_opinion.text_sealed': { under: 'room', says: (id: string) => `second_opinion:${id}` },
  'escalation.note_sealed': { under: 'room', says: (id: string) => `escalation:${id}:note` },
  'escalation.handed_note_sealed': { under: 'room', says: (id: string) => `escalation:${id}:handed-note` },
  'follow_up.line_sealed': { under: 'room', says: (id: string) => `follow_up:${id}` },
  'safety_form.answers_sealed': { under: 'room', says: (id: string) => `safety_form:${id}` },
  'room_key.wrapped': { under: 'keyring', says: (roomId: string) => `room_key:${roomId}` },
  'authenticator.secret_sealed': { under: 'keyring', says: (accountId: string) => `authenticator:${accountId}` },
  'trigger_topics.topics_sealed': { under: 'keyring', says: (accountId: string) => `trigger_topics:${accountId}` },
  'outlet.secret_sealed': { under: 'keyring', says: (id: string) => `outlet:${id}` },
  'name_reveal.line_sealed': { under: 'keyring', says: (id: string) => `name_reveal:${id}` },
  'crisis_preferences.preferences_sealed': { under: 'keyring', says: (accountId: string) => `crisis_preferences:${accountId}` },
  'emergency_contact.contact_sealed': { under: 'keyring', says: (accountId: string) => `emergency_contact:${accountId}` },
  'disclosure.record_sealed': { under: 'keyring', says: (id: string) => `disclosure:${id}` },
  'note_browser.browser_sealed': { under: 'keyring', says: (sessionRef: string) => `note_browser:${sessionRef}` },
} as const;
type Columns = typeof sealedColumns;
export type SealedColumn = keyof Columns;
export type KeyringColumn = { [C in SealedColumn]: Columns[C]['under'] extends 'keyring' ? C : never }[SealedColumn];

declare const made: unique symbol;
/** Made here alone, so that nothing is sealed without saying where it stands and under what. */
export type SealedPlace<Under extends Columns[SealedColumn]['under'] = 'room' | 'keyring'> = string & { readonly [made]: Under };

export const placeOf = <C extends SealedColumn>(column: C, row: string): SealedPlace<Columns[C]['under']> =>
  sealedColumns[column].says(row) as SealedPlace<Columns[C]['under']>;

/** A client keeps this one; no table does. */
export const cursorPlace = (roomId: string): SealedPlace<'keyring'> => `cursor:${roomId}` as SealedPlace<'keyring'>;
