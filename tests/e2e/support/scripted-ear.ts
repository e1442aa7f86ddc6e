import { type Category, categories, severities } from '#libs/contracts';
import { type CompiledLexicon, type Context, canaries, Ear, type SignalFound } from '#libs/screening';

const word = new RegExp(`\\b(${categories.join('|')})=(${severities.join('|')})\\b`, 'gu');

/** Hears `suicide=high` and the like, so that what follows from hearing is tested apart from what is heard. */
export class ScriptedEar extends Ear {
  protected override screen(text: string, lexicon: CompiledLexicon, context: Context): readonly SignalFound[] {
    if (canaries.some((canary) => canary.text === text)) return super.screen(text, lexicon, context); // nothing is wrong with it
    return [...text.matchAll(word)].map((found) => ({
      severity: found[2] as SignalFound['severity'],
      severityBefore: found[2] as SignalFound['severity'],
      category: found[1] as Category,
      ruleId: `scripted-${found[0]}`,
      reason: 'Scripted.',
      phrase: found[0],
      span: [found.index, found.index + found[0].length],
      slots: [],
      signs: [],
      asked: false,
      guards: [],
      lexiconVersion: 'scripted',
      language: 'en',
      alwaysHold: false,
      explicit: true,
    }));
  }
}
