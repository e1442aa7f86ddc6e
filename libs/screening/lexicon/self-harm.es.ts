import { rulesOf } from '../src/lexicon.js';

export const selfHarmEs = rulesOf('self-harm', 'es', [
  {
    id: 'es.self-harm.did',
    severity: 'high',
    evidence: true,
    phrase: `
      me corté|corte|quemé|queme|lastimé|lastime|rasguñé ** otra_vez|de_nuevo|los_brazos|las_piernas|el_brazo|la_pierna|brazos|piernas|anoche|hoy|a_propósito|a_proposito|la_piel
      volví|volvi|he_vuelto|empecé a * cortarme|lastimarme|quemarme|hacerme_daño
      me_estoy cortando|lastimando|quemando
      me_hice daño|cortes|cortadas
      VOY|voy_a|a_punto_de cortarme|lastimarme|hacerme_daño|quemarme`,
    reason: 'Se ha hecho daño.',
    hits: ['me corté los brazos otra vez', 'volví a cortarme'],
    misses: ['me corté el pelo', 'me lastimé jugando fútbol'],
  },
  {
    id: 'es.self-harm.urge',
    severity: 'concern',
    phrase: `
      QUIERO|ganas_de|impulso_de|pienso_en|pensando_en|necesito cortarme|lastimarme|hacerme_daño|quemarme|sangrar|castigarme|hacerme_dano
      me_quiero|me_dan_ganas_de|me_quisiera cortar|lastimar|hacer_daño|quemar`,
    reason: 'Impulso de hacerse daño.',
    hits: ['tengo ganas de cortarme', 'me quiero lastimar'],
    misses: ['quiero cortarme el pelo', 'ganas de tacos'],
  },
  {
    id: 'es.self-harm.corto',
    severity: 'high',
    evidence: true,
    phrase: `
      me * volví|volvi|he_vuelto|vuelvo a cortar|lastimar|quemar|hacer_daño|rasguñar
      estoy|ando|casi|ya_mero * que me corto|lastimo|quemo|rasguño|desquito_conmigo
      me * corté|rajé|rasguñé|quemé|golpeé|lastimé|hice_cortes|abrí|mordí|arañé ** brazo|brazos|pierna|piernas|muñeca|muñecas|piel|muslo|muslos|cara|cabeza|cicatrices|heridas|navaja|otra_vez|propósito|nuevo|anoche ** otra_vez|navaja|sangre|anoche|nuevo|propósito|hoy|porque|sentir|cúter|pared|con|rastrillo|vidrio
      me_abrí|abrí|reabrí|volví_a_abrir|me_arranqué ** cicatrices|heridas|cortadas|costras|puntos
      otra_vez|volví_a|de_nuevo|he_estado|ando|sigo|llevo_días * me? cortándome|cortarme|lastimándome|quemándome|cortando|lastimarme|haciéndome_daño
      me_golpeo|me_pego|me_corto|me_quemo|me_muerdo|me_rasguño ** cabeza|pared|sola|solo|cuando|para|sentir|hasta|brazos|piernas|sangrar|castigo|castigarme|calmarme`,
    reason: 'Se corta, o está a punto.',
    hits: ['estoy que me corto', 'me corté los brazos con la navaja anoche'],
    misses: ['me corté con un vidrio lavando los trastes ayer', 'me quemé con el café'],
  },
]);
