import type { Cue } from '../src/lexicon.js';

const es = (as: Cue['as'], phrases: string): Cue => ({ as, language: 'es', phrases });

/** Lo que se dice además. */
export const guardsEs: readonly Cue[] = [
  es(
    'explicit',
    `
    MATARME
    ME_MATO
    suicidio|suicidarme|suicida|suicidas
    QUIERO MORIR
    sobredosis`,
  ),
  es(
    'time',
    `
    esta_noche|hoy_mismo|esta_tarde|esta_madrugada|al_amanecer|en_la_madrugada|en_una_hora|en_un_rato|antes_del_amanecer|hoy_en_la_noche|mañana_temprano|hoy_es_el_día
    hoy * me|voy|lo|acabo|termino
    me mato|voy_a hoy`,
  ),
  es(
    'now',
    `
    ahora_mismo|ahorita|ahoritita|en_este_momento|orita|ya_mismo
    ayuda|auxilio`,
  ),
  es(
    'means',
    `
    ARMA EN_MANO
    tengo|conseguí|consegui|compré|compre|traigo ** ARMA
    PASTILLAS_ES EN_MANO
    en el puente
    con|trae|traigo * pistola|cuchillo|navaja|arma`,
  ),
  es(
    'farewell',
    `
    ADIOS`,
  ),
  es(
    'intent',
    `
    MATARME
    ME_MATO
    QUIERO MORIR
    NO_QUIERO VIVIR
    ya_no|no puedo|aguanto más|mas`,
  ),
  es(
    'negation',
    `
    no
    nunca
    jamás|jamas
    ya_no
    sin
    tampoco
    nada_de
    dejé_de|deje_de`,
  ),
  es(
    'not-negation',
    `
    no sé|se|puedo|aguanto|soporto|solo|sólo|mentira|es_broma|despertar|hay|tiene|doy|respira|reacciona
    no_voy_a_mentir|no_te_miento|no_es_broma|no_estoy_jugando|no_es_chiste|por_qué_no|por_que_no
    ya_no puedo|aguanto|soporto|sé|se|doy|respira
    no_puedo|no_dejo * dejar|parar|evitar|pensar
    sin mí|mi|ti|dolor|esperanza|sentido|tomar|beber|alcohol|nadie`,
  ),
  es(
    'in-earnest',
    `
    en_serio|de_verdad|no_es_broma|no_es_chiste|hablo_en_serio|no_estoy_jugando`,
  ),
  es(
    'past',
    `
    antes * quería|queria|pensaba|me|yo|soñaba|consumía|bebía|vivía|era|estaba|solía|tomaba
    hoy|ahora * ya? * llevo|tengo|doy|soy|estoy|cumplo ** gracias|limpio|limpia|sobrio|sobria|año|años|meses|feliz|agradecido|agradecida|paz
    hace|hacía * años|meses|tiempo|mucho_tiempo
    cuando_era|de_chavo|de_chava|de_joven|en_mi_adolescencia|en_ese_entonces|en_aquel_tiempo
    hace ** años|anos|año|meses|tiempo
    el_año_pasado|antes_de * rehabilitación|mi_recuperación|estar_sobrio
    cuando era|tenía|estaba|consumía|usaba|bebía|tomaba
    en 2010|2012|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024
    de_niño|de_niña|de_joven|en_aquel_entonces|en_el_pasado|en_mi_adicción
    llevo ** limpio|limpia|sobrio|sobria`,
  ),
  es(
    'resumption',
    `
    pero ** hoy|ahora|ahorita
    pero|y ** otra_vez|todavía|esta_noche|sigo|volvió
    otra_vez|de_nuevo|últimamente|ultimamente|todavía|todavia|estos_días|ahorita|esta_noche
    volvió|volvieron|regresaron`,
  ),
  es(
    'bereaved',
    `
    perdí|perdi|perdimos a|mi ** hermano|hermana|hijo|amigo|amiga|papá|mamá|suicidio|sobredosis|primo
    murió|fallecio|falleció|velorio|funeral|en_paz_descanse|luto|duelo
    se mató|suicidó|suicido|ahorcó ** hace|años|pasado|en
    murió de|por`,
  ),
  es(
    'ordinary',
    `
    como|según|segun * dijo|indicó|indico|recetó|receto|doctor|doctora|médico|medico|enfermera
    receta|recetadas|recetada|recetado|farmacia|vitaminas|antibiótico|presión|tiroides
    cebolla|tomate|verduras|cocinar|cocina|pan|carne|pelo|cabello|las_uñas|mis_uñas|pasto|fútbol|futbol|jugando|cocinando|estadio
    nos_vemos ** lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|luego|pronto|allá
    el_sol|de_colado
    a_mi_trabajo|en_la_junta|en_el_trabajo|apartamento|casa_de
    por_accidente`,
  ),
  es(
    'hypothetical',
    `
    si alguien|un_amigo|una_persona|tú|tu|ustedes|conoces
    si_alguna_vez
    qué_hacer_si|que_hacer_si|cómo_ayudar|como_ayudar
    por_ejemplo`,
  ),
  es(
    'fiction',
    `
    letra|coro|estribillo de|dice
    canción|cancion que_dice|se_llama|dice|titulada
    en_la_película|en_la_pelicula|en_la_serie|en_el_libro|en_la_novela|en_el_juego|videojuego|jefe_final|partida|nivel
    chistoso|chiste|broma|comedia`,
  ),
  es(
    'title',
    `
    canción|cancion|película|pelicula|serie|novela|libro|poema|telenovela|obra|corrido|cantante|historia|guerra`,
  ),
  es(
    'teaching',
    `
    988|línea_de_ayuda|linea_de_ayuda|línea_de_crisis|prevención|prevencion|taller|plática|platica|charla|clase|curso|folleto|señales|signos|síntomas|sintomas|estadísticas|noticias|noticia|policía_dice|según_la_policía|periódico|estudio|investigación|capacitación`,
  ),
  es(
    'supporter',
    `
    no te|lo|la ** mates|hagas|mueras|lastimes|rindas
    estás|estas|has pensando|pensado
    piensas|quieres|tienes|sientes
    llámame|llamame|llama|háblame|cuenta_conmigo|estoy_contigo|aquí_estoy`,
  ),
  es(
    'idiom',
    `
    matar|mata|mató|muero|morir de * un|una|la|puro|pura? susto|coraje|risa|hambre|vergüenza|nervios|angustia|aburrimiento|ternura
    me va|vas|van a_matar|a_morir si|cuando|por|porque|con|de
    tomar|tomarme|beber|tomarnos un|una|agua|unas|unos * café|cafe|agua|té|refresco|jugo|sol|siesta|ducha|foto|fotos|descanso|decisión|taxi|camión|clase|baño
    muero|morir|morirme|morirse|mato|mata|matarme|matar|muriendo|muerto|muerta|morí ** risa|hambre|sueño|sed|frío|frio|calor|aburrimiento|ganas|pena|vergüenza|verguenza|cansancio|ternura|amor|envidia|gusto|emoción|flojera|curiosidad|nervios|antojo|miedo|coraje|celos
    muero por ver|ir|comer|conocer|saber|verte|probar|llegar|dormir|salir
    muero por un|una|unos|unas|esos ** café|taco|tacos|pizza|helado|dulce|pan|abrazo|chocolate|hamburguesa|refresco|torta|siesta|pastel|sushi|vacaciones|baño
    matar|matando|mata|mato|maté el_tiempo|el_hambre|dos_pájaros|el_rato|el_antojo|la_curiosidad|moscas|la_sed
    muerto|muerta de
    mátame|me_matas|me_mata * de|con|este|esta|el|la|ese|tu
    me mata|matan|está_matando * la|el|los|las|este|esta|de
    mal_de_muerte|buena_muerte|de_muerte_lenta|para_morirse|está_de_muerte|esta_de_muerte
    cortarme|corté|corte|cortar el pelo|cabello|las_uñas|fleco
    me pega|pegó el|la|un|mucho|en_la * sol|calor|frío|viento|nostalgia|hambre|sueño|canción|gripa
    te mates trabajando|estudiando|por_eso`,
  ),
  es(
    'hyperbole',
    `
    tarea|examen|exámenes|examenes|tráfico|trafico|wifi|internet|junta|juntas|lunes|calor|frío|reggaetón|partido|trámite|fila|despertador|mosquitos|spoiler|vergüenza|dieta|gimnasio|final_de_la_serie`,
  ),
];
