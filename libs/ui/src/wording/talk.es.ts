import type { TalkWording } from './talk.js';

export const talk: TalkWording = {
  contentNote: {
    suicide: 'suicidio',
    'self-harm': 'hacerse daño',
    drugs: 'drogas o alcohol',
    overdose: 'una sobredosis',
    violence: 'violencia',
    abuse: 'abuso',
    food: 'comida y peso',
    loss: 'una muerte o pérdida',
  },
  reaction: { 'with-you': 'Contigo', 'thank-you': 'Gracias', 'same-here': 'A mí también' },
  reportReason: {
    worried: 'Esta persona me preocupa',
    hurtful: 'Es cruel o hiere',
    'names-someone': 'Deja ver quién es alguien',
    selling: 'Es de comprar o vender',
    method: 'Dice cómo hacerse daño o conseguir drogas',
    other: 'Otra cosa',
  },
};
