// What one text costs to screen, in a process of its own, with a lexicon far larger than the built-in one: its phrases are made
// from those of the built-in rules, with words and classes changed. `seed`: the same rules and texts each time.

const SEED = 20261126;
const RULES = 5000;
const LENGTH = 500;
const HOSTILE = 10_000;
/** Milliseconds: what the slowest hundredth of the texts may take, and the worst that anybody can write. */
export const budget = { p99: 0.3, worst: 2 };

function random(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export function largeLexicon(starter) {
  const next = random(SEED);
  const lines = starter.rules.flatMap(({ phrase }) => phrase.split('\n').map((line) => line.trim())).filter(Boolean);
  const terms = lines.flatMap((line) => line.split(/\s+/)).filter((term) => !/[*?]/.test(term));
  const phrase = () => {
    const line = lines[next(lines.length)].split(/\s+/);
    for (let times = 0; times < 2; times += 1) {
      const at = next(line.length);
      if (!line[at].includes('*')) line[at] = terms[next(terms.length)];
    }
    return line.join(' ');
  };
  const more = Array.from({ length: RULES - starter.rules.length }, (_, n) => {
    const like = starter.rules[next(starter.rules.length)];
    return { ...like, id: `made.${n}`, phrase: phrase() };
  });
  return { ...starter, version: 'large', rules: [...starter.rules, ...more] };
}

/** Lines as members write them, one after another. */
export function realTexts(lines, many = 400) {
  const next = random(SEED + 1);
  return Array.from({ length: many }, () => {
    let text = '';
    while (text.length < LENGTH) text += `${lines[next(lines.length)]}${['. ', ', ', '\n'][next(3)]}`;
    return text.slice(0, LENGTH);
  });
}

/** What somebody writes who wants the server to stand still. */
export function hostileTexts(starter) {
  const next = random(SEED + 2);
  const words = starter.rules.flatMap(({ hits: [hit] }) => hit.split(' '));
  const full = (piece) => piece.repeat(Math.ceil(HOSTILE / piece.length)).slice(0, HOSTILE);
  let salad = '';
  while (salad.length < HOSTILE) salad += `${words[next(words.length)]} `;
  return new Map([
    ['a call, again and again', full('i want to kill myself tonight ')],
    ['words of the rules, at random', salad],
    ['one word of many classes', full('i ')],
    ['words that gaps skip', full('want really so very just to ')],
    ['single letters', full('k i l l ')],
    ['letters and dots', full('k.i.l.l.m.y.s.e.l.f.')],
    ['words without spaces', full('iwanttokillmyselftonight ')],
    ['no spaces at all', full('killmyselfwanttodie')],
    ['stars', full('s**c*de k*ll ')],
    ['stars alone', full('a*b*c*')],
    ['digits for letters', full('k1ll my53lf 5u1c1d3 ')],
    ['letters drawn out', full('kiiiiiilllll myseeeelf ')],
    ['letters of other scripts', full('кіӏӏ муѕеӏf ')],
    ['marks on every letter', full('k\u0336\u0301\u200bi\u0336l\u0336l\u0336 ')],
    ['mathematical letters', full('𝓴𝓲𝓵𝓵 ')],
    ['emoji', full('🔫💊🔪👋 ')],
    ['quotation marks', full('"kill "myself" ')],
    ['ends of sentences', full('kill. me! now? ')],
    ['not and never', full('not never dont want die ')],
    ['half of characters', full('\ud800k\udfff ')],
  ]);
}

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const at = (numbers, share) => sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];
const timed = (run) => {
  const begun = performance.now();
  run();
  return performance.now() - begun;
};
const heapMB = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

/** Of each text the best of some times: what the machine does beside it is not the engine's. */
export function measure({ starter, compileLexicon, screen, lines, quick = false }) {
  const empty = heapMB();
  let lexicon;
  const compileMs = timed(() => {
    lexicon = compileLexicon(largeLexicon(starter));
  });
  const texts = realTexts(lines, quick ? 100 : 400);
  for (let round = 0; round < 3; round += 1) for (const text of texts) screen(text, lexicon);
  const times = texts.map((text) => Math.min(...Array.from({ length: 5 }, () => timed(() => screen(text, lexicon)))));
  const hostile = [...hostileTexts(starter)].map(([name, text]) => {
    screen(text, lexicon);
    return { name, ms: Math.min(...Array.from({ length: quick ? 3 : 7 }, () => timed(() => screen(text, lexicon)))) };
  });
  const [worst] = hostile.sort((a, b) => b.ms - a.ms);
  return { p50: at(times, 0.5), p99: at(times, 0.99), worst: worst.ms, worstOf: worst.name, hostile, compileMs, heapMB: heapMB() - empty };
}
