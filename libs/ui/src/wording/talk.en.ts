import type { TalkWording } from './talk.js';

export const talk: TalkWording = {
  contentNote: {
    suicide: 'suicide',
    'self-harm': 'self-harm',
    drugs: 'drugs or drink',
    overdose: 'an overdose',
    violence: 'violence',
    abuse: 'abuse',
    food: 'food and weight',
    loss: 'a death or a loss',
  },
  reaction: { 'with-you': 'With you', 'thank-you': 'Thank you', 'same-here': 'Same here' },
  reportReason: {
    worried: 'I am worried about this person',
    hurtful: 'It is mean or hurtful',
    'names-someone': 'It gives away who someone is',
    selling: 'It is about buying or selling',
    method: 'It tells how to get hurt or get drugs',
    other: 'Something else',
  },
};
