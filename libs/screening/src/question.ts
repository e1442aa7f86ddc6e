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
  puedes:puedo sientes:siento tomaste:tome usaste:use bebiste:bebi consumiste:consumi recaiste:recai fumaste:fume inyectaste:inyecte
  cortaste:corte lastimaste:lastime hiciste:hice compraste:compre`,
);
const past = pairs(
  `take:took drink:drank use:used relapse:relapsed slip:slipped buy:bought do:did try:tried overdose:overdosed swallow:swallowed
  think:thought feel:felt smoke:smoked shoot:shot get:got hit:hit hurt:hurt touch:touched choke:choked rape:raped beat:beat
  threaten:threatened force:forced push:pushed grab:grabbed punch:punched slap:slapped kick:kicked inject:injected`,
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
/** "Did he": of another, and what they did to the one who is asked. */
const others = pairs('he:he she:she they:they someone:someone somebody:someone anyone:someone anybody:someone');
const does = new Set(['did', 'is', 'are', 'has', 'have', 'was', 'were']);
/** "You aren't ..., are you": the question stands at the end of what it asks. */
const denied = pairs('arent:am wont:will havent:have cant:can didnt:did wouldnt:would');
const spanish =
  /^\s*¿|\b(?:estas|eres|tienes|quieres|piensas|has|vas|puedes|sientes|tomaste|usaste|bebiste|consumiste|recaiste|fumaste|cortaste|hiciste|compraste|te)\b|[aei]rte\b|ndote\b/;
/** "Suicidal?" asks whoever was spoken with. */
const mostBare = 3;

const wordsOf = (sentence: string): string[] => {
  const words = sentence.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words[0] === 'promise' ? ['can', 'you', ...words] : words;
};
const turnAt = (words: readonly string[]): number => words.findLastIndex((word, i) => turned.has(word) && one.has(words[i + 1] ?? ''));
const otherAt = (words: readonly string[]): number =>
  words.findLastIndex((word, i) => does.has(word) && others.has(words[i + 1] ?? '') && words.slice(i + 2).some((later) => one.has(later)));
/** Verbs carry whom they are done to: "matarte", "haciendote". */
const toMe = (word: string): string => person.get(word) ?? word.replace(/(?<=[aei]r|ndo)te$/, 'me');

const asks = (sentence: string): boolean => {
  const words = wordsOf(sentence);
  if (words.length === 0) return false;
  if (turnAt(words) >= 0 || otherAt(words) >= 0) return true;
  return sentence.includes('?') && (words.length <= mostBare || words.some((word) => toMe(word) !== word));
};

function beforeTag([who = '', verb = '', ...rest]: readonly string[]): Statement | undefined {
  const aux = one.has(who) ? denied.get(verb) : undefined;
  if (!aux) return undefined;
  const tail = rest.map((word) => (word === 'anything' ? 'something' : toMe(word))).join(' ');
  return { yes: `i ${aux} ${tail}`, no: `i ${aux} not ${tail}` };
}

/** "You" is here whom it is done to. */
function ofAnother([aux = '', who = '', verb = '', ...rest]: readonly string[]): Statement {
  const subject = others.get(who) ?? who;
  const tail = rest.map((word) => (one.has(word) ? 'me' : toMe(word))).join(' ');
  const to = one.has(verb) ? 'me' : verb;
  if (aux === 'did') return { yes: `${subject} ${past.get(verb) ?? to} ${tail}`, no: `${subject} didnt ${to} ${tail}` };
  return { yes: `${subject} ${aux} ${to} ${tail}`, no: `${subject} ${aux} not ${to} ${tail}` };
}

/** "How many did you take": what the amount that is answered says. */
const amountAsked =
  /\bhow (?:many|much)(?: of (?:them|those|it))?((?: [a-z]+){0,2}?) did (?:you|u|ya) (take|swallow|drink|inject|shoot|use|do)\b/;
/** "Did you take the pills": all of them. */
const allAsked =
  /\bdid (?:you|u|ya) (take|swallow|drink|inject) (?:the|your|ur|those|these|all|any|my) ?(?:the|your|those)? ?([a-z]+)\s*(?:\?|$)/;
const allOf = /^\W*(?:i (?:took|did) )?(?:all of|every|all\b|everything|the whole|the entire|whole)/;
/** Of an answer, so many words say the amount, or say more of a yes. */
const mostAdded = 8;

/** A yes with what is said beside it: "yes, tea" drinks tea. */
export const withMore = (statement: string, answer: string): string =>
  `${statement}, ${wordsOf(fold(answer).text).slice(0, mostAdded).join(' ')}`;

/** What an answer that only names an amount says as a whole; `undefined` where the question asks for none. */
export function amountIn(question: string, answer: string): string | undefined {
  const [asked, said] = [fold(question).text, fold(answer).text];
  const [, of = '', verb = ''] = amountAsked.exec(asked) ?? [];
  const amount = wordsOf(said).slice(0, mostAdded).join(' ');
  if (verb) return `i ${past.get(verb) ?? verb} ${amount} ${of.trim() || (verb === 'drink' ? 'of it' : 'pills')}`;
  const [, taken = '', things = ''] = allAsked.exec(asked) ?? [];
  return taken && allOf.test(said) ? `i ${past.get(taken) ?? taken} all the ${things}` : undefined;
}

const lastQuestion = (text: string): string | undefined =>
  fold(text)
    .text.split(/(?<=[?.!\n])/)
    .findLast(asks);

export const asksSomething = (text: string): boolean => lastQuestion(text) !== undefined;

/** What the last question of a text makes of its answer; `undefined` when it asks nothing of the one who answers. */
export function statementIn(text: string): Statement | undefined {
  const sentence = lastQuestion(text);
  if (sentence === undefined) return undefined;
  const words = wordsOf(sentence);
  if (spanish.test(sentence) && otherAt(words) < 0) {
    const said = words.map(toMe).join(' ');
    return { yes: said, no: `no ${said}` };
  }
  const at = turnAt(words);
  const tagged = at === words.length - 2 ? beforeTag(words.slice(0, at)) : undefined;
  if (tagged) return tagged;
  const other = otherAt(words);
  if (other > at) return ofAnother(words.slice(other));
  const [yes, no] = turned.get(words[at] ?? '') ?? ['i am', 'i am not'];
  const [verb = '', ...rest] = words.slice(at < 0 ? Number(one.has(words[0] ?? '')) : at + 2);
  const tail = rest.map(toMe).join(' ');
  return { yes: `${yes} ${words[at] === 'did' ? (past.get(verb) ?? verb) : toMe(verb)} ${tail}`, no: `${no} ${toMe(verb)} ${tail}` };
}
