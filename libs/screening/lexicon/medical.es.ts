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
  {
    id: 'es.medical.volante',
    severity: 'imminent',
    evidence: true,
    phrase: `
      manejando|conduciendo|manejo|manejé|al_volante|voy_a_manejar|voy_manejando|agarré_el_carro|me_subí_al_carro|prendí_el_carro|en_la_carretera|en_el_carro|en_la_moto *** borracho|borracha|pedo|peda|tomado|tomada|drogado|drogada|mareado|mareada|chelas|cervezas|tragos|tequilas|copas|pastillas|doble|puesto|cruzado|loco|hasta_atrás|dormido|durmiendo
      manejando|conduciendo|al_volante *** seis|cinco|cuatro|tres|varias|unas|unos|muchas ** chelas|cervezas|tragos|tequilas|copas|caguamas
      borracho|borracha|pedo|peda|tomado|tomada|drogado|drogada|chelas|cervezas|tragos|tequilas|copas|pastillas|puesto|cruzado|hasta_atrás *** manejando|conduciendo|manejar|manejo|al_volante|agarrar_el_carro|a_la_carretera|me_llevo_el_carro|las_llaves|recoger_a_mis_hijos|recoger_a_los_niños|me_voy_en_la_moto`,
    reason: 'Maneja bajo efectos.',
    hits: ['voy manejando y ya me eché seis chelas', 'tomé tequilas y voy a manejar a la casa'],
    misses: ['voy manejando a la junta', 'mi amigo maneja porque yo tomé agua'],
  },
]);
