import { cursorPlace, placeOf, type SealedColumn, sealedColumns } from './sealed-place.js';

const columns = Object.keys(sealedColumns) as SealedColumn[];

it('says something else for each column and each row', () => {
  const rows = ['a', 'b'];
  const places = [...columns.flatMap((column) => rows.map((row) => placeOf(column, row))), ...rows.map(cursorPlace)];
  expect(new Set(places).size).toBe(places.length);
});

it('says for ever what it said when the first text was sealed', () => {
  expect(Object.fromEntries(columns.map((column) => [column, placeOf(column, 'row')]))).toEqual({
    'message.text_sealed': 'message:row',
    'earlier_text.text_sealed': 'earlier_text:row',
    'loose_text.text_sealed': 'loose_text:row',
    'report.note_sealed': 'report:row',
    'trigger_topics.topics_sealed': 'trigger_topics:row',
    'outlet.secret_sealed': 'outlet:row',
    'second_opinion.text_sealed': 'second_opinion:row',
    'escalation_evidence.text_sealed': 'utterance:row',
    'escalation.note_sealed': 'escalation:row:note',
    'escalation.handed_note_sealed': 'escalation:row:handed-note',
    'room_key.wrapped': 'room_key:row',
    'authenticator.secret_sealed': 'authenticator:row',
    'name_reveal.line_sealed': 'name_reveal:row',
    'follow_up.line_sealed': 'follow_up:row',
    'safety_form.answers_sealed': 'safety_form:row',
    'crisis_preferences.preferences_sealed': 'crisis_preferences:row',
    'emergency_contact.contact_sealed': 'emergency_contact:row',
    'disclosure.record_sealed': 'disclosure:row',
    'note_browser.browser_sealed': 'note_browser:row',
  });
});
