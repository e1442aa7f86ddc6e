import { fold } from './normalise.js';

/** What the one who is asked says with a yes, and with a no. */
export interface Statement {
  readonly yes: string;
  readonly no: string;
}

const pairs = (text: string): Map<string, string> => new Map(text.split(/\s+/).map((pair) => pair.split(':') as [string, string]));

/** Whom the words are about, turned round. */
const person = pairs(
  `you:i u:i ya:i your:my ur:my yours:mine yourself:myself urself:myself youre:im youve:ive youd:id youll:ill
  te:me tu:mi tus:mis ti:mi contigo:conmigo estas:estoy eres:soy tienes:tengo quieres:quiero piensas:pienso has:he vas:voy
  puedes:puedo sientes:siento tomaste:tome usaste:use bebiste:bebi`,
);
const past = pairs(
  `take:took drink:drank use:used relapse:relapsed slip:slipped buy:bought do:did try:tried overdose:overdosed swallow:swallowed
  think:thought feel:felt smoke:smoked shoot:shot get:got`,
);
/** "Are you": "I am", or "I am not". */
const turned = new Map<string, readonly [yes: string, no: string]>([
  ['are', ['i am', 'i am not']],
  ['r', ['i am', 'i am not']],
  ['were', ['i was', 'i was not']],
  ['do', ['i', 'i dont']],
  ['did', ['i', 'i didnt']],
  ['have', ['i have', 'i havent']],
  ['can', ['i can', 'i cant']],
  ['will', ['i will', 'i wont']],
]);
const one = new Set(['you', 'u', 'ya']);
const spanish = /^\s*¿|\b(?:estas|eres|tienes|quieres|piensas|has|vas|puedes|sientes|tomaste|usaste|bebiste|te)\b|[aei]rte\b|ndote\b/;
/** "Suicidal?" asks whoever was spoken with. */
const mostBare = 3;

const wordsOf = (sentence: string): string[] => sentence.match(/[\p{L}\p{N}]+/gu) ?? [];
const turnAt = (words: readonly string[]): number => words.findLastIndex((word, i) => turned.has(word) && one.has(words[i + 1] ?? ''));
/** Verbs carry whom they are done to: "matarte", "haciendote". */
const toMe = (word: string): string => person.get(word) ?? word.replace(/(?<=[aei]r|ndo)te$/, 'me');

const asks = (sentence: string): boolean => {
  const words = wordsOf(sentence);
  if (words.length === 0) return false;
  if (turnAt(words) >= 0) return true;
  return sentence.includes('?') && (words.length <= mostBare || words.some((word) => toMe(word) !== word));
};

/** What the last question of a text makes of its answer; `undefined` when it asks nothing of the one who answers. */
export function statementIn(text: string): Statement | undefined {
  const sentence = fold(text)
    .text.split(/(?<=[?.!\n])/)
    .findLast(asks);
  if (sentence === undefined) return undefined;
  const words = wordsOf(sentence);
  if (spanish.test(sentence)) {
    const said = words.map(toMe).join(' ');
    return { yes: said, no: `no ${said}` };
  }
  const at = turnAt(words);
  const [yes, no] = turned.get(words[at] ?? '') ?? ['i am', 'i am not'];
  const [verb = '', ...rest] = words.slice(at < 0 ? Number(one.has(words[0] ?? '')) : at + 2);
  const tail = rest.map(toMe).join(' ');
  return { yes: `${yes} ${words[at] === 'did' ? (past.get(verb) ?? verb) : toMe(verb)} ${tail}`, no: `${no} ${toMe(verb)} ${tail}` };
}
