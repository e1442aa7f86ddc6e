import type { StatesWording } from './states.en.js';

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const statesEs: StatesWording = {
  entry: {
    safe: () => 'Vio que está a salvo.',
    'handed-over': (whom) => (whom ? `Se lo pasó a ${whom}. Es suyo cuando diga que sí.` : 'Pasó el caso.'),
    'hand-over-accepted': () => 'Dijo que sí y ahora lo tiene.',
    'taken-back': () => 'Lo tomó otra vez.',
    'hand-over-lapsed': () => 'Nadie dijo que sí a tiempo. Los avisos siguen.',
    'target-missed': (what) => (what ? `Tarde: ${what}.` : 'Tarde.'),
    'shift-ended': () => 'Terminó el turno de quien lo tiene. Se avisó a quien está de guardia.',
  },
  onShift: 'quien esté de guardia',
  missed: {
    answer: 'nadie le ha respondido al miembro',
    safety: 'falta ver si está a salvo',
    close: 'el caso sigue abierto',
  },
  clock: {
    answer: 'para responder',
    safety: 'para ver si está a salvo',
    close: 'para cerrarlo',
    accept: 'para decir que sí',
  },
  overdue: (clock) => `tarde ${clock}`,

  contacted: (who) => `${who}, ya hablaron`,
  safe: (who) => `${who}, está a salvo`,
  youHand: (whom) => `se lo pasas a ${whom}`,
  handsYou: (name) => `${name} te lo pasa`,
  hands: (name, whom) => `${name} se lo pasa a ${whom}`,

  accept: 'Sí, lo tengo',
  takeBack: 'Tomarlo otra vez',
  write: 'Escribirle',
  safeDone: 'Ya vi que está a salvo',
  handOver: 'Pasar el caso',
  checkFirst: 'Es urgente. Para cerrarlo así, primero ve si está a salvo.',
  handedNote: 'Te dejaron esto con el caso',
  linked: 'También abierto para el mismo miembro',
  linkedLead: 'Antes de escribir, acuerden quién escribe.',
  linkedClosed: (n) => `${plural(n, 'caso', 'casos')} del mismo miembro, con cierre en los últimos 30 días`,
  closedWhen: (when) => `cerrado: ${when}`,

  title: (number) => `Pasar ${number}`,
  titleAll: (n) => `Pasar ${plural(n, 'caso', 'casos')}`,
  lead: 'Es tuyo hasta que alguien diga que sí. Si nadie lo dice a tiempo, los avisos siguen.',
  leadAll: 'Son tuyos hasta que alguien diga que sí. Si nadie lo dice a tiempo, los avisos siguen.',
  to: '¿A quién?',
  onDuty: (name) => `${name}, de guardia`,
  anyone: 'Quien esté de guardia',
  note: '¿Qué debe saber?',
  noteHint: 'Una línea. Queda sellada con el caso.',
  noteMissing: 'Escribe una línea.',
  handed: (whom) => `Se lo pasaste a ${whom}. Es tuyo hasta que diga que sí.`,
  handedAll: (n) => `Pasaste ${plural(n, 'caso', 'casos')}.`,

  shiftEnds: (time, n) => `Tu turno termina a ${time}. Tienes ${plural(n, 'caso abierto', 'casos abiertos')}.`,
  shiftEnded: (time, n) => `Tu turno terminó a ${time}. Aún tienes ${plural(n, 'caso abierto', 'casos abiertos')}.`,
  handOverAll: 'Pasar todos',

  alarm: (n) => `Urgente. ${plural(n, 'caso espera', 'casos esperan')} tu sí.`,
  news: 'Hay algo nuevo desde que escribes. Tus palabras siguen aquí.',
  newsSeen: 'Ya lo leí',
  key: 'pasar',
  keyFull: 'Pasar el caso a otra persona',
};
