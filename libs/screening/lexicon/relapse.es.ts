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
]);
