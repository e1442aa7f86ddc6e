import type { Language, Severity } from '#libs/contracts';

/** How much it matters; `test` is a page that somebody asked for, `drill` one that is to be answered although nobody is in danger. */
export type Urgency = Severity | 'test' | 'drill';
/** What came of a key or of a reply. */
export type TelephoneAnswer = 'taken' | 'not-taken' | 'someone-else' | 'over' | 'heard' | 'nothing' | 'trouble';

interface TelephoneWords {
  readonly text: Record<Urgency, string>;
  readonly waits: Record<Urgency, string>;
  readonly press: Record<'take' | 'test', string>;
  readonly wrongKey: string;
  readonly bye: string;
  readonly answer: Record<TelephoneAnswer, string>;
}

/** The same for everybody: whoever hears or reads it learns of no person, no room and no word that was said. */
export const telephoneWords: Record<Language, TelephoneWords> = {
  en: {
    text: {
      imminent: 'Lamplight: somebody needs you now. Reply 4 to take it, or sign in.',
      high: 'Lamplight: somebody needs you soon. Reply 4 to take it, or sign in.',
      concern: 'Lamplight: something waits for today. Reply 4 to take it, or sign in.',
      drill: 'Lamplight: this is a drill. Reply 4 to take it, or sign in.',
      test: 'Lamplight: this is a test. Reply 4 if you can read it.',
    },
    waits: {
      imminent: 'This is Lamplight. Something urgent waits for you.',
      high: 'This is Lamplight. Something waits for you, and it should be soon.',
      concern: 'This is Lamplight. Something waits for you today.',
      drill: 'This is Lamplight. This is a drill. Please answer as if it were real.',
      test: 'This is Lamplight. This is only a test.',
    },
    press: { take: 'To take it, press 4.', test: 'If you can hear it, press 4.' },
    wrongKey: 'That was not 4.',
    bye: 'We go on and call others too. Goodbye.',
    answer: {
      taken: 'You have it now. Please sign in to Lamplight.',
      'not-taken': 'Not taken: somebody still waits. Reply 4 to take it, or sign in to Lamplight.',
      'someone-else': 'Thank you. Someone else has it already.',
      over: 'Thank you. It is over already.',
      heard: 'Thank you. The test reached you.',
      nothing: 'Thank you. Nothing waits for you here. Please sign in to Lamplight.',
      trouble: 'That did not work. Please sign in to Lamplight.',
    },
  },
  es: {
    text: {
      imminent: 'Lamplight: alguien te necesita ahora. Responde 4 para tomarlo, o entra.',
      high: 'Lamplight: alguien te necesita pronto. Responde 4 para tomarlo, o entra.',
      concern: 'Lamplight: algo te espera hoy. Responde 4 para tomarlo, o entra.',
      drill: 'Lamplight: esto es un simulacro. Responde 4 para tomarlo, o entra.',
      test: 'Lamplight: esto es una prueba. Responde 4 si la puedes leer.',
    },
    waits: {
      imminent: 'Esto es Lamplight. Algo urgente te espera.',
      high: 'Esto es Lamplight. Algo te espera y debe ser pronto.',
      concern: 'Esto es Lamplight. Algo te espera hoy.',
      drill: 'Esto es Lamplight. Es un simulacro. Responde como si fuera real.',
      test: 'Esto es Lamplight. Solo es una prueba.',
    },
    press: { take: 'Para tomarlo, marca 4.', test: 'Si la oyes, marca 4.' },
    wrongKey: 'Eso no fue 4.',
    bye: 'Seguimos y llamamos a otros. Adiós.',
    answer: {
      taken: 'Ya lo tienes. Entra a Lamplight.',
      'not-taken': 'No lo tomaste: alguien espera todavía. Responde 4 para tomarlo, o entra a Lamplight.',
      'someone-else': 'Gracias. Ya lo tiene otra persona.',
      over: 'Gracias. Ya pasó.',
      heard: 'Gracias. La prueba te llegó.',
      nothing: 'Gracias. Aquí no te espera nada. Entra a Lamplight.',
      trouble: 'No salió bien. Entra a Lamplight.',
    },
  },
};
