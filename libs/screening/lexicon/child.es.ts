import { rulesOf } from '../src/lexicon.js';

export const childEs = rulesOf('child', 'es', [
  {
    id: 'es.child.risk',
    severity: 'high',
    evidence: true,
    raisedBy: ['now'],
    phrase: `
    le_pegué|le_pegue|golpeé|golpee|sacudí|sacudi|lastimé|lastime|casi_le_pego|le_pego ** NINO
    dejé|deje|dejo|dejamos ** NINO ** solo|sola|solos|solas
    NINO ** solo|sola|solos|solas ** casa|carro|consumir|comprar|noche
    toca|tocó|abusa|abusó|viola|violó|golpea|golpeó|le_pega|pegó ** NINO
    miedo|ganas ** lastimar|pegarle|hacerle_daño|sacudir ** NINO
    estoy ** BORRACHO ** con|cuidando ** NINO
    NINO ** sin|no comer|comido|comida|leche`,
    reason: 'Un niño en riesgo.',
    hits: ['dejé a mis hijos solos en casa', 'le pegué a mi hija'],
    misses: ['mi hijo juega solo', 'dejé a mi hija en la escuela'],
  },
  {
    id: 'es.child.now',
    severity: 'imminent',
    evidence: true,
    phrase: `
    NINO ** no respira|despierta|reacciona
    no respira NINO
    NINO se tomó|tomo|tragó|trago|comió|metió ** PASTILLAS_ES|DROGA|cloro|metadona`,
    reason: 'Un niño en peligro ahora.',
    hits: ['mi bebé no respira', 'mi hija se tragó mis pastillas'],
    misses: ['mi bebé duerme', 'mi hija se tomó la leche'],
  },
]);
