import { z } from 'zod/mini';
import { line, Patch, RoomId } from './common.js';
import { Language } from './screening.js';
import { Stage } from './sessions.js';

export const AgreementView = z.object({ version: z.int(), lines: z.array(z.string()) });
export type AgreementView = z.infer<typeof AgreementView>;

export const OnboardingView = z.object({
  stage: Stage,
  language: Language,
  phone: z.enum(['own', 'shared']),
  room: z.object({ id: RoomId, name: z.string(), leaders: z.array(z.string()), patch: Patch, alias: z.nullable(z.string()) }),
  agreement: AgreementView,
});
export type OnboardingView = z.infer<typeof OnboardingView>;

export const ChooseLanguage = z.strictObject({ language: Language });
export const AcceptAgreement = z.strictObject({ version: z.int(), language: Language });
export const AliasText = line(24);
export const ChooseAlias = z.strictObject({ roomId: RoomId, alias: AliasText, patch: Patch });
export type ChooseAlias = z.infer<typeof ChooseAlias>;
export const AliasOffers = z.object({ aliases: z.array(z.string()), patch: Patch });
export type AliasOffers = z.infer<typeof AliasOffers>;
export const SetPin = z.strictObject({ pin: z.string().check(z.regex(/^\d{6}$/)) });
export const SetPassword = z.strictObject({ password: z.string().check(z.minLength(1), z.maxLength(256)) });
/** A member's name for signing in with a password: made by us, says nothing about them. Null for staff, who use their e-mail. */
export const SignInName = z.object({ signInName: z.nullable(z.string()) });
/** `uri` is otpauth://, for a QR code drawn in the browser. */
export const SecondFactorOffer = z.object({ secret: z.string(), uri: z.string() });
