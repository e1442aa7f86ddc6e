import { createECDH, createPrivateKey, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { publicPoint, sealedFor, vapid } from './push-message.js';

const bytes = (text: string) => Buffer.from(text, 'base64url');

it('seals as the example of RFC 8291, section 5 and appendix A', () => {
  const key = createECDH('prime256v1');
  key.setPrivateKey(bytes('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw'));
  const browser = {
    endpoint: 'https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV',
    publicKey: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  };
  const sealed = sealedFor(browser, 'When I grow up, I want to be a watermelon', { key, salt: bytes('DGv6ra1nlYgDCS1FRnbzlw') });
  expect(sealed.toString('base64url')).toBe(
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
  );
});

it('seals the same note differently each time', () => {
  const browser = { endpoint: '', publicKey: publicPoint(createPrivateKey(aKey())), auth: 'BTBZMqHH6r4Tts7J_aSIgg' };
  expect(sealedFor(browser, 'x').equals(sealedFor(browser, 'x'))).toBe(false);
});

it('says who sends, signed, as RFC 8292 has it', () => {
  const key = createPrivateKey(aKey());
  const header = vapid(key, {
    endpoint: 'https://push.example.net/push/1',
    contact: 'mailto:rooms@example.org',
    until: new Date(1_700_000_000_500),
  });
  const [, said = '', claims = '', signature = '', point = ''] = /^vapid t=(([\w-]+\.[\w-]+)\.([\w-]+)), k=([\w-]+)$/u.exec(header) ?? [];
  expect(said).toContain(claims);
  expect(JSON.parse(bytes(claims.split('.')[1] ?? '').toString())).toEqual({
    aud: 'https://push.example.net',
    exp: 1_700_000_000,
    sub: 'mailto:rooms@example.org',
  });
  expect(point).toBe(publicPoint(key));
  expect(verify('sha256', Buffer.from(claims), { key: createPublicKey(key), dsaEncoding: 'ieee-p1363' }, bytes(signature))).toBe(true);
});

function aKey(): string {
  return generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
