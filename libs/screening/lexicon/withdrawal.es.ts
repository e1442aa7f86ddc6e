import { rulesOf } from '../src/lexicon.js';

export const withdrawalEs = rulesOf('withdrawal', 'es', [
  {
    id: 'es.withdrawal.danger',
    severity: 'high',
    evidence: true,
    phrase: `
    dejé|deje|dejar|sin|desde|paré|días_sin|quité *** tomar|beber|alcohol|clonazepam|rivotril|xanax|benzos|pastillas *** estoy|hace|y|ya? *** temblando|tiemblo|temblores|alucinando|alucino|alucinaciones|convulsiones|convulsión|convulsion|veo_cosas|veo_sombras|oigo_cosas|sudando|temblor
    temblando|tiemblo|alucinando|viendo_cosas|convulsiones|temblores *** sin|dejé|deje|desde *** tomar|beber|alcohol|clonazepam|rivotril|xanax|pastillas
    tuve|tengo|tuvo|le_dio|me_dio|estoy_teniendo * convulsión|convulsion|convulsiones
    delirium_tremens`,
    reason: 'Abstinencia peligrosa.',
    hits: ['dejé de tomar hace dos días y estoy temblando', 'tuve una convulsión'],
    misses: ['el teléfono está temblando', 'dejé las llaves'],
  },
  {
    id: 'es.withdrawal.dias',
    severity: 'high',
    evidence: true,
    phrase: `
      días|horas|día|noche|noches ** sin|de_no|que_no|que_dejé|desde_que_dejé|sobrio|sobria * tomar|beber|alcohol|vino|pastillas|clonazepam|rivotril|xanax|el_trago|tomo? *** tiemblo|temblando|temblores|tiemblan|alucino|alucinando|sombras|bichos|voces|sudo|sudando|fiebre|convulsión|convulsiones|vomito|vomitando|cosas|corazón|hormigas
      dejé|paré|corté|solté|tiré|se_me_acabó|se_me_acabaron ** tomar|beber|alcohol|pastillas|clonazepam|rivotril|xanax|clonas|vino *** tiemblo|temblando|temblores|tiemblan|alucino|sombras|bichos|voces|sudo|sudando|convulsión|convulsioné|cosas|insectos
      veo|viendo|oigo|oyendo|escucho ** cosas|bichos|sombras|gente|voces|arañas|hormigas ** dejé|sin|desde|pared|no_están|no_existen *** tomar|beber|alcohol|días|pared|paredes|clonazepam
      me_tiemblan|tiemblan|me_tiembla|tiemblo * las|todo? * manos|cuerpo|entero ** sin|desde|dejé|días ** tomar|alcohol|beber|trago|vino
      malilla|la_malilla|enmalillado|enmalillada|con_la_mona`,
    reason: 'Días sin alcohol o tranquilizantes, con señales.',
    hits: ['llevo dos días sin tomar y me tiemblan las manos', 'ando con la malilla'],
    misses: ['dos días sin café y me duele la cabeza', 'dejé de fumar hace años'],
  },
]);
