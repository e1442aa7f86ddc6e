import { rulesOf } from '../src/lexicon.js';

export const medicalEs = rulesOf('medical', 'es', [
  {
    id: 'es.medical.driving',
    severity: 'imminent',
    evidence: true,
    phrase: `
    manejando|conduciendo|al_volante|voy_manejando|en_la_carretera ** BORRACHO
    BORRACHO ** manejando|conduciendo|al_volante|en_la_carretera|voy_a_manejar
    voy_a|a_punto_de manejar|conducir ** BORRACHO
    tomé|tome|me_tomé|bebí|bebi *** manejando|voy_a_manejar|al_volante|conduciendo`,
    reason: 'Conduce bajo efectos.',
    hits: ['voy manejando borracho', 'estoy bien pedo y manejando'],
    misses: ['manejando al trabajo', 'un borracho cantaba'],
  },
  {
    id: 'es.medical.emergency',
    severity: 'high',
    evidence: true,
    phrase: `
    dolor|dolores ** pecho
    vomitando|vomité|vomite|escupiendo|orinando * sangre
    me_desmayé|me_desmaye|perdí_el_conocimiento ** cabeza|sangre|otra_vez|golpeé`,
    reason: 'Un cuerpo en peligro.',
    hits: ['tengo dolor en el pecho y en el brazo', 'estoy vomitando sangre'],
    misses: ['me duele el pie', 'la sangre se donó ayer'],
  },
]);
