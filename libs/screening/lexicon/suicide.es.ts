import { rulesOf } from '../src/lexicon.js';

/** Deseo, acto, hora y despedida. */
export const suicideEs = rulesOf('suicide', 'es', [
  {
    id: 'es.suicide.kill-self',
    severity: 'high',
    raisedBy: ['time', 'means', 'farewell'],
    phrase: `
      QUIERO|VOY|de|a|en|por|intentar|para|pensado|pensando MATARME
      ME_MATO
      MATARME
      quiero|voy_a|pienso que? me muera
      pensamientos|ideas|ganas|intentos * suicidas|de_suicidio|suicidio
      pienso|pensando|pensado|piensa en el? suicidio|suicidarme
      el suicidio es|parece|sería|seria
      soy|estoy|me_siento * suicida|suicidal`,
    reason: 'Nombra quitarse la vida.',
    hits: ['me quiero matar', 'llevo días pensando en quitarme la vida'],
    misses: ['me mato de risa contigo', 'el suicidio es tema de la clase de hoy'],
  },
  {
    id: 'es.suicide.intent',
    severity: 'high',
    raisedBy: ['time', 'now', 'means', 'farewell'],
    phrase: `
      voy_a|me_voy_a|decidí|he_decidido|listo_para|lista_para|a_punto_de MATARME
      VOY MATARME HOY
      HOY me? voy_a|me MATARME|mato|suicido|cuelgo
      HOY ME_MATO
      ME_MATO HOY
      hoy|esta_noche se_acaba|termina|acabo|termino todo|con_todo
      esta_noche es|será la noche|última
      tengo|ya_tengo|está todo planeado|listo|decidido
      tengo|ya_tengo|hice un? plan|todo_planeado|la_fecha|carta_de_despedida ** para|morir|MATARME|irme|acabar`,
    reason: 'Intención.',
    hits: ['esta noche me mato', 'he decidido suicidarme'],
    misses: ['no voy a matarme', 'voy a matar el tiempo'],
  },
  {
    id: 'es.suicide.want-die',
    severity: 'high',
    raisedBy: ['time', 'means', 'farewell'],
    phrase: `
      QUIERO MORIR
      me quiero|kiero morir
      quiero que todo? se_acabe|acabe|termine|termine_todo
      me_quisiera|quisiera|ojalá|ojala * morir|morirme|muera|muriera
      mejor_muerto|mejor_muerta|mejor_me_muero
      estaría|estaria|estarían|estarian mejor * muerto|muerta|SIN_MI
      me_quiero * morir`,
    reason: 'Deseo de morir.',
    hits: ['me quiero morir', 'solo quiero morirme'],
    misses: ['no me quiero morir', 'me muero por un café'],
  },
  {
    id: 'es.suicide.not-live',
    severity: 'high',
    raisedBy: ['time', 'means', 'farewell'],
    phrase: `
      NO_QUIERO VIVIR
      no|ya_no quiero|tengo_ganas|tengo_razones|tengo_motivos|tengo_razón ** vivir|seguir_viviendo|vivo|viva|existir`,
    reason: 'Niega el deseo de vivir.',
    hits: ['ya no tengo ganas de vivir', 'no quiero seguir viviendo'],
    misses: ['no quiero vivir en ese apartamento', 'quiero vivir'],
  },
  {
    id: 'es.suicide.passive',
    severity: 'concern',
    raisedBy: ['time', 'means', 'farewell', 'intent'],
    phrase: `
      ojalá|ojala|quisiera|desearía|desearia|preferiría|preferiria|prefiero|espero ** no_despertar|no_despertara|no_despierte|no_haber_nacido|no_existir|desaparecer|dormir_para_siempre|no_despertar_mañana|me_muriera
      nadie me extrañaría|extrañaria|extrañará|va_a_extrañar
      a_nadie|nadie * le_importo|le_importa_si_me_muero|me_necesita
      todos|mi_familia|mis_hijos|ellos ** mejor SIN_MI
      mejor sin mí
      soy|solo_soy|me_siento * una? carga|estorbo
      no|ya_no tiene|veo|hay|encuentro|le_veo|le_encuentro * sentido|razón|razon|salida|esperanza`,
    reason: 'Deseo pasivo, carga, desesperanza.',
    hits: ['ojalá no despertara mañana', 'soy una carga para todos'],
    misses: ['ojalá llueva mañana', 'la carga del camión'],
  },
  {
    id: 'es.suicide.cannot-go-on',
    severity: 'concern',
    raisedBy: ['time', 'means', 'farewell', 'intent'],
    phrase: `
      ya_no|no puedo|aguanto|soporto|doy más|mas|seguir|seguir_así|esto|esta_vida|así|con_esto|vivir_así|tanto_dolor|con_la_vida
      cansado|cansada|harto|harta|hasta_la_madre de * vivir|la_vida|mi_vida|esta_vida|todo|existir|luchar|sufrir|seguir
      estoy sin esperanza
      no hay esperanza|salida|futuro
      nada tiene|vale sentido|la_pena
      para_qué|para_que|de_qué_sirve|pa_que * seguir|vivir|sigo|vivo
      no_valgo_nada|no_sirvo_para_nada|soy_un_fracaso|me_odio
      odio|odiando * mi_vida|vivir|estar_vivo|estar_viva
      todo|ya perdí|perdi la_esperanza|toda_esperanza|las_ganas
      perdí|perdi|sin las? ganas|esperanza ** vivir|vida|todo|seguir`,
    reason: 'Al límite de las fuerzas.',
    hits: ['ya no puedo más', 'estoy cansada de vivir'],
    misses: ['no puedo ir hoy', 'cansado de tanto caminar'],
  },
  {
    id: 'es.suicide.act',
    severity: 'imminent',
    evidence: true,
    phrase: `
      acabo_de|me_acabo_de|ya_me|me_estoy|ya|estoy * cortar|cortarme|cortando|cortándome|abrir|rajar|corté|abrí|rajé * las|la|mis? venas|muñecas|muñeca|vena
      me corté|abrí|rajé|corto * las|la|mis? venas|muñecas|muñeca
      TOME ** MUCHAS * PASTILLAS_ES ** ADIOS|morir|perdón|perdon|dormir|despertar|adios|vivir
      ADIOS ** TOME ** PASTILLAS_ES
      me corté|corte|abrí|estoy_cortando las_venas|las_muñecas
      tengo|aquí_tengo|ya_tengo|estoy_con ** ARMA * EN_MANO
      ARMA EN_MANO
      ARMA ** EN_MANO
      tengo|compré|compre|conseguí|consegui ** ARMA ** para|y * MATARME|matarme|acabar|hacerlo|terminar|mí|me_mato
      estoy|parado|parada|sentado|sentada|subido|subida en|sobre|arriba ** puente|azotea|borde|cornisa|vías|vias|balcón|techo
      estoy_sangrando|me_estoy_desangrando
      ya_lo_hice|ya_es_tarde ** pastillas|venas|adiós|perdón|TOME
      PASTILLAS_ES ** enfrente|frente_a_mí|en_la_mano|contadas|listas|en_mi_mano`,
    reason: 'El acto, o el medio en la mano.',
    hits: ['tengo la pistola en la mano', 'me corté las venas'],
    misses: ['tengo el cuchillo para cortar la cebolla', 'tomé la pastilla del doctor'],
  },
  {
    id: 'es.suicide.time',
    severity: 'imminent',
    evidence: true,
    phrase: `
      ya_no|no|nunca * voy_a|creo_que|pienso|quiero * voy_a? despertar|amanecer|despertarme ** mañana|más|nunca|tomé|pastillas|adiós
      en|dentro * de|una|un|unos|media|pocas|unas? * hora|horas|rato|minutos|momento ** ya_no|no|nunca|jamás ** existir|estar|estaré|existiré|voy_a_estar|voy_a_existir|vivir|vivo|viva|aquí|despertar
      hoy|mañana|esta_noche|pronto|en_unas_horas ya_no|no|nunca ** existir|existiré|voy_a_existir|estaré|voy_a_estar|despertaré|voy_a_despertar|seré|sufriré|voy_a_sufrir
      mañana|manana|al_amanecer|en_la_mañana ** ya_no|no_voy_a|no * estaré|estare|despertaré|voy_a_estar|estar|existiré|voy_a_despertar
      esta|es|será|hoy_es|esta_es mi? última|ultima|último|ultimo noche|día|dia|mensaje|vez
      mi última|ultima|último|ultimo noche|día|dia|mensaje|carta
      hoy|esta_noche ** lo_hago|lo_voy_a_hacer|me_voy_para_siempre|es_el_día|acabo_con_todo|termino_con_todo|se_acaba_todo
      cuando ** se_duerman|se_vayan|duerman|salgan ** lo_hago|me_mato|lo_voy_a_hacer|me_tomo|me_voy_a
      no|ya_no creo|sé_si|se_si * llegar|llegue|pase|sobreviva|aguante * a|hasta|de|la mañana|esta_noche|noche|manana`,
    reason: 'Una hora dentro del día.',
    hits: ['esta es mi última noche', 'mañana ya no voy a estar'],
    misses: ['mañana no voy a estar en la junta, trabajo', 'esta noche es la cena'],
  },
  {
    id: 'es.suicide.farewell',
    severity: 'imminent',
    evidence: true,
    phrase: `
      adiós|adios ** para_siempre|mundo|cruel|perdónenme|perdonenme|perdón_por_todo|los_amo|los_quiero|hasta_siempre|ya_no
      díganle|diganle|dile|cuiden|cuida|cuídenme ** mis_hijos|mi_mamá|mi_mama|mi_familia|mi_hija|mi_hijo|mi_perro ** los_amo|la_amo|lo_amo|amo|quise|amé|ame|perdonen|perdón|perdon|no_esté|muera|falte|me_vaya|por_mí|por_mi
      perdónenme|perdonenme|perdón|perdon ** por_todo ** adiós|adios|puedo|aguanto|los|me_voy|ya|quiero|cansado|cansada
      cuando lean|leas|encuentren|lea esto|mi_cuerpo|me
      nos_vemos|los_veo en el_cielo|la_otra_vida|el_otro_lado|otra_vida
      me despido * de|para todos|ustedes|siempre|este_mundo|la_vida
      carta|nota de despedida|suicidio|suicida`,
    reason: 'Se despide para siempre.',
    hits: ['adiós a todos para siempre', 'díganle a mis hijos que los amo'],
    misses: ['adiós, nos vemos el lunes', 'díganle a mi mamá que llego tarde'],
  },
]);
