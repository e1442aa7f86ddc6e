import { rulesOf } from '../src/lexicon.js';

/** Giros propios del español: lo que se dice antes de nombrarlo. */
export const suicideMoreEs = rulesOf('suicide', 'es', [
  {
    id: 'es.suicide.no-estar',
    severity: 'high',
    raisedBy: ['time', 'means', 'farewell'],
    phrase: `
      ya_no|no|ya_ni * quiero|kiero|quisiera|deseo|tengo_ganas_de|puedo|pienso * estar|seguir|existir|despertar|amanecer|continuar * aquí|en_este_mundo|en_esta_vida|viva|vivo|más|así|mañana|con_vida|existiendo|viviendo|luchando
      quiero|kiero|quisiera|prefiero|preferiría|mejor * desaparecer|dormir|dormirme * y|y_ya|para? no|nunca|jamás despertar
      quiero|kiero|quisiera|prefiero|preferiría|mejor * desaparecer|dormir|dormirme|irme|descansar|morirme|largarme|apagarme|no_despertar ** siempre|despertar|mundo|vida|existir|todo|eternamente|mapa|nunca|más|descansar
      me_gustaría|quisiera|ojalá * no * existir|haber_nacido|despertar|estar_viva|estar_vivo`,
    reason: 'No quiere estar en este mundo.',
    hits: ['ya no quiero estar aquí', 'quiero dormirme y no despertar nunca'],
    misses: ['ya no quiero estar en este grupo de whatsapp', 'quiero dormir temprano'],
  },
  {
    id: 'es.suicide.sin-sentido',
    severity: 'concern',
    raisedBy: ['time', 'means', 'farewell', 'intent'],
    phrase: `
      no|ya_no|ni * le? veo|encuentro|hallo|tiene|hay|queda|tengo|siento * sentido|caso|razón|motivo|motivos|razones|chiste|para_qué|salida|futuro|esperanza|esperanzas|remedio * a|en|de|para|nada|vivir|esto|mi_vida|seguir|todo
      nada|todo|la_vida|mi_vida ** no_tiene|sin|perdió|ya_no_tiene|carece_de|no_vale|me_da_igual ** sentido|la_pena|igual|caso|vivir
      pa_qué|para_qué|de_qué_sirve|qué_caso_tiene|qué_chiste_tiene|qué_sentido_tiene ** vivir|seguir|sigo|vivo|esforzarme|despertar|nací|existo|despierto|todo_esto|levantarme
      me_da_igual|me_vale|no_me_importa|ya_no_me_importa ** vivir|morir|morirme|si_vivo|si_muero|si_me_muero|despertar|la_vida|lo_que_me_pase|nada_ya`,
    reason: 'No le ve sentido.',
    hits: ['no le veo sentido a nada', 'me da igual si me muero'],
    misses: ['no le veo sentido a esa película', 'para qué es la junta de hoy'],
  },
  {
    id: 'es.suicide.al-limite',
    severity: 'concern',
    raisedBy: ['time', 'means', 'farewell', 'intent'],
    phrase: `
      ya_no|no|ya_ni * puedo|aguanto|soporto|doy|resisto|tengo_fuerzas|tengo_fuerza ** más|mas|dolor|vida|seguir|así|con_esto|nada|luchar|sufrimiento|tristeza
      estoy|ando|me_siento|vivo * al_límite|hundido|hundida|vacío|vacía|muerto_por_dentro|muerta_por_dentro|roto|rota|acabado|acabada|desesperado|desesperada|atrapado|atrapada|derrotado|derrotada|sin_salida|sin_ganas|sin_fuerzas
      cansado|cansada|harto|harta|agotado|agotada|hasta_la_madre|hasta_el_gorro * de|con ** vivir|luchar|sufrir|la_vida|mi_vida|existir|seguir|fingir|todo_esto|todo|intentar|ser_así|mí_mismo|mí_misma
      ya * tiro|tiré|aventé|quiero_tirar|voy_a_tirar la_toalla
      quiero|necesito que * esto|todo|el_dolor|el_sufrimiento * se? acabe|termine|pare|desaparezca`,
    reason: 'Al límite.',
    hits: ['estoy harta de vivir', 'ya no tengo fuerzas para seguir así'],
    misses: ['cansado pero contento', 'estoy cansada de este trabajo'],
  },
  {
    id: 'es.suicide.estorbo',
    severity: 'concern',
    raisedBy: ['time', 'means', 'farewell', 'intent'],
    phrase: `
      yo|nomás|nada_más|nada_mas|siempre|aquí * les|solo|sólo|nomás? estorbo|sobro|doy_lata|les_fallo|soy_un_cero|hago_daño|no_sirvo|arruino_todo
      mejor|bien|felices con * otra|otro|una|un mamá|papá|esposa|hijo|hija|madre|padre|pareja|mujer ** yo|estorbo|sobro|mí|mi|que
      soy|solo_soy|nomás_soy|me_siento|siempre_he_sido|no_soy_más_que ** carga|estorbo|problema|peso|lastre|vergüenza|basura|error|fracaso|inútil ** todos|familia|ellos|mis|mi|nada|siempre|para|nadie|hijos|demás|todo
      todos|mi_familia|mis_hijos|mi_mamá|ellos|mi_esposa|la_gente|mi_gente|mis_papás ** estarían|estaría|estarán|viven|vivirían|sería|serían|quedarían ** mejor|felices|feliz|tranquilos|tranquila|tranquilas|más_felices|bien|en_paz ** SIN_MI|yo_no_estuviera|no_estoy|muerto|muerta
      a_nadie|nadie|quién ** importo|importa|extrañaría|extrañará|extraña|notaría|lloraría|necesita|quiere|echaría_de_menos|va_a_extrañar ** si|me|cuando|yo|muero|muriera|falto|desaparezco|que_me_muera|vivo`,
    reason: 'Se siente una carga.',
    hits: ['mi familia estaría más tranquila si yo no estuviera', 'nadie me va a extrañar si falto'],
    misses: ['la caja es un estorbo para todos', 'nadie me extraña en el trabajo viejo jaja'],
  },
  {
    id: 'es.suicide.quitar-vida',
    severity: 'high',
    raisedBy: ['time', 'now', 'means', 'farewell'],
    phrase: `
      pienso|pensando|pensé|piense|sueño * mucho|siempre|diario|todo_el_tiempo? * en|con * la|mi? muerte|morir|morirme|matarme|suicidio|desaparecer ** tiempo|siempre|diario|día|noche|plan|cada|todo|seguido|hora|días|mucho|salida
      ya|hoy|tengo * tengo|hice|está? * un|el|mi|todo? plan|planeado|decidido|decidida|fecha|planeada ** morir|muerte|matarme|hacerlo|adiós|noche|irme|terminar|acabar|todo|nadie|hoy|mañana
      hoy|esta_noche|mañana * sí|ya|por_fin|es? * el|la|sí? día|noche|hora ** adiós|perdón|perdónenme|amo|quiero|hago|final|definitivo
      me|te_juro_que_me quiero|voy_a|kiero|quisiera|pienso|iba_a|puedo|dan_ganas_de|debería * quitar|arrancar|matar|suicidar|colgar|ahorcar|aventar|tirar|tirarme|cortar_las_venas|pegar|dar|disparar|envenenar|ahogar * la_vida|un_tiro|un_balazo|al_metro|al_tren|del_puente|de_un_puente|yo|a_mí|las_venas|ya|hoy
      me_voy_a|me_quiero|me_kiero|me_dan_ganas_de|quisiera|pensé_en|estoy_pensando_en * matar|suicidar|colgar|ahorcar|quitar_la_vida|quitarme_la_vida|matarme|suicidarme
      estoy_que_me|ando_que_me|casi_me|un_día_me|cualquier_día_me|ya_mero_me mato|cuelgo|ahorco|aviento|tiro_del|disparo|quito_la_vida|suicido
      ganas_de|ganas_d|deseos_de|ideas_de|pensamientos_de|pensando_en|piense_en|plan_para|manera_de|forma_de * matarme|morirme|suicidarme|quitarme_la_vida|muerte|colgarme|desaparecer|aventarme|tirarme
      acabar|terminar|ponerle_fin|poner_fin ** con|a * todo|mi_vida|esta_vida|mi_dolor|este_dolor|conmigo|mi_existencia|mi_sufrimiento|todo_esto|una_vez`,
    reason: 'Dice que se quita la vida.',
    hits: ['me quiero quitar la vida', 'un día me cuelgo y ya'],
    misses: ['me voy a quitar los zapatos', 'me quiero cortar el pelo ya'],
  },
  {
    id: 'es.suicide.medio-listo',
    severity: 'imminent',
    evidence: true,
    phrase: `
      ya|listo|ya_la|ya_me * amarré|até|colgué|preparé * la|el|una|mi? soga|cuerda|lazo|reata|horca|sábana
      tengo|traigo|hay|aquí_está|aquí_tengo * la|una|mi? soga|horca|pistola|escopeta *** adiós|perdón|perdónenme|cansado|cansada|aguanto|hoy|solo|sola|nadie
      pistola|escopeta|cuete|fierro|navaja|soga|revólver ** cargada|cargado|lista|listo|mano|cama|boca|cabeza|cuello
      tengo|traigo|agarré|saqué ** pistola|escopeta|revólver ** mi|del ** cargada|aquí|cama|mano|papá|cajón|abuelo|tío
      tengo|traigo|agarré pistola|la_pistola|una_pistola|escopeta|la_escopeta ** aquí|cargada|conmigo
      tengo|traigo|ya_tengo|agarré|saqué|conseguí|compré|estoy_con|aquí_tengo|encontré ** pistola|soga|cuerda|lazo|navaja|cuchillo|frasco|pastillas|escopeta|cuete|fierro|arma|veneno|cinturón ** mano|manos|piernas|cuello|cabeza|lista|listas|listo|boca|cargada|mesa|cama|enfrente|frente|conmigo|ventilador|viga|rama
      estoy|ando|sentado|sentada|parado|parada|subido|subida|trepado|me_subí ** arriba|orilla|borde|barandal|puente|azotea|vías|techo|balcón|cornisa|metro ** nadie|saltar|brincar|aventar|tirar|brinco|aviento|abajo|solo|sola|despedirme|adiós|ganas|tren|y
      ya|acabo_de|me * me? tomé|tragué|tragar|tomar|empaqué|zampé ** todas|todo|frasco|puño|puñado|muchas|montón|bote|caja ** pastillas|pastas|medicinas|medicina|antidepresivos|frasco|rivotril|clonazepam
      amarré|colgué|até|ya_amarré ** soga|cuerda|lazo|cinturón|sábana ** viga|ventilador|árbol|techo|puerta|rama|cuello`,
    reason: 'El medio listo, el lugar, el acto.',
    hits: ['tengo la soga lista en la viga', 'estoy parado en la orilla del puente y no hay nadie'],
    misses: ['tengo el cuchillo en la mano, estoy cocinando', 'amarré el lazo del perro en el árbol'],
  },
  {
    id: 'es.suicide.despedida',
    severity: 'high',
    raisedBy: ['time', 'means', 'intent'],
    phrase: `
      me_voy|ya_me_voy|me_despido|me_iré|ya_me_despido ** para_siempre|por_siempre|lejos_de_todo|de_este_mundo|al_cielo|de_esta_vida|y_no_vuelvo
      cuiden|cuida|les_encargo|te_encargo * a? mis_hijos|mi_mamá|mi_familia|mis_hijas|mi_hija|mi_hijo * cuando|si|por? no_esté|falte|muera|vaya|favor
      perdónenme|perdónname|perdóname|perdón|discúlpenme|lo_siento * por_todo|a_todos|familia|mamá|hijos|mis_hijos|amor|todos|por_ser ** puedo|aguanto|adiós|los_amo|los_quiero|me_voy|intenté|traté|fuerte|cuiden|descansar|fui|carga|siempre
      cuiden|cuida|cuídame|cuídenme|encárguense|les_encargo|te_encargo ** mis_hijos|mi_mamá|mi_perro|mi_gata|mi_gato|mi_familia|mi_hija|mi_hijo|mis_niños|mi_abuela ** siempre|falte|esté|voy|favor|mucho|mí|vaya|muera|adiós|bien|gracias
      gracias_por|los_quise|los_quiero|los_amo|fue_un_gusto|fue_un_placer|nunca_los_olvidaré ** todo|mucho|conocerlos|siempre|intentar ** adiós|despido|voy|última|aguanto|puedo|aquí_llegué|hasta_aquí|perdón|perdónenme|hasta_siempre
      hasta_aquí * llegué|llego|aguanté|le_dejo
      este|esta|es|será * es? * mi|el|la último|última * mensaje|noche|día|carta|vez|adiós|cigarro|audio
      no_me_busquen|no_me_esperen|ya_no_me_esperen|no_lloren_por_mí|no_fue_culpa_de_nadie|no_es_culpa_de_nadie|nadie_tiene_la_culpa|dejé_una_carta|escribí_una_carta|escribí_mis_cartas`,
    reason: 'Se despide o encarga a los suyos.',
    hits: ['les encargo a mis hijos por favor, los quiero', 'hasta aquí llegué, perdón por todo'],
    misses: ['gracias por todo, nos vemos el lunes', 'mi perro va de viaje'],
  },
]);
