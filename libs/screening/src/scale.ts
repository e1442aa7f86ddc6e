import { fold } from './normalise.js';
import { toSelf } from './person.js';

/** What a high answer to "how bad is it, 0 to 10?" says, and a low one. */
interface Grades {
  readonly high: string;
  readonly low?: string;
}

const figures =
  'zero:0 cero:0 one:1 uno:1 two:2 dos:2 three:3 tres:3 four:4 cuatro:4 five:5 cinco:5 six:6 seis:6 seven:7 siete:7 eight:8 ocho:8 nine:9 nueve:9 ten:10 diez:10';
const numbers = new Map(figures.split(' ').map((pair) => pair.split(':') as [string, string]));
const figure = `(?:\\d{1,3}|${[...numbers.keys()].join('|')})`;
const [highFrom, lowTo] = [0.7, 0.3];

/** "From 0 to 10", "out of ten", with the scale that it is one of. */
const range = new RegExp(
  `(?:\\b(?:on|en) (?:an?|una) )?(?:\\b(?:scale|escala) )?(?:\\b(?:of|from|del?) )?(?:\\b(?:[01]|zero|one|cero|uno) ?(?:-|–|to|through|al?|hasta) ?|\\b(?:out of|sobre) )(${figure})\\b`,
);
/** What may stand before the figure of an answer. */
const before =
  '(?:(?:i|id|im|its|it|is|at|say|like|maybe|probably|about|around|an?|solid|easily|honestly|um|uh|well|over|un|como|estoy|en|es|diria|creo|que|casi|mas|de|yo) )*';
/** "Nine days" counts days. */
const counted =
  '(?:days?|weeks?|months?|years?|hours?|minutes?|times?|am|pm|pills?|mg|of us|dias?|semanas?|mes|meses|anos?|horas?|minutos?|veces|pastillas?)';
const graded = new RegExp(`^${before}(${figure})(?! (?:\\w+ )?${counted}\\b)\\b`);

/** Of these a low grade is the alarm. */
const good = new Set(
  'safe ok okay alright fine good well stable calm hopeful confident sober strong seguro segura bien tranquilo tranquila estable'.split(
    ' ',
  ),
);
const want = /^(?:want|need|crave|feel like)\b/;

const told = (words: string): string => words.split(' ').map(toSelf).join(' ');
function ofSelf(how: string, rest: string, [am, not, so]: readonly [string, string, string]): Grades {
  if (how.startsWith('segur')) return { high: 'estoy a salvo', low: 'no estoy a salvo' };
  if (!good.has(how)) return { high: `${am} ${so} ${how} ${told(rest)}` };
  return { high: `${am} ${how} ${told(rest)}`, low: `${not} ${how} ${told(rest)}` };
}
/** Of "it" alone nothing is said but how bad it is. */
const unbearable = 'i cant take it anymore';
const english = ['i am', 'i am not', 'so'] as const;
const spanish = ['estoy', 'no estoy', 'muy'] as const;

/** The ways to ask, and what is said with an answer. */
const ways: readonly (readonly [RegExp, (one: string, two: string) => Grades])[] = [
  [/^how likely (?:are|r) (?:you|u)(?: to)? (.+)/, (act) => ({ high: `i will ${told(act)}` })],
  [/^how (?:much|bad|badly|strongly) do (?:you|u) (.+)/, (rest) => ({ high: `i ${told(rest)} ${want.test(rest) ? 'so bad' : 'so much'}` })],
  [/^how (\w+) (?:are|r|do) (?:you|u)(?: feel| feeling)? ?(.*)/, (how, rest) => ofSelf(how, rest, english)],
  [
    /^how (\w+) (?:is|are|r) (?:(?:the|your|ur|those|these|this) )?(.+)/,
    (how, what) => ({ high: `${told(what) === 'it' ? 'it' : `my ${told(what)}`} is so ${how}` }),
  ],
  [
    /^(?:rate|whats|what is|what are|wheres|where is|where are) (?:(?:the|your|ur|those|these) )?(.+)/,
    (what) => ({ high: `my ${told(what)} is so bad` }),
  ],
  [/^(?:que tan|cuan) (\w+) (?:estas|te sientes) ?(.*)/, (how, rest) => ofSelf(how, rest, spanish)],
  [/^(?:que tan|cuan) (\w+) (?:son|es|estan|esta)\b ?(.*)/, (how, what) => ({ high: `${told(what)} ${how}` })],
  [/^cuant[oa]s? (\w+) (?:tienes|sientes) ?(.*)/, (what, rest) => ({ high: `tengo muchas ${what} ${told(rest)}` })],
];

/** What leads in to a question, or goes on after it, and is none of what "it" might be. */
const around = new RegExp(
  `^(?:(?:${[
    'so|and|but|hey|hi|hello|ok|okay|well|um|uh|now|right now|right|please|pls|honestly|be honest|listen|quick question',
    '(?:(?:can|may|could) i (?:just )?|let me |mind if i |(?:i )?(?:have|need|want) to )ask(?: you)?(?: something)?',
    'just (?:asking|checking|curious|wondering)',
    '(?:(?:can|could|will|would) (?:you|u) )?(?:please )?tell (?:me|us)',
    'y|pero|hola|oye|bueno|pues|entonces|ahora|a ver|por favor|de verdad|puedo preguntar(?:te)?|te puedo preguntar|una pregunta|dime|dinos|(?:me )?puedes decir(?:me)?',
  ].join('|')})(?: |$))+`,
);
const greeted = /^(?:hey|hi|hello|hola|oye) \w+(?:$| (?=how|rate|que|cuan))/;

/** The same where nothing else is said that "it" might be. */
const bare: typeof ways = [
  [/^how (?:are|r) (?:you|u)(?: doing| feeling)?$/, () => ({ high: 'i am okay', low: unbearable })],
  [/^how bad(?: (?:is|are) (?:it|things))?(?: right now| now| tonight| today)?$/, () => ({ high: unbearable })],
  [/^(?:que tan|cuan) mal (?:estas|te sientes|esta)(?: ahora| hoy)?$/, () => ({ high: 'ya no puedo mas con esto' })],
];

/** What is asked, one of its clauses after the other, without the scale. */
function gradesIn(question: string): { readonly grades: Grades; readonly most: number } | undefined {
  const asked = fold(question).text;
  const most = range.exec(asked)?.[1];
  if (most === undefined) return undefined;
  const clauses = asked
    .replace(range, ' , ')
    .split(/[^\p{L}\p{N} ]/u)
    .map((clause) => clause.trim().replace(/ +/g, ' ').replace(greeted, '').replace(around, ''))
    .filter(Boolean);
  for (const said of clauses) {
    for (const [way, says] of clauses.length > 1 ? ways : [...bare, ...ways]) {
      const [found, one = '', two = ''] = way.exec(said) ?? [];
      if (found !== undefined) return { grades: says(one, two), most: numberOf(most) };
    }
  }
  return undefined;
}

const numberOf = (word: string): number => Number(numbers.get(word) ?? word);

export const asksGrade = (text: string): boolean => gradesIn(text) !== undefined;

/** What an answer that names a grade says; `undefined` where the question asks for none, and where it is neither high nor low. */
export function gradeIn(question: string, answer: string): string | undefined {
  const said = graded.exec(
    fold(answer)
      .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  )?.[1];
  const asked = said === undefined ? undefined : gradesIn(question);
  if (!asked || said === undefined) return undefined;
  const share = numberOf(said) / asked.most;
  return share >= highFrom ? asked.grades.high : share <= lowTo ? asked.grades.low : undefined;
}
