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
  {
    id: 'es.overdose.mano',
    severity: 'imminent',
    evidence: true,
    phrase: `
      me|le * está|esta|va_a|estoy * dando|dar|pegando|teniendo|pasando una? sobredosis
      se_me_fue|se_me_pasó|se_me_pasaron * la mano|dosis * con|en|de|con_las? ** pastillas|droga|dosis|fenta|coca|heroína|cristal|medicina|gotas|clonas|DROGA
      me_pasé|me_pase|nos_pasamos|me_excedí ** pastillas|droga|dosis|fenta|coca|heroína|cristal|pastas|clonazepam|inyección|piquete
      me_metí|me_inyecté|me_piqué|me_tomé|consumí|usé|tomé|fumé ** demasiado|demasiada|mucho|de_más ** no_puedo|respirar|corazón|mal|ayuda|pecho
      me_metí|me_inyecté|me_piqué|me_tomé|consumí|usé|tomé|fumé ** demasiado|demasiada|de_más|mucha|muchísima|todo|doble *** mal|respirar|respiro|corazón|pecho|mareado|mareada|duermo|siento|ayuda|desmayo|tiemblo|miedo|morir
      no_puedo|casi_no|no * respirar|respiro|mantenerme|sentir|abrir ** después|pastillas|droga|despierto|despierta|DROGA|ojos|labios|cristal|fenta|tomé|fumé|piernas
      siento|creo|creo_que * que? * me * voy_a|estoy|va_a * sobredosis|pasando|muriendo|dar_una_sobredosis ** pastillas|droga|DROGA|sobredosis|tomé|inyecté`,
    reason: 'Se le fue la mano.',
    hits: ['se me fue la mano con las pastillas', 'me inyecté demasiado y no puedo respirar'],
    misses: ['se me fue la mano con la sal', 'me pasé de la parada'],
  },
  {
    id: 'es.overdose.senales',
    severity: 'imminent',
    evidence: true,
    phrase: `
      PERSONA|mi_mamá|mi_papá|mi_hijo|mi_hija ** se tomó|tragó|metió ** pastillas|pastas|medicinas|frasco|todo ** no|despierta|respira|reacciona
      poniendo|poniéndose|puso|volviendo|quedó * muy|todo|toda? azul|morado|morada|gris|pálido|pálida ** narcan|naloxona|respira|ayuda|no|droga|inyectó|reacciona
      no|ni|alguien|traigan tenemos|hay|tengo|encuentro|traigan|tiene * el|la? narcan|naloxona
      PERSONA|ALGUIEN|se|él|ella ** inyectó|metió|picó|tomó|fumó|tragó|consumió|pasó|drogó *** no|ya_no * despierta|respira|reacciona|responde|se_mueve|contesta
      no|ya_no * despierta|respira|reacciona|responde|se_mueve *** se inyectó|metió|picó|tomó|fumó|tragó|consumió|drogó
      tiene|trae|están|está|se_le_pusieron|se_puso|se_le_ponen * los|la|las? labios|cara|uñas|dedos|boca ** morados|morada|azules|azul|moradas|pálido|pálida|fríos
      PERSONA|él|ella|mi_compañero|un_compañero|un_chavo|una_chava|el_chavo *** no_respira|no_reacciona|no_despierta|no_responde|convulsionando|desmayado|desmayada|inconsciente|tirado|tirada|roncando_raro|espuma|morado|morada|sin_pulso *** droga|DROGA|pastillas|baño|piso|ayuda|narcan|naloxona|inyectó|metió|tomó|jeringa|consumió|favor|hago|respira|reacciona
      no_respira|no_reacciona|no_despierta|no_responde|no_tiene_pulso|echa_espuma ** y|ayuda|qué|favor|naloxona|narcan|tomó|inyectó|consumió|jeringa|mi|la|el|baño`,
    reason: 'Otro muestra señales de sobredosis.',
    hits: ['tiene los labios morados y no responde', 'mi primo está tirado en el baño y no reacciona'],
    misses: ['tengo los labios morados por el frío del vino', 'el teléfono no responde'],
  },
]);
