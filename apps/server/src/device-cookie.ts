import type { CookieOptions, Request, Response } from 'express';

const NAME = 'lamplight-device';
const DAYS = 180;
const options = (production: boolean): CookieOptions => ({ httpOnly: true, sameSite: 'strict', secure: production, path: '/' });
const nameOf = (production: boolean) => (production ? `__Host-${NAME}` : NAME);

/** The half of a PIN sign-in that the phone keeps: 32 random bytes. */
export function deviceSecretIn(request: Request): Buffer | null {
  const [, text] = new RegExp(`(?:^|;\\s*)(?:__Host-)?${NAME}=([\\w-]{43})(?:;|$)`).exec(request.headers.cookie ?? '') ?? [];
  return text === undefined ? null : Buffer.from(text, 'base64url');
}

export function keepDeviceSecret(response: Response, secret: Buffer, production: boolean): void {
  response.cookie(nameOf(production), secret.toString('base64url'), { ...options(production), maxAge: DAYS * 86_400_000 });
}

export function forgetDeviceSecret(response: Response, production: boolean): void {
  response.clearCookie(nameOf(production), options(production));
}
