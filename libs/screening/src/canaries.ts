import type { Language, Severity } from '#libs/contracts';
import type { CompiledLexicon } from './compile.js';
import { type SignalFound, screen } from './screen.js';
import { rank } from './severity.js';

export interface Canary {
  readonly text: string;
  readonly language: Language;
  /** At least this must be heard in it. */
  readonly severity: Severity;
}

/** What no lexicon may miss, whoever edited it: said as plainly as can be, for each language and severity. */
export const canaries: readonly Canary[] = [
  { language: 'en', severity: 'imminent', text: 'I am going to kill myself tonight' },
  { language: 'en', severity: 'high', text: 'I want to kill myself' },
  { language: 'en', severity: 'concern', text: 'I wish I was dead' },
  { language: 'es', severity: 'imminent', text: 'Voy a matarme esta noche' },
  { language: 'es', severity: 'high', text: 'Ya no quiero vivir' },
  { language: 'es', severity: 'concern', text: 'No le veo sentido a la vida' },
];

/** Those that this lexicon does not hear as it must; one at which it throws is not heard. */
export function deafTo(lexicon: CompiledLexicon, hear: (text: string) => readonly SignalFound[] = (text) => screen(text, lexicon)) {
  return canaries.filter(({ text, severity }) => {
    try {
      return !hear(text).some((signal) => rank(signal.severity) >= rank(severity));
    } catch {
      return true;
    }
  });
}
