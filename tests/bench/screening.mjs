// What one text costs to screen, in a process of its own (`node --expose-gc tests/bench/screening.mjs [--quick]`, after a build), with a
// lexicon far larger than the built-in one: its phrases are made from those of the built-in rules, with words changed. The same each time.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileLexicon, screen, starter } from '#libs/screening';
import { root } from '../../tools/machine.mjs';

const SEED = 20261126;
const RULES = 5000;
const LENGTH = 500;
const HOSTILE = 10_000;
function random(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function largeLexicon() {
  const next = random(SEED);
  const lines = starter.rules.flatMap(({ phrase }) => phrase.split('\n').map((line) => line.trim())).filter(Boolean);
  const terms = lines.flatMap((line) => line.split(/\s+/)).filter((term) => !/[*?&]|\.{3}/.test(term));
  const phrase = () => {
    const line = lines[next(lines.length)].split(/\s+/);
    for (let times = 0; times < 2; times += 1) {
      const at = next(line.length);
      if (!/[*&]|\.{3}/.test(line[at])) line[at] = terms[next(terms.length)];
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
function realTexts(lines, many) {
  const next = random(SEED + 1);
  return Array.from({ length: many }, () => {
    let text = '';
    while (text.length < LENGTH) text += `${lines[next(lines.length)]}${['. ', ', ', '\n'][next(3)]}`;
    return text.slice(0, LENGTH);
  });
}

/** What somebody writes who wants the server to stand still. */
function hostileTexts() {
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

/** No text is the same twice: what was read before is kept. */
let said = 0;
const fresh = (text) => {
  said += 1;
  return `${text} ${said}`;
};
const best = (times, run) => Math.min(...Array.from({ length: times }, () => timed(run)));

/** Of each text the best of some times: what the machine does beside it is not the engine's. */
function measure(quick) {
  const lines = fs
    .readFileSync(path.join(root, 'libs', 'screening', 'lines', 'calm.txt'), 'utf8')
    .trim()
    .split('\n');
  const empty = heapMB();
  let lexicon;
  const compileMs = timed(() => {
    lexicon = compileLexicon(largeLexicon());
  });
  const texts = realTexts(lines, quick ? 100 : 400);
  for (let round = 0; round < 5; round += 1) for (const text of texts) screen(fresh(text), lexicon);
  const times = texts.map((text) => best(7, () => screen(fresh(text), lexicon)));
  const hostile = [...hostileTexts()].map(([name, text]) => {
    screen(fresh(text), lexicon);
    return { name, ms: best(quick ? 3 : 7, () => screen(fresh(text), lexicon)) };
  });
  hostile.sort((a, b) => b.ms - a.ms);
  return { p50: at(times, 0.5), p99: at(times, 0.99), worst: hostile[0].ms, compileMs, heapMB: heapMB() - empty, hostile };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(measure(process.argv.includes('--quick'))));
