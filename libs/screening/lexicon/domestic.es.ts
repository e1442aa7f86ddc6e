import { rulesOf } from '../src/lexicon.js';

export const domesticEs = rulesOf('domestic', 'es', [
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
  {
    id: 'es.domestic.controla',
    severity: 'high',
    evidence: true,
    raisedBy: ['now'],
    phrase: `
      ALGUIEN|mi_marido|mi_señor|mi_vato|mi_suegro|mi_padrino ** me|nos * no_me? * deja|encierra|encerró|quitó|controla|revisa|amenaza|amenazó|grita|humilla|sigue|vigila|insulta|empuja|jala|aventó|avienta|cachetea|patea|obliga|fuerza|rompió ** salir|celular|teléfono|llaves|dinero|papeles|matarme|mata|niños|calle|pelo|visa|sexo|acostarme|pega|golpes|puerta|ver_a|cuarto|noche|diario|todo
      no_me_deja|no_nos_deja ** salir|ver_a|hablar|trabajar|irme|ir_a
      me|nos * pega|pegó|golpea|golpeó|ahorcó|ahorca|pateó|violó|cacheteó|madrea|madreó|amenaza ** borracho|tomado|enoja|hijos|noche|niños|ayer|otra|vez|siempre|pistola|cuando|enfrente|embarazada|toma|matarme|cuchillo
      me_obliga|me_obligó|me_forzó|me_fuerza|abusó|abusaron|me_tocó|me_tocaron|me_violaron|me_drogaron ** tener|sexo|acostarme|dormida|dormido|sin|fiesta|hombre|mí|hacer|estaba|noche|consentimiento|relaciones
      miedo|escondida|escondido|escapé|huí|salí_corriendo|encerrada|moretones|moretón|ojo_morado ** ALGUIEN|casa|marido|pega|mate|encuentre|golpe|borracho|esposo|novio|baño|pareja`,
    reason: 'Controlado, amenazado o forzado.',
    hits: ['mi marido no me deja salir y me quitó el celular', 'me encerré en el baño, tengo miedo de mi esposo que llegó borracho'],
    misses: ['mi jefe salió temprano el viernes', 'me pega el sol en la cara'],
  },
]);
