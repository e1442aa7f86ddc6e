export const pairs = (text: string): Map<string, string> => new Map(text.split(/\s+/).map((pair) => pair.split(':') as [string, string]));

/** Whom the words are about, turned round. */
const person = pairs(
  `you:i u:i ya:i your:my ur:my yours:mine yourself:myself urself:myself youre:im youve:ive youd:id youll:ill
  te:me tu:mi tus:mis ti:mi contigo:conmigo estas:estoy eres:soy tienes:tengo quieres:quiero piensas:pienso has:he vas:voy
  puedes:puedo sientes:siento tomaste:tome usaste:use bebiste:bebi consumiste:consumi recaiste:recai fumaste:fume inyectaste:inyecte
  cortaste:corte lastimaste:lastime hiciste:hice compraste:compre`,
);

/** As the one who is asked says it. Verbs carry whom they are done to: "matarte", "haciendote". */
export const toSelf = (word: string): string => person.get(word) ?? word.replace(/(?<=[aei]r|ndo)te$/, 'me');
