import { askForKey, noReply, replyByText, sayAndHangUp } from './twiml.js';

const ask = {
  language: 'en',
  urgency: 'imminent',
  keysUrl: (round: number) => `https://rooms.example.org/keys?page=1&round=${String(round)}`,
} as const;

it('says it twice to whoever was still looking for the telephone, each time ready for a key, and then says that others are called', () => {
  const script = askForKey(ask, { round: 1, wrong: false });
  expect(script.match(/<Gather [^>]*numDigits="1"[^>]*action="https:\/\/rooms\.example\.org\/keys\?page=1&amp;round=1"/gu)).toHaveLength(2);
  expect(script.match(/Something urgent waits for you\. To take it, press 4\./gu)).toHaveLength(2);
  expect(script).toMatch(/We go on and call others too\. Goodbye\.<\/Say><Hangup\/><\/Response>$/u);
});

it('says what was wrong with a key, and gives up after three rounds', () => {
  expect(askForKey(ask, { round: 3, wrong: true })).toContain('That was not 4. This is Lamplight.');
  expect(askForKey(ask, { round: 4, wrong: true })).not.toContain('<Gather');
});

it.each(['imminent', 'high', 'concern', 'test'] as const)('speaks in both languages of what is %s, each in its voice', (urgency) => {
  const [english, spanish] = (['en', 'es'] as const).map((language) =>
    askForKey({ ...ask, language, urgency }, { round: 1, wrong: false }),
  );
  expect(english).toContain('<Say language="en-US">This is Lamplight.');
  expect(spanish).toContain('<Say language="es-US">Esto es Lamplight.');
});

it('lets nothing in a sentence become a verb', () => {
  expect(sayAndHangUp('en', '<Dial>+1</Dial> & "more"')).toContain('&lt;Dial&gt;+1&lt;/Dial&gt; &amp; &quot;more&quot;');
  expect(replyByText('<Redirect>')).toContain('<Message>&lt;Redirect&gt;</Message>');
  expect(noReply()).toMatch(/<Response><\/Response>$/u);
});
