import { rulesOf } from '../src/lexicon.js';

export const overdoseEs = rulesOf('overdose', 'es', [
  {
    id: 'es.overdose.took',
    severity: 'imminent',
    evidence: true,
    phrase: `
      TOME ** MUCHAS PASTILLAS_ES
      TOME MUCHAS * PASTILLAS_ES
      TOME|consumí|usé|me_inyecté demasiado|demasiada|de_más|de_mas|mucha ** no|me|ayuda|corazón|DROGA|siento|respirar
      tengo|estoy|creo|estoy_teniendo|con ** sobredosis
      no_puedo respirar ** DROGA|pastillas|consumí|tomé|pecho|ayuda
      CONSUMI|TOME ** no_puedo_respirar|me_estoy_desmayando|labios_azules|me_estoy_muriendo`,
    reason: 'Ha tomado una cantidad peligrosa.',
    hits: ['me tragué un puñado de pastillas', 'creo que tengo una sobredosis'],
    misses: ['me tomé mis dos pastillas', 'la charla sobre sobredosis es el martes'],
  },
  {
    id: 'es.overdose.other',
    severity: 'imminent',
    evidence: true,
    phrase: `
      PERSONA ** no respira|despierta|reacciona|responde
      ALGUIEN|se ** está|esta|tiene|tuvo|sufriendo|teniendo ** sobredosis
      ALGUIEN ** labios|cara|morado|morada|azul|azules ** morado|morada|azul|azules|morados
      no respira|reacciona|despierta ** ayuda|naloxona|narcan|ALGUIEN|qué_hago|que_hago|por_favor
      necesito|traigan|alguien_tiene|dónde_hay|manden ** naloxona|narcan|ambulancia`,
    reason: 'Alguien está en sobredosis.',
    hits: ['mi hermano no respira', 'alguien tiene narcan por favor'],
    misses: ['el pescado no respira aire', 'el taller de naloxona es hoy'],
  },
  {
    id: 'es.overdose.intent',
    severity: 'high',
    raisedBy: ['time', 'now', 'means', 'farewell'],
    phrase: `
      QUIERO|VOY|pienso|pensando_en|ganas_de ** tomarme|tomar|tragarme ** MUCHAS * PASTILLAS_ES
      QUIERO|VOY|pienso_en|ganas_de * meterme|darme|tener|hacer|una * sobredosis
      ojalá|ojala|espero * la|esta|próxima|siguiente dosis ** mate|última|ultima`,
    reason: 'Quiere una sobredosis.',
    hits: ['voy a tomarme todas las pastillas', 'quiero meterme una sobredosis'],
    misses: ['voy a tomarme mi pastilla', 'quiero café'],
  },
]);
