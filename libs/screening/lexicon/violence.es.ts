import { rulesOf } from '../src/lexicon.js';

export const violenceEs = rulesOf('violence', 'es', [
  {
    id: 'es.violence.threat',
    severity: 'high',
    raisedBy: ['time', 'now', 'means'],
    phrase: `
    voy_a|lo_voy_a|la_voy_a|los_voy_a|quiero|le_voy_a|te_voy_a|juro_que|tengo_ganas_de MATAR
    lo|la|los|te voy_a|quiero|vamos_a matar|apuñalar|golpear|quebrar|balacear|madrear|reventar|lastimar
    VOY MATAR * ALGUIEN
    lo|la|los mato|quiebro|reviento|apuñalo|agarro_a_golpes
    le_meto|le_voy_a_meter un? tiro|balazo|cuchillo
    tengo_miedo_de|miedo_de * lastimar|matar|golpear|hacerle_daño|pegarle * a`,
    reason: 'Amenaza a otro.',
    hits: ['lo voy a matar', 'quiero apuñalar a mi vecino'],
    misses: ['voy a matar el tiempo', 'la voy a llamar'],
  },
]);
