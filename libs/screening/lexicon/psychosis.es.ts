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
  {
    id: 'es.psychosis.ordenan',
    severity: 'high',
    raisedBy: ['time', 'now', 'means'],
    phrase: `
      voces|una_voz|la_voz|algo|alguien_en_mi_cabeza|el_demonio|espíritus|las_sombras ** me|nos * dice|dicen|ordena|ordenan|gritan|grita|manda|mandan|pide|piden|exige|exigen|susurra|susurran|insultan|repiten ** que|mate|haga|lastime|corte|muera|tire|cosas|basura|salte|queme|inútil|hacerlo|hacer|noche|diario|todo
      oigo|escucho|escuchando|oyendo|oí ** voces|susurros|que_me_hablan|que_me_llaman|una_voz|gente_hablando|pasos ** nadie|cabeza|noche|no_hay|solo|sola|paredes|callan|vez|dicen|siempre|dormir|no
      me|nos * siguen|vigilan|espían|persiguen|graban|escuchan|observan|quieren_matar|quieren_envenenar|envenenan|hackearon|pusieron|implantaron|leen|roban ** policía|vecinos|cámaras|teléfono|celular|gobierno|carros|chip|micrófonos|mente|pensamientos|comida|agua|todos|calle|casa|narcos|gente|lados|tele|ventana|drones
      llevo|no_he_dormido|sin_dormir ** días|noches|noche|dormir ** sombras|veo|oigo|voces|siguen|bichos|gente
      soy|dios_me_eligió_como|me_eligieron_como * el|la? * elegido|elegida|mesías|profeta|hijo_de_dios|jesús|virgen|anticristo|inmortal`,
    reason: 'Voces que mandan, o se siente perseguido.',
    hits: ['una voz me ordena que la lastime', 'me vigilan los vecinos por el teléfono'],
    misses: ['me siguen muchos en el grupo nuevo de la iglesia', 'oigo pasos del vecino cuando camina'],
  },
]);
