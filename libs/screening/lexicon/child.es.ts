import { rulesOf } from '../src/lexicon.js';

export const childEs = rulesOf('child', 'es', [
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
  {
    id: 'es.child.cuidado',
    severity: 'high',
    evidence: true,
    raisedBy: ['now'],
    phrase: `
      dejé|deje|dejamos|olvidé|dejo ** NINO|los_niños ** solos|solo|sola|solitos|encerrados|encargados
      NINO|hija|hijo ** moretones|golpes|quemaduras|marcas ** padrastro|hizo|papá|espalda|tío|brazos|cinturón
      NINO ** tiene|trae|llegó|vino|con ** moretones|golpes|marcas|quemaduras|mordidas|ronchas ** papá|padrastro|tío|niñera|escuela|espalda|brazos|él|novio|dice|cinturón
      padrastro|mi_novio|mi_esposo|mi_pareja|su_papá|su_tío|mi_tío|el_abuelo|la_niñera|alguien ** tocó|toca|pega|pegó|golpea|golpeó|abusa|abusó|lastima|lastimó|violó|manosea ** NINO
      NINO ** dice|dijo|contó|cuenta ** que * lo|la|le|su tocó|toca|tocan|pega|pegan|pegó|lastima|tío|padrastro
      dejé|deje|dejamos|olvidé|se_quedó|se_quedaron|dejo ** NINO|solos|solitos|solo|sola ** casa|carro|coche|calle|noche|horas|comprar|consumir|conectar
      estoy|estaba|ando|me_puse|sigo ** drogado|drogada|borracho|borracha|pedo|peda|consumiendo|dormido|tomando ** NINO|niños|cuidando|enfrente|cargando
      AFRAID|miedo|ganas|a_punto|casi|impulso ** le|lo|la|de * pego|pegarle|sacudo|sacudirlo|sacudirla|lastimo|lastimar|lastimarlo|aventar|hacerle_daño|hago_daño * a? NINO|al_bebé|a_mi_hijo
      no|sin ** comer|comida|leche|cenar|pañales|comido ** NINO`,
    reason: 'Un niño sin cuidado o lastimado.',
    hits: ['dejé a los niños solos en el carro para ir a comprar', 'mi hija tiene moretones que le hizo su padrastro en la espalda'],
    misses: ['mi hijo se pegó con la mesa', 'dejé a los niños en la escuela'],
  },
]);
