import type { Language } from '#libs/contracts';

/** What a programme's members promise each other until it publishes words of its own. */
export const standardAgreement: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'What is said here stays here. Do not share names, photos or screens.',
    'Speak for yourself. Use I, not you.',
    'Do not say how much you used, how you got it, or how to hurt yourself.',
    'No selling, no dating, no lending money.',
    'Counselors read this room. They may hold or take down a message to keep people safe.',
    'If we think someone may be hurt, staff may look up who wrote it. We write down each time we do.',
  ],
  es: [
    'Lo que se dice aquí se queda aquí. No compartas nombres, fotos ni pantallas.',
    'Habla de ti. Di yo, no tú.',
    'No digas cuánto usaste, cómo lo conseguiste ni cómo hacerte daño.',
    'No vendas, no busques pareja y no prestes dinero.',
    'Los consejeros leen este grupo. Pueden frenar o quitar un mensaje para cuidar a la gente.',
    'Si creemos que alguien corre peligro, el personal puede ver quién lo escribió. Anotamos cada vez.',
  ],
};
