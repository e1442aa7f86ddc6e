import { createHmac, timingSafeEqual } from 'node:crypto';

/** What the provider signs: the address that it asks, and behind it every field with its value, by name. */
export function telephoneSignature(token: string, url: string, form: Readonly<Record<string, string>>): string {
  const said = Object.keys(form)
    .sort()
    .map((name) => name + (form[name] ?? ''))
    .join('');
  return createHmac('sha1', token)
    .update(url + said, 'utf8')
    .digest('base64');
}

export function isSignedBy(
  token: string,
  signature: string,
  signed: { readonly url: string; readonly form: Readonly<Record<string, string>> },
): boolean {
  const [right, given] = [telephoneSignature(token, signed.url, signed.form), signature].map((one) => Buffer.from(one));
  return right !== undefined && given !== undefined && right.length === given.length && timingSafeEqual(right, given);
}
