import { fold } from './normalise.js';
import { pairs, toSelf } from './person.js';
import { asksGrade } from './scale.js';

/** What the one who is asked says with a yes, and with a no. */
export interface Statement {
  readonly yes: string;
  readonly no: string;
}

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
const toYou =
  /\b(?:estas|eres|tienes|quieres|piensas|has|vas|puedes|sientes|tomaste|usaste|bebiste|consumiste|recaiste|fumaste|cortaste|hiciste|compraste|te)\b|[aei]rte\b|ndote\b/;
const spanish = new RegExp(`^\\s*(?:¿|hay\\b)|${toYou.source}`);
/** "Suicidal?" asks whoever was spoken with. */
const mostBare = 3;

/** "Is there a gun?", "got pills?": what is there, the one who is asked has. */
const there = /^(?:(?:is|are) there|got|any|have(?! (?:you|u|ya|he|she|they|we|i)\b)) (?=.*\?)/;
const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
function wordsOf(sentence: string): string[] {
  const words = wordsIn(sentence.trim().replace(there, 'do you have '));
  return words[0] === 'promise' ? ['can', 'you', ...words] : words;
}
const turnAt = (words: readonly string[]): number => words.findLastIndex((word, i) => turned.has(word) && one.has(words[i + 1] ?? ''));
const otherAt = (words: readonly string[]): number =>
  words.findLastIndex((word, i) => does.has(word) && others.has(words[i + 1] ?? '') && words.slice(i + 2).some((later) => one.has(later)));

const asks = (sentence: string): boolean => {
  const words = wordsOf(sentence);
  if (words.length === 0) return false;
  if (sentence.includes('?') && words[0] === 'hay') return true;
  if (turnAt(words) >= 0 || otherAt(words) >= 0) return true;
  return sentence.includes('?') && (words.length <= mostBare || words.some((word) => toSelf(word) !== word));
};

function beforeTag([who = '', verb = '', ...rest]: readonly string[]): Statement | undefined {
  const aux = one.has(who) ? denied.get(verb) : undefined;
  if (!aux) return undefined;
  const tail = rest.map((word) => (word === 'anything' ? 'something' : toSelf(word))).join(' ');
  return { yes: `i ${aux} ${tail}`, no: `i ${aux} not ${tail}` };
}

/** "You" is here whom it is done to. */
function ofAnother([aux = '', who = '', verb = '', ...rest]: readonly string[]): Statement {
  const subject = others.get(who) ?? who;
  const tail = rest.map((word) => (one.has(word) ? 'me' : toSelf(word))).join(' ');
  if (aux === 'did') return { yes: `${subject} ${past.get(verb) ?? verb} ${tail}`, no: `${subject} didnt ${verb} ${tail}` };
  return { yes: `${subject} ${aux} ${verb} ${tail}`, no: `${subject} ${aux} not ${verb} ${tail}` };
}

/** "How many did you take": what the amount that is answered says. */
const amountAsked =
  /\bhow (?:many|much)(?: of (?:them|those|it))?((?: [a-z]+){0,2}?) did (?:you|u|ya) (take|swallow|drink|inject|shoot|use|do)\b/;
/** "Did you take the pills", "did you take them": all of them. */
const allAsked =
  /\bdid (?:you|u|ya) (take|swallow|drink|inject) (?:(?:(?:all|any) (?:of )?)?(them|it|those|these)(?: all)?|(?:(?:all|any|of|the|your|ur|those|these|my) )+([a-z]+))\s*(?:\?|$)/;
/** "Every day", "all good", "all the way", "all as prescribed" and "everything is fine" are no amount. */
const often = '(?: \\w+)? ?(?:day|night|morning|evening|time|week|hour)';
const well =
  '(?:s| is)? ?(?:good|set|right|well|ok|okay|fine|clear|day|night|the (?:time|way)|as (?:prescribed|directed|told|planned|usual|always))\\b';
const allOf = new RegExp(
  `^\\W*(?:i (?:took|did) )?(?:all of|every(?!${often}|thing)|all\\b(?!${well})|everything(?!${well})|the whole|the entire|whole)`,
);
/** Of an answer, so many words say the amount, or say more of a yes. */
const mostAdded = 8;

/** A yes with what is said beside it: "yes, tea" drinks tea. */
export const withMore = (statement: string, answer: string): string =>
  `${statement}, ${wordsIn(fold(answer).text).slice(0, mostAdded).join(' ')}`;

/** What an answer that only names an amount says as a whole; `undefined` where the question asks for none. */
export function amountIn(question: string, answer: string): string | undefined {
  const [asked = '', said = ''] = [question, answer].map((text) => fold(text).text.replace(/\s+/g, ' '));
  const [, of = '', verb = ''] = amountAsked.exec(asked) ?? [];
  const amount = wordsIn(said).slice(0, mostAdded).join(' ');
  if (verb) return `i ${past.get(verb) ?? verb} ${amount} ${of.trim() || (verb === 'drink' ? 'of it' : 'pills')}`;
  const [, taken = '', them = '', things = ''] = allAsked.exec(asked) ?? [];
  return taken && allOf.test(said) ? `i ${past.get(taken) ?? taken} all ${them ? `of ${them}` : `the ${things}`}` : undefined;
}

/** "Are you there?" asks for an answer, and nothing else. */
const forAnAnswer =
  /^\W*(?:(?:are|r) )?(?:you|u|ya) (?:still )?(?:there|here|with (?:me|us))\W*$|^\W*(?:(?:sigues|estas) (?:ahi|aqui)|me lees)\W*$/;
/** "Ok?", "really?", "do you?": too little to ask something else. */
function asksLittle(sentence: string): boolean {
  const words = wordsIn(sentence);
  const at = turnAt(words);
  return words.length <= mostBare && !toYou.test(sentence) && (at < 0 || at === words.length - 2);
}

/** What only asks how bad it is, what is there, or too little by itself, leaves open what was asked before it. */
const leavesOpen = (sentence: string): boolean =>
  asksGrade(sentence) ||
  there.test(sentence.trim()) ||
  wordsIn(sentence)[0] === 'hay' ||
  forAnAnswer.test(sentence) ||
  asksLittle(sentence);
const mostAsked = 3;

/** The last question of a text, and before it those that it leaves open; the last first. */
function lastQuestions(text: string): readonly string[] {
  const asked = fold(text)
    .text.split(/(?<=[?.!\n])/)
    .filter(asks)
    .slice(-mostAsked)
    .reverse();
  const until = asked.findIndex((sentence) => !leavesOpen(sentence));
  return until < 0 ? asked : asked.slice(0, until + 1);
}

export const asksSomething = (text: string): boolean => lastQuestions(text).length > 0 || asksGrade(text);

/** What was asked before it is asked no more. */
export const asksAnew = (text: string): boolean => lastQuestions(text).some((sentence) => !leavesOpen(sentence));

/** Who is in danger is not safe; of a game, or of being late, is another thing. */
const danger = /\b(?:in danger(?! of)|en peligro(?! de))\b/;
const safety = (sentence: string): string => sentence.replace(danger, (found) => (found.startsWith('in') ? 'safe' : 'a salvo'));

/** What the last questions of a text make of their answer, the last first; none when it asks nothing of the one who answers. */
export const statementsIn = (text: string): readonly Statement[] => lastQuestions(text).map(statementOf);

function statementOf(sentence: string): Statement {
  if (!danger.test(sentence)) return toldBy(sentence);
  const { yes, no } = toldBy(safety(sentence));
  return { yes: no, no: yes };
}

function toldBy(sentence: string): Statement {
  const words = wordsOf(sentence);
  if (spanish.test(sentence) && otherAt(words) < 0) return inSpanish(words);
  const at = turnAt(words);
  const tagged = at === words.length - 2 ? beforeTag(words.slice(0, at)) : undefined;
  if (tagged) return tagged;
  const other = otherAt(words);
  if (other > at) return ofAnother(words.slice(other));
  const isBare = at < 0 && !one.has(words[0] ?? '');
  const [yes, no] = turned.get(words[at] ?? '') ?? ['i am', 'i am not'];
  const [verb = '', ...rest] = words.slice(at < 0 ? Number(!isBare) : at + 2);
  const tail = rest.map(toSelf).join(' ');
  const told = `${toSelf(verb)} ${tail}`;
  // "Suicidal?", "gun?": they are it, or they have it.
  if (isBare && words.length <= mostBare && !verb.endsWith('ing'))
    return { yes: `i am ${told}. i have a ${told}`, no: `i am not ${told}. i dont have a ${told}` };
  return { yes: `${yes} ${words[at] === 'did' ? `${past.get(verb) ?? verb} ${tail}` : told}`, no: `${no} ${told}` };
}

function inSpanish(words: readonly string[]): Statement {
  const said = words.map((word, i) => (i === 0 && word === 'hay' ? 'tengo' : toSelf(word))).join(' ');
  const isBare = words[0] !== 'hay' && words.every((word) => toSelf(word) === word);
  const has = isBare ? `. tengo ${said}` : '';
  return { yes: said + has, no: `no ${said}${has && `. no${has.slice(1)}`}` };
}
