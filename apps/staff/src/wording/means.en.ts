import type { Means } from '#libs/contracts';

/** Means of a page, wherever they are named. */
export const meansEn = {
  name: { 'in-app': 'in the app', push: 'browser note', email: 'email', sms: 'text message', voice: 'call' } satisfies Record<
    Means,
    string
  >,
  failed: (name: string, before: string, next: string) => `${name}: the ${before} did not arrive. Next: ${next}.`,
  silent: (name: string, before: string, next: string) => `${name}: no answer to the ${before}. Next: ${next}.`,
  byTelephone: 'Took it by phone. Paging stopped.',
  failure: {
    'no-number': 'no phone number',
    'no-browser': 'no browser that takes notes',
    'push-not-set-up': 'browser notes are not set up',
    'outside-unavailable': 'the push service is out of order',
    'outside-too-slow': 'the push service was too slow',
    'outside-unreachable': 'the push service did not answer',
    'outside-refused': 'the push service refused it',
    'outside-forbidden': 'the push service takes no notes from us',
    'outside-gone': 'that browser takes no notes any more',
    'outside-moved': 'the push service has moved',
    'outside-not-found': 'the push service was not found',
    'outside-address': 'that push service is not allowed',
    'telephone-not-set-up': 'phone paging is not set up',
    'telephone-too-slow': 'the phone service was too slow',
    'telephone-unreachable': 'the phone service did not answer',
    'telephone-unavailable': 'the phone service is out of order',
    'telephone-refused': 'the phone service refused it',
    'telephone-failed': 'the phone service gave up',
    'sms-undelivered': 'the text did not arrive',
    'call-busy': 'the line was busy',
    'call-unanswered': 'nobody picked up',
  },
  audit: {
    'contact.proven': 'Showed that an address is theirs',
    'contact.dropped': 'Took out a phone number',
    'reach.set': 'Chose how pages reach them',
    'outlet.added': 'Began to tell another system',
    'outlet.secret-renewed': 'Made a new secret for another system',
    'outlet.removed': 'Tells another system no more',
  },
};
export type MeansWording = typeof meansEn;
