import { isSignedBy, telephoneSignature } from './telephone-signature.js';

// The example of Twilio's own manual, "Validating requests".
const token = '12345';
const url = 'https://mycompany.com/myapp.php?foo=1&bar=2';
const form = { Digits: '1234', To: '+18005551212', From: '+14158675310', Caller: '+14158675310', CallSid: 'CA1234567890ABCDE' };
const SIGNATURE = 'GvWf1cFY/Q7PnoempGyD5oXAezc=';

it('signs as the provider does', () => {
  expect(telephoneSignature(token, url, form)).toBe(SIGNATURE);
  expect(isSignedBy(token, SIGNATURE, { url, form })).toBe(true);
});

it.each([
  ['another token', '12346', url, form, SIGNATURE],
  ['another address', token, `${url}&baz=3`, form, SIGNATURE],
  ['another value', token, url, { ...form, Digits: '4' }, SIGNATURE],
  ['one field more', token, url, { ...form, Extra: '' }, SIGNATURE],
  ['another signature', token, url, form, SIGNATURE.replace('G', 'H')],
  ['a part of it', token, url, form, SIGNATURE.slice(0, 20)],
  ['none', token, url, form, ''],
])('takes nothing signed with %s', (_, by, at, fields, signature) => {
  expect(isSignedBy(by, signature, { url: at, form: fields })).toBe(false);
});
