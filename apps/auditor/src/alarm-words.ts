import type { Language, WatchFault } from '#libs/contracts';

export interface AlarmWords {
  readonly alarm: string;
  readonly over: string;
  readonly overLine: string;
  readonly meanwhile: string;
  readonly signIn: string;
  readonly faults: Record<WatchFault, string>;
}

/** What an admin reads at night. It says what stands still, and names nobody. */
export const alarmWords: Record<Language, AlarmWords> = {
  en: {
    alarm: 'Lamplight: calls for help may not be answered',
    over: 'Lamplight: it works again',
    overLine: 'What was wrong is over.',
    meanwhile: 'Until it is mended, telephone whoever is on call. The runbook says what to do.',
    signIn: 'Sign in',
    faults: {
      'database-silent': 'The database does not answer.',
      'database-keeps-nothing': 'The database keeps nothing new: its disk is full, or it is read-only. Nobody is paged.',
      'workers-silent': 'No worker keeps the clocks: nobody is paged.',
      'step-overdue': 'A case waits, and its next step is late.',
      'signal-unanswered': 'Something was heard, and no case was opened for it.',
      'taken-without-clock': 'Somebody has a case, and nothing would notice if they did nothing.',
      'target-unpaged': 'A target of a case was missed, and nobody was called for it.',
      'follow-up-unpaged': 'Something is owed after a case, and nobody was called for it.',
      'page-unsent': 'Pages wait to be sent.',
      'next-means-overdue': 'Nobody answered a page, and the next way to reach them is not tried.',
      'pages-failing': 'Pages were tried, and none of them left.',
      'numbers-broken': 'A room lacks a message that it has counted.',
      'counts-wrong': 'A message counts other replies or reactions than there are.',
      'probe-failed': 'The test call did not get through.',
      'probe-missing': 'No test call got through for two hours.',
      'heartbeat-unheard': 'The address outside does not take the sign of life. If this server dies, nobody there may be told.',
    },
  },
  es: {
    alarm: 'Lamplight: puede que nadie responda a quien pide ayuda',
    over: 'Lamplight: vuelve a funcionar',
    overLine: 'Lo que iba mal ya pasó.',
    meanwhile: 'Hasta que se arregle, llama por teléfono a quien esté de guardia. El manual dice qué hacer.',
    signIn: 'Entrar',
    faults: {
      'database-silent': 'La base de datos no responde.',
      'database-keeps-nothing': 'La base de datos no guarda nada nuevo: el disco está lleno, o es de solo lectura. Nadie recibe avisos.',
      'workers-silent': 'Ningún proceso lleva los relojes: nadie recibe avisos.',
      'step-overdue': 'Un caso espera y su siguiente paso va tarde.',
      'signal-unanswered': 'Se oyó algo y no se abrió ningún caso.',
      'taken-without-clock': 'Alguien tiene un caso, y si no hiciera nada no se notaría.',
      'target-unpaged': 'Un caso va tarde y no se llamó a nadie.',
      'follow-up-unpaged': 'Queda algo pendiente tras un caso y no se llamó a nadie.',
      'page-unsent': 'Hay avisos que esperan y no salen.',
      'next-means-overdue': 'Nadie respondió a un aviso, y no se prueba el siguiente medio.',
      'pages-failing': 'Se intentaron avisos, y ninguno salió.',
      'numbers-broken': 'A una sala le falta un mensaje que ya contó.',
      'counts-wrong': 'Un mensaje cuenta otras respuestas o reacciones de las que hay.',
      'probe-failed': 'La llamada de prueba no llegó.',
      'probe-missing': 'Ninguna llamada de prueba llegó en dos horas.',
      'heartbeat-unheard': 'La dirección de fuera no recibe la señal de vida. Si este servidor muere, quizá nadie lo sepa.',
    },
  },
};
