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
]);
