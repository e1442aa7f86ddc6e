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
]);

export const overdoseEs = rulesOf('overdose', 'es', [
  {
    id: 'es.overdose.took',
    severity: 'imminent',
    evidence: true,
    phrase: `
      TOME ** MUCHAS PASTILLAS_ES
      TOME MUCHAS * PASTILLAS_ES
      TOME|consumí|usé|me_inyecté demasiado|demasiada|de_más|de_mas|mucha ** no|me|ayuda|corazón|DROGA|siento|respirar
      tengo|estoy|creo|estoy_teniendo|con ** sobredosis
      no_puedo respirar ** DROGA|pastillas|consumí|tomé|pecho|ayuda
      CONSUMI|TOME ** no_puedo_respirar|me_estoy_desmayando|labios_azules|me_estoy_muriendo`,
    reason: 'Ha tomado una cantidad peligrosa.',
    hits: ['me tomé todas las pastillas', 'creo que tengo una sobredosis'],
    misses: ['me tomé mis dos pastillas', 'la charla sobre sobredosis es el martes'],
  },
  {
    id: 'es.overdose.other',
    severity: 'imminent',
    evidence: true,
    phrase: `
      PERSONA ** no respira|despierta|reacciona|responde
      ALGUIEN|se ** está|esta|tiene|tuvo|sufriendo|teniendo ** sobredosis
      ALGUIEN ** labios|cara|morado|morada|azul|azules ** morado|morada|azul|azules|morados
      no respira|reacciona|despierta ** ayuda|naloxona|narcan|ALGUIEN|qué_hago|que_hago|por_favor
      necesito|traigan|alguien_tiene|dónde_hay|manden ** naloxona|narcan|ambulancia`,
    reason: 'Alguien está en sobredosis.',
    hits: ['mi hermano no respira', 'alguien tiene narcan por favor'],
    misses: ['el pescado no respira aire', 'el taller de naloxona es hoy'],
  },
  {
    id: 'es.overdose.intent',
    severity: 'high',
    raisedBy: ['time', 'now', 'means', 'farewell'],
    phrase: `
      QUIERO|VOY|pienso|pensando_en|ganas_de ** tomarme|tomar|tragarme ** MUCHAS * PASTILLAS_ES
      QUIERO|VOY|pienso_en|ganas_de * meterme|darme|tener|hacer|una * sobredosis
      ojalá|ojala|espero * la|esta|próxima|siguiente dosis ** mate|última|ultima`,
    reason: 'Quiere una sobredosis.',
    hits: ['voy a tomarme todas las pastillas', 'quiero meterme una sobredosis'],
    misses: ['voy a tomarme mi pastilla', 'quiero café'],
  },
]);

export const relapseEs = rulesOf('relapse', 'es', [
  {
    id: 'es.relapse.now',
    severity: 'high',
    evidence: true,
    phrase: `
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
]);

export const otherDangerEs = [
  ...rulesOf('withdrawal', 'es', [
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
  ]),
  ...rulesOf('violence', 'es', [
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
  ]),
  ...rulesOf('domestic', 'es', [
    {
      id: 'es.domestic.hurt',
      severity: 'high',
      evidence: true,
      raisedBy: ['now'],
      phrase: `
      ALGUIEN ** PEGA
      PEGA
      me violaron|golpearon|drogaron_y
      tengo_miedo|miedo ** de|que * ALGUIEN|mi_esposo|que_me_pegue|que_me_mate|volver_a_casa|regresar_a_casa
      dijo|dice * que * me va_a matar|pegar|golpear`,
      reason: 'Violencia en casa.',
      hits: ['mi esposo me pega', 'mi novio me amenazó con un cuchillo'],
      misses: ['me pega el sol', 'mi esposo me llamó'],
    },
    {
      id: 'es.domestic.now',
      severity: 'imminent',
      evidence: true,
      phrase: `
      ALGUIEN ** está|esta|anda|viene ** afuera|puerta|tumbando|rompiendo|golpeando|entrando|pegando|pegándome ** pistola|cuchillo|puerta|ayuda|matarme|me|ventana
      ALGUIEN ** tiene|trae|sacó|agarró ** ARMA
      me está|esta|anda pegando|golpeando|ahorcando|amenazando
      llamen|manden * a_la|la? policía|policia|911`,
      reason: 'En peligro ahora.',
      hits: ['mi ex está tumbando la puerta', 'me está golpeando ayuda'],
      misses: ['mi mamá está afuera con el perro', 'llamen a la oficina'],
    },
  ]),
  ...rulesOf('child', 'es', [
    {
      id: 'es.child.risk',
      severity: 'high',
      evidence: true,
      raisedBy: ['now'],
      phrase: `
      le_pegué|le_pegue|golpeé|golpee|sacudí|sacudi|lastimé|lastime|casi_le_pego|le_pego ** NINO
      dejé|deje|dejo|dejamos ** NINO ** solo|sola|solos|solas
      NINO ** solo|sola|solos|solas ** casa|carro|consumir|comprar|noche
      toca|tocó|abusa|abusó|viola|violó|golpea|golpeó|le_pega|pegó ** NINO
      miedo|ganas ** lastimar|pegarle|hacerle_daño|sacudir ** NINO
      estoy ** BORRACHO ** con|cuidando ** NINO
      NINO ** sin|no comer|comido|comida|leche`,
      reason: 'Un niño en riesgo.',
      hits: ['dejé a mis hijos solos en casa', 'le pegué a mi hija'],
      misses: ['mi hijo juega solo', 'dejé a mi hija en la escuela'],
    },
    {
      id: 'es.child.now',
      severity: 'imminent',
      evidence: true,
      phrase: `
      NINO ** no respira|despierta|reacciona
      no respira NINO
      NINO se tomó|tomo|tragó|trago|comió|metió ** PASTILLAS_ES|DROGA|cloro|metadona`,
      reason: 'Un niño en peligro ahora.',
      hits: ['mi bebé no respira', 'mi hija se tragó mis pastillas'],
      misses: ['mi bebé duerme', 'mi hija se tomó la leche'],
    },
  ]),
  ...rulesOf('psychosis', 'es', [
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
  ]),
  ...rulesOf('medical', 'es', [
    {
      id: 'es.medical.driving',
      severity: 'imminent',
      evidence: true,
      phrase: `
      manejando|conduciendo|al_volante|voy_manejando|en_la_carretera ** BORRACHO
      BORRACHO ** manejando|conduciendo|al_volante|en_la_carretera|voy_a_manejar
      voy_a|a_punto_de manejar|conducir ** BORRACHO
      tomé|tome|me_tomé|bebí|bebi *** manejando|voy_a_manejar|al_volante|conduciendo`,
      reason: 'Conduce bajo efectos.',
      hits: ['voy manejando borracho', 'estoy bien pedo y manejando'],
      misses: ['manejando al trabajo', 'un borracho cantaba'],
    },
    {
      id: 'es.medical.emergency',
      severity: 'high',
      evidence: true,
      phrase: `
      dolor|dolores ** pecho
      vomitando|vomité|vomite|escupiendo|orinando * sangre
      me_desmayé|me_desmaye|perdí_el_conocimiento ** cabeza|sangre|otra_vez|golpeé`,
      reason: 'Un cuerpo en peligro.',
      hits: ['tengo dolor en el pecho y en el brazo', 'estoy vomitando sangre'],
      misses: ['me duele el pie', 'la sangre se donó ayer'],
    },
  ]),
];
