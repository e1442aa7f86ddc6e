import { rulesOf } from '../src/lexicon.js';

export const psychosisEs = rulesOf('psychosis', 'es', [
  {
    id: 'es.psychosis.signs',
    severity: 'high',
    raisedBy: ['means'],
    phrase: `
    voces ** dicen|ordenan|gritan|hablan|callan|cabeza|mandan|paran
    escucho|oigo|escuchando|oyendo * voces
    me ** están|estan|andan ** vigilando|siguiendo|espiando|envenenando|persiguiendo|grabando|leyendo_la_mente
    me pusieron|implantaron|metieron ** chip|cámara|camara|micrófono
    leen|leyendo|controlan|controlando|roban ** mente|pensamientos|cerebro
    tele|televisión|radio ** me_habla|mensajes|me_manda
    soy * dios|jesucristo|el_elegido|la_elegida|el_mesías
    el_diablo|demonios|dios ** me ** dice|ordena|pide|habla ** matar|que|mate|cabeza`,
    reason: 'Voces o persecución.',
    hits: ['las voces me dicen cosas', 'me están vigilando por el teléfono'],
    misses: ['las voces del coro', 'la radio suena bien'],
  },
]);
