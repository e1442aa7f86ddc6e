import { rulesOf } from '../src/lexicon.js';

export const relapseEs = rulesOf('relapse', 'es', [
  {
    id: 'es.relapse.now',
    severity: 'high',
    evidence: true,
    phrase: `
      compré|compre|conseguí|consegui|tengo DROGA *** aquí|aqui|conmigo|ahorita|en_la_mano|enfrente|guardado|guardada
      acabo_de|recién comprar|conseguir ** DROGA
      estoy|ando|sigo ** BORRACHO|consumiendo|drogándome|drogandome|bebiendo|tomando_otra_vez|inyectándome|inyectandome|fumando_cristal|fumando_piedra
      acabo_de|recién|recien|ahorita|hoy|ahora ** consumir|CONSUMI|drogarme|recaer|beber|inyectarme|usar|fumar_cristal|fumar_piedra|tomar_alcohol
      CONSUMI ** hoy|ahorita|ahora|hace_rato|esta_mañana|hace_una_hora
      estoy|voy|ya_voy ** afuera|enfrente|con|camino|rumbo|a_la_casa ** dealer|tirador|conecte|vinata|cantina|bar
      voy_a|a_punto_de CONSUMIR * ahora|hoy|esta_noche|ahorita|ya|otra_vez
      tengo|traigo|compré|compre ** DROGA|botella|jeringa|bolsa ** en_la_mano|aquí|aqui|enfrente|conmigo|ahorita|frente_a_mí`,
    reason: 'Está consumiendo.',
    hits: ['acabo de recaer', 'estoy borracho otra vez'],
    misses: ['estaba borracho hace cinco años', 'la clase sobre alcohol es hoy'],
  },
  {
    id: 'es.relapse.recent',
    severity: 'concern',
    phrase: `
      CONSUMI ** ayer|anoche|fin_de_semana|el_viernes|el_sábado|el_sabado|el_domingo|antier|hace_dos_días|hace_tres_días|la_semana_pasada|otra_vez|de_nuevo|después|despues
      ayer|anoche|antier|el_viernes|el_sábado|el_domingo|este_fin_de_semana ** CONSUMI
      recaí|recai|tuve_una_recaída|tuve_una_recaida|volví_a_recaer|perdí_mi_sobriedad|perdi_mi_sobriedad`,
    reason: 'Consumió hace poco.',
    hits: ['anoche recaí', 'consumí el fin de semana'],
    misses: ['prevención de recaídas a las seis', 'ayer comí tacos'],
  },
  {
    id: 'es.relapse.craving',
    severity: 'concern',
    phrase: `
      QUIERO|tengo_ganas_de|ganas_de|me_urge|necesito|antojo_de|ansias_de|ansiedad_por|muero_por|pensando_en * CONSUMIR|DROGA
      tengo|siento|con muchas|tantas|unas? * ansias|cravings|antojo ** usar|consumir|DROGA|fuertes|horribles|hoy|esta_noche
      casi * recaigo|consumo|bebo|uso|recaí|compro|CONSUMI
      no_aguanto|no_puedo_con las ganas|ansias|ganas_de`,
    reason: 'Ansia de consumir.',
    hits: ['tengo ganas de consumir', 'casi recaigo hoy'],
    misses: ['tengo ganas de tacos', 'quiero agua'],
  },
  {
    id: 'es.relapse.seeking',
    severity: 'concern',
    phrase: `
      dónde|donde|quién|quien|alguien ** consigo|conseguir|venden|vende|compro|comprar|tiene ** DROGA|dealer|conecte
      busco|ando_buscando|necesito ** DROGA|dealer|conecte|tirador|quien_venda`,
    reason: 'Busca droga.',
    hits: ['alguien tiene percs', 'dónde consigo cristal'],
    misses: ['dónde consigo un café', 'alguien tiene la hora'],
  },
  {
    id: 'es.relapse.supply',
    severity: 'concern',
    alwaysHold: true,
    evidence: true,
    despite: ['hypothetical'],
    phrase: `
      vendo|tengo|traigo|consigo ** DROGA ** barato|barata|venta|mensaje|interesa|inbox|quieran|quieres|disponible|vender|mándame|mandame
      vendo|les_vendo|te_vendo|te_consigo|les_consigo ** DROGA`,
    reason: 'Ofrece droga. Se retiene hasta que alguien lo mire.',
    hits: ['vendo percs', 'tengo cristal barato mándame mensaje'],
    misses: ['vendo mi bicicleta', 'tengo clase'],
  },
  {
    id: 'es.relapse.ganas',
    severity: 'concern',
    phrase: `
      me_muero|muero|me_mata|me_matan|ando_loco|ando_loca|estoy_desesperado|estoy_desesperada|me_urge|se_me_antoja|se_me_antojó|traigo_ganas|traigo_ansias|traigo_antojo|tengo_muchas_ganas|qué_ganas|me_está_ganando|sueño ** por|de|con|las_ganas|la_ansiedad|un|una|el_antojo? * DROGA|CONSUMIR|ansias|ganas_de_consumir|fumar|tomar|drogarme|chelear|meterme
      ganas|ansias|ansiedad|antojo|tentación|craving|cravings ** consumir|tomar_alcohol|beber|drogarme|meterme|DROGA|trago|pistear|chelear|loquear|recaer|usar|fumar_cristal
      a_punto_de|por_poco|casi|estuve_a_nada_de|ya_mero|me_falta_poco_para|estoy_por * llamarle|llamarle_al|marcarle|marcarle_al|recaer|recaigo|comprar|tomar|beber|consumir|consumo|meterme|caigo|tomo ** dealer|conecte|tirador|DROGA|hoy|otra_vez|chela|trago|anoche|puntero|recaer|ya|de_nuevo|algo
      una|nomás_una|solo_una|una_sola chela|cerveza|copa|línea|fumada ** nada|no_pasa|más|daño|y_ya
      el_dealer|mi_dealer|el_conecte|el_tirador|mi_conecte|el_puntero|mi_excompañero ** escribió|marcó|mensaje|mandó|ofreció|llamó|buscó|texteó`,
    reason: 'Ganas de consumir.',
    hits: ['me muero por un trago', 'estoy a punto de marcarle al conecte'],
    misses: ['me muero por un taco', 'ganas de agua fresca'],
  },
  {
    id: 'es.relapse.caida',
    severity: 'concern',
    phrase: `
      volví|volvi|regresé|he_vuelto|otra_vez_volví a * las|la? ** fumar|meterme|inhalar|picarme|usar|tomar|beber|consumir|jalar|drogarme|pistear|piedra|cristal|coca|andadas|lo_mismo ** DROGA|fin|ayer|anoche|semana|sábado|viernes|domingo|piedra|y|otra|después|después_de|pena|grupo|días
      me|nos * puse|eché|tomé|metí|di|fumé|aventé|chingué|emborraché|emborrache * hasta|unas|unos|una|un|varias|dos|tres? ** pedo|peda|chelas|cervezas|tragos|línea|líneas|pase|pases|toque|toques|copas|tequilas|atrás|cristal|piedra ** ayer|anoche|fin|sábado|viernes|domingo|otra|perdón|padrino|pena|vergüenza|no_le|antier|fiesta|boda
      recaí|recai|volví_a_caer|consumí ** no le|lo|se|les * he|la|lo? dicho|contado|conté|dije
      recaí|recai|me_caí|volví_a_caer|tropecé|resbalé|fallé|la_regué|volví_a_usar|volví_a_consumir|consumí|usé|tomé_otra_vez ** padrino|madrina|pena|vergüenza|decirle|anoche|ayer|nadie|meses|días|grupo|otra_vez|sábado|viernes|domingo|fin|perdón|semana|sobrio|sobria
      perdí|tiré|eché_a_perder|se_acabaron|rompí|reinicio|reinicié ** mi_sobriedad|mis_días|mis_meses|mi_tiempo|mi_año|mi_racha|mi_limpieza|conteo
      otra_vez|de_nuevo|empiezo|empezando|vuelvo * en|desde|al? * día_uno|día_cero|cero|día_1
      ando|sigo|he_estado|estuve * consumiendo|usando|tomando|bebiendo|fumando|drogándome * a_escondidas|escondido|otra_vez|diario|sin_que|desde`,
    reason: 'Una caída en estos días.',
    hits: ['me puse bien pedo el sábado y me da pena', 'recaí y no le he dicho a mi padrino'],
    misses: ['tomé mucha agua el sábado', 'me caí de la bici el domingo'],
  },
  {
    id: 'es.relapse.pide',
    severity: 'concern',
    phrase: `
      quién|quien|alguien|dónde|donde|saben_quién|saben_dónde|conocen_a_alguien|alguno ** vende|venden|tiene|tenga|consigo|consigue|pase|pasa|me_pasa|me_pase|me_consigue|saca|rola|trae|mueve|conecta|venda|compro|puedo_comprar|puedo_conseguir|hay ** DROGA|conecte|dealer|dosis|pastas|clonas|perico|mota|tachas|gotero|puntero|rivotril|subs|metadona
      busco|necesito|ando_buscando|ocupo|compro|quiero_comprar|me_urge * un|una|conseguir|comprar|algo_de|unas|unos|quien_venda? ** DROGA|conecte|dealer|puntero|pastas|clonas|tachas|orina_limpia
      cómo|como ** pasar|pasar_el|librar|engañar|burlar|salir_limpio ** antidoping|doping|prueba_de_orina|prueba_antidrogas`,
    reason: 'Pide droga, o burlar la prueba.',
    hits: ['alguien me consigue unas tachas', 'cómo paso el antidoping, cómo pasar el antidoping mañana'],
    misses: ['alguien me consigue unas sillas', 'necesito un padrino nuevo'],
  },
]);
