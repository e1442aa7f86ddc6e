import type { Language } from '#libs/contracts';

export const templateNames = ['talk', 'safe', 'call', 'thanks', 'back'] as const;
export type TemplateName = (typeof templateNames)[number];

/** First words for a member, in the member's language, whatever a colleague reads the desk in. They are put into the field, to be changed. */
export const templates: Record<Language, Record<TemplateName, string>> = {
  en: {
    talk: 'I read what you wrote. Can you talk right now?',
    safe: 'I am here with you. Are you safe right now?',
    call: 'Thank you for telling us. I would like to call you. Is now okay?',
    thanks: 'Thank you for saying it out loud. You are not alone in this.',
    back: 'I will write to you again soon. If it gets worse before that, call 988.',
  },
  es: {
    talk: 'Leí lo que escribiste. ¿Puedes hablar ahora?',
    safe: 'Estoy aquí contigo. ¿Estás a salvo ahora?',
    call: 'Gracias por contarlo. Quiero llamarte. ¿Puedes ahora?',
    thanks: 'Gracias por decirlo. No estás a solas con esto.',
    back: 'Te escribo otra vez pronto. Si antes se pone peor, llama al 988.',
  },
};
