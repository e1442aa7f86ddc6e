import type { ReachWay } from '#libs/contracts';

/** Loaded with the part that says it, so that nobody waits for it at the door. */
export const ownCareEn = {
  title: 'For a hard day',
  lead: 'Write this while you are well. Your counselors see it when you may be in danger.',
  heard: 'The group never sees it. A computer checks it for signs of danger.',
  wishes: 'What I want them to know',
  helps: 'What helps me',
  avoid: 'Please don’t',
  reach: 'Reach me first by',
  way: { any: 'Any way', 'private-room': 'A message here', call: 'A call', text: 'A text' } satisfies Record<ReachWay, string>,
  speak: 'Speak with me in',
  language: { en: 'English', es: 'Spanish' },
  contact: 'Who to call for me',
  contactLead: 'This is sealed. Staff open it only to keep someone safe. You will see that they did.',
  name: 'Their name',
  relation: 'Who they are to me',
  phone: 'Their phone',
  address: 'Where I live',
  save: 'Save',
  saved: 'Saved.',
  wipe: 'Delete this',
  wiped: 'It is gone.',
  failed: 'We could not get this. Try again.',
};
export type OwnCareWording = typeof ownCareEn;
