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
]);
