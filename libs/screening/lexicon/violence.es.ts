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
  {
    id: 'es.violence.cobrar',
    severity: 'high',
    raisedBy: ['time', 'now', 'means'],
    phrase: `
      le|lo|la|los|les * voy_a|juro_que_voy_a|quiero|vamos_a|pienso * romper|partir|dar|meter|enterrar|hacer|cobrar|quemar|cortar|picar|tronar|matar|quebrar|volar ** madre|cara|cuchillo|plomazo|balazos|balazo|casa|cuello|pagar|pagarla|hocico|dientes|daño|hermano|todos|sangre|navaja|vivo|viva|huesos|piernas|cabeza
      me|esto_me la|las|lo * va_a|vas_a|van_a pagar|pagan ** sangre|vida|caro|pistola|navaja|todos|todas|juro|muerto
      voy|ando|iré|salgo ** a_buscarlo|a_buscarla|a_su_casa|por_él|por_ella|tras_él ** pistola|cuchillo|bate|navaja|machete|fierro|matar|madrear
      tengo_ganas|me_dan_ganas|quisiera|quiero|pienso_en|imagino|fantaseo_con * de? * matar|golpear|apuñalar|ahorcar|estrangular|quemar|lastimar|hacerle_daño|picar|balacear|partirle * a|su|la|mi|al|alguien|todos|la_cara|la_madre|lo
      no_respondo|me_desconozco|pierdo_el_control|voy_a_perder_el_control|no_me_controlo|me_ciego ** mato|golpeo|hago|enfrente|pego|alguien|lastimo|cosa`,
    reason: 'Amenaza o teme su furia.',
    hits: ['le voy a meter un balazo', 'me dan ganas de matar a mi vecino'],
    misses: ['le voy a dar un abrazo a mi hermano', 'me la vas a pagar con tacos jaja'],
  },
]);
