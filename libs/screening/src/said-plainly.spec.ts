import { screen } from './screen.js';
import { starter, starterLexicon } from './starter-lexicon.js';

/** Every word that the guards of a language know. */
const guardWords = (language: 'en' | 'es'): readonly string[] => [
  ...new Set(starter.cues.filter((cue) => cue.language === language).flatMap(({ phrases }) => phrases.match(/[\p{Ll}']+/gu) ?? [])),
];

const calls = {
  en: [
    'I want to die',
    'I wanna be dead',
    'I wish I was dead',
    'I want to kill myself',
    "I'm going to kill myself",
    'I want to end my life',
    'I feel suicidal',
    "I'm suicidal",
    'I want to hang myself',
    "I'm gonna overdose on purpose",
    "I don't want to be here anymore",
    'I keep thinking about killing myself',
    'I cut my wrists',
    "I've got a gun in my lap",
    "my friend isn't breathing",
    "she's overdosing",
    'I swallowed the whole bottle',
    'my husband hits me',
    'the voices are telling me to kill him',
    "I'm shooting up right now",
  ],
  es: [
    'quiero matarme',
    'me voy a ahorcar',
    'ya no quiero vivir',
    'quiero quitarme la vida',
    'mi amiga no respira',
    'me tragué todo el frasco',
    'mi esposo me pega',
    'una voz me dice que me mate',
  ],
} as const;

describe.each(['en', 'es'] as const)('a plain word for it in %s', (language) => {
  const words = guardWords(language);

  it.each(calls[language])('is heard beside whatever else is said: %s', (call) => {
    expect(words.length).toBeGreaterThan(200);
    const silenced = words
      .flatMap((word) => [`${call} and ${word}`, `${call}. ${word}`, `${word}. ${call}`])
      .filter((text) => screen(text, starterLexicon).length === 0);
    expect(silenced).toEqual([]);
  });
});

/** What anybody adds: where, when, with whom, how long. */
const everyday = {
  en: [
    'in the bathroom',
    'this morning',
    'on friday',
    'at work',
    'for hours',
    'right now',
    'with my kids here',
    'last night',
    'again',
    'the whole thing',
    'a lot',
    'up there',
    'down by the river',
    'in my car',
    'over and over',
    'out in the garage',
    'on the floor',
    'at the end of the day',
    'in front of my mom',
    'about an hour ago',
  ],
  es: [
    'en el baño',
    'esta mañana',
    'el viernes',
    'en el trabajo',
    'por horas',
    'con mis hijos',
    'otra vez',
    'en la cocina',
    'a solas',
    'en mi coche',
  ],
} as const;

// What is reached, not what is good enough: a guard that takes an everyday word for an idiom shows here first.
describe.each([
  ['en', 21],
  ['es', 4],
] as const)('what a rule hears in %s', (language, reached) => {
  it('is seldom silenced by where or when it was', () => {
    const silenced = starter.rules
      .filter((rule) => rule.language === language)
      .flatMap(({ hits }) => hits)
      .flatMap((hit) => {
        const end = screen(hit, starterLexicon)[0]?.span[1];
        return end === undefined ? [] : everyday[language].map((words) => `${hit.slice(0, end)} ${words}${hit.slice(end)}`);
      })
      .filter((text) => screen(text, starterLexicon).length === 0);
    expect(silenced.length).toBeLessThanOrEqual(reached);
  });
});
