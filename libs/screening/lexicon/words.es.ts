import type { WordClasses } from '../src/lexicon.js';

/** Spanish words that stand for one another, written without accents as well as with them. `~` takes misspellings too. */
export const wordsEs: WordClasses = {
  QUIERO: `
    quiero, kiero, qiero, quisiera, quería, queria, necesito, deseo, me gustaría, ojalá pudiera, tengo ganas de, ganas de, tengo ansias de,
    estoy por, prefiero, preferiría, ya quiero, he querido, me dan ganas de, siento ganas de, sueño con, merezco, debería`,
  VOY: `
    voy a, boy a, vy a, iré a, estoy a punto de, a punto de, pienso, planeo, decidí, he decidido, estoy decidido a, estoy decidida a, estoy listo para,
    estoy lista para, listo para, lista para, planeando, tengo planeado, me voy a, quiero, estoy pensando en, estoy por`,
  MATARME: `
    ~matarme, suicidarme, ~suicidarme, ahorcarme, colgarme, dispararme, pegarme un tiro, darme un tiro, cortarme las venas, quitarme la vida,
    acabar con mi vida, terminar con mi vida, acabar conmigo, ponerle fin a mi vida, tirarme al tren, aventarme al tren, tirarme de un puente,
    aventarme del puente, tirarme por la ventana, lanzarme al vacío, desvivirme, desaparecer para siempre, envenenarme, ahogarme en el río, matarm,
    acabar con todo, terminar con todo, irme para siempre, dormir para siempre, ponerle fin a todo, poner fin a todo, matarmee, saltar del puente`,
  ME_MATO: `
    me mato, me mataré, me suicido, me voy a matar, me quiero matar, me ahorco, me cuelgo, me disparo, me corto las venas, me quito la vida, me pego un tiro,
    me doy un tiro, me desvivo, me tiro del puente, me aviento del puente, me quiero suicidar, me voy a suicidar, me voy a colgar, me voy a ahorcar,
    me voy a quitar la vida, me quiero quitar la vida, me voy a pegar un tiro, me voy a dar un tiro, me voy a tirar, me voy a aventar, me kiero matar`,
  MORIR: `
    ~morir, ~morirme, morirm, estar muerto, estar muerta, dejar de existir, dejar de vivir, no existir, no despertar, desaparecer, no estar aquí, no vivir, no seguir vivo,
    no seguir viva, no haber nacido, descansar para siempre, ya no despertar, dormirme y no despertar, dormir y no despertar, no despertar más, morirmee`,
  NO_QUIERO: `
    no quiero, ya no quiero, no kiero, no quisiera, no tengo ganas de, ya no tengo ganas de, no puedo, ya no puedo, no aguanto, ya no aguanto,
    no soporto, ya no soporto, no deseo, ya no deseo, ya no kiero, nomás no quiero`,
  VIVIR: `
    vivir, seguir viviendo, seguir vivo, seguir viva, existir, estar vivo, estar viva, seguir aquí, estar aquí, vivir más, seguir en este mundo, seguir existiendo,
    despertar, despertarme, estar en este mundo, vivir así, la vida, mi vida, esta vida`,
  SIN_MI: `
    sin mí, si yo no estuviera, si no estuviera, si me muero, si desaparezco, si yo muero, si me fuera, si no existiera, si me muriera, cuando me muera, cuando no esté`,
  HOY: `
    hoy, esta noche, ahora, ahorita, ya, mañana, en la mañana, al amanecer, hoy mismo, ahora mismo, esta tarde, en un rato, al rato, cuando se duerman, cuando se vayan,
    esta madrugada, antes de que amanezca, en una hora, orita, ahoritita, hoy en la noche`,
  PASTILLAS_ES: `
    ~pastillas, pastilla, tabletas, cápsulas, medicinas, medicamentos, medicamento, píldoras, pepas, calmantes, somníferos, clonazepam, rivotril, paracetamol, tramadol, insulina,
    cloro, veneno, raticida, el frasco, frasco, :pill:, antidepresivos, alprazolam, xanax, diazepam, metadona, ibuprofeno`,
  MUCHAS: `
    todas, todas las, todas mis, todo el frasco, todo el frasco de, el frasco entero, el frasco entero de, frasco de, un frasco de, un montón de, un puñado de, muchas, demasiadas, un chingo de, el bote de, todo el bote de,
    la caja entera, toda la caja de, toda la caja, todo, 20, 30, 40, 50, 60, veinte, treinta, cuarenta, cincuenta, bastantes, las, todo el`,
  TOME: `
    me tomé, tomé, me tragué, tragué, me acabo de tomar, acabo de tomar, acabo de tomarme, me acabé, me empaqué, me metí, me he tomado, ya me tomé, ingerí, me eché`,
  ARMA: `
    pistola, la pistola, una pistola, arma, un arma, el arma, rifle, escopeta, cuchillo, el cuchillo, un cuchillo, navaja, la navaja, una navaja, soga, la soga, una soga, cuerda, la cuerda, machete, fierro, cuete,
    :gun:, :knife:, :rope:, lazo, el lazo, balas, pistola cargada, hoja de afeitar`,
  EN_MANO: `
    en la mano, en mis manos, en mi mano, enfrente de mí, frente a mí, aquí conmigo, cargada, cargado, en la cabeza, en mi cabeza, lista, listo, en el cuello, alrededor del cuello, sobre la mesa, a mi lado, amarrada, en la boca, en las manos, en mi cuarto`,
  ALGUIEN: `
    él, ella, mi amigo, mi amiga, mi hermano, mi hermana, mi esposo, mi esposa, mi hijo, mi hija, mi mamá, mi papá, mi novio, mi novia, mi compañero, mi compañera, mi primo, mi prima, mi vecino, mi vecina, alguien, mi marido,
    mi pareja, mi ex, un amigo, una amiga, mi carnal, mi cuate, mi tío, mi tía, mi padrastro, mi padre, mi madre, mi jefa, mi jefe, mi mujer, mi viejo, ese cabrón, ese guey, ese wey, este cabrón, ese tipo, el, mi compa`,
  PERSONA: `
    mi amigo, mi amiga, mi hermano, mi hermana, mi esposo, mi esposa, mi hijo, mi hija, mi mamá, mi papá, mi novio, mi novia, mi compañero, mi compañera, mi primo, mi prima,
    alguien, ella, mi pareja, mi ex, un amigo, una amiga, mi carnal, mi cuate, mi compa`,
  MATAR: `
    ~matar, matarlo, matarla, matarlos, golpear, golpearlo, golpearla, apuñalar, apuñalarlo, apuñalarla, disparar, dispararle, balacear, madrear, madrearlo, partirle la madre, quebrar, quebrarlo, reventar, lastimar, lastimarlo, lastimarla,
    ahorcarlo, ahorcarla, quemarlo, pegarle un tiro, darle un tiro, meterle un balazo, hacerle daño, matarte, romperle la cara, desquitarme con`,
  DROGA: `
    droga, drogas, heroína, coca, cocaína, cristal, fentanilo, fenta, piedra, mota, marihuana, perico, meta, chiva, crico, pastas, pastillas, perc, percs, tachas, foco, alcohol, cerveza, vino, tequila, vodka, trago, tragos, chelas, chela, caguama, copa, copas, un trago, una cerveza, una copa,
    :drink:, :syringe:, una línea, un pase, un toque, polvo`,
  CONSUMIR: `
    ~consumir, usar, drogarme, beber, tomar alcohol, ponerme pedo, ponerme peda, inyectarme, fumar cristal, fumar piedra, recaer, emborracharme, ponerme hasta atrás, echarme un trago, picarme, un trago, una cerveza, meterme algo, una copa, tomarme un trago, tomarme una, volver a consumir, volver a usar, meterme, llamar al dealer,
    llamar a mi dealer, comprar droga, volver a tomar, tomarme una cerveza, tomar, una línea, fumar, drogarm`,
  CONSUMI: `
    consumí, usé, recaí, me drogué, bebí, tomé alcohol, me puse pedo, me puse peda, me inyecté, fumé cristal, fumé piedra, me emborraché, volví a consumir, volví a tomar, volví a usar, volví a beber, tuve una recaída, tomé otra vez, me eché unas cervezas, me eché unos tragos,
    me metí, tomé de nuevo, me tomé unas cervezas, me tomé unos tragos, me di un pase, consumi, recai, bebi`,
  PEGA: `
    me pega, me pegó, me golpea, me golpeó, me ahorcó, me ahorca, me amenaza, me amenazó, me violó, me viola, abusó de mí, abusa de mí, me forzó, me obligó, me cacheteó, me pateó, me empujó, me lastimó, me maltrata, me encerró, no me deja salir, me quiere matar, me va a matar, me va a pegar, me jaló del pelo, me aventó, me estranguló, me tocó, me agarró a golpes, me deja encerrada`,
  NINO: `
    mi hijo, mi hija, mis hijos, mis hijas, mi bebé, mi niño, mi niña, mis niños, el bebé, la bebé, la niña, el niño, los niños, mi sobrino, mi sobrina, mi hermanito, mi hermanita, mi nieto, mi nieta, mis niñas`,
  BORRACHO: `
    borracho, borracha, drogado, drogada, pedo, peda, tomado, tomada, hasta atrás, bien pedo, bien peda, bien puesto, bien puesta, crudo, mareado, bebido, bebida, marihuano, ebrio, ebria, puesto, puesta, hasta la madre`,
  ADIOS: `
    adiós, adios a todos, adiós mundo, hasta siempre, me despido, me despido de todos, ya me voy, perdónenme, perdónenme todos, perdónenme por todo, cuiden a mis hijos, cuiden a mi mamá, cuida a mis hijos, díganle a mis hijos, díganle a mi mamá, los quiero mucho, los amo, gracias por todo, este es mi último mensaje, mi último mensaje,
    es mi última noche, mi última noche, no los volveré a ver, no me esperen, ya no estaré, cuando lean esto, cuiden a mi perro, nos vemos en el cielo, nos vemos en la otra vida, ya no los molesto`,
  DROGA_CLARA: `heroína, coca, cocaína, cristal, fentanilo, fenta, piedra, perico, chiva, crico, pastas, percs, tachas, clonas, rivotril, clonazepam, metadona, tramadol, xanax, mota`,
};
