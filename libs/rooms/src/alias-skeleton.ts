/** Letters of other alphabets that look like Latin ones. */
const lookalikes = new Map<string, string>(
  Object.entries({
    а: 'a',
    в: 'b',
    е: 'e',
    ё: 'e',
    з: '3',
    и: 'u',
    і: 'i',
    ї: 'i',
    ј: 'j',
    к: 'k',
    м: 'm',
    н: 'h',
    о: 'o',
    п: 'n',
    р: 'p',
    с: 'c',
    т: 't',
    у: 'y',
    х: 'x',
    ѕ: 's',
    һ: 'h',
    ԁ: 'd',
    ԛ: 'q',
    ԝ: 'w',
    ь: 'b',
    г: 'r',
    я: 'r',
    α: 'a',
    β: 'b',
    γ: 'y',
    ε: 'e',
    η: 'n',
    ι: 'i',
    κ: 'k',
    μ: 'u',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    σ: 'o',
    τ: 't',
    υ: 'u',
    χ: 'x',
    ω: 'w',
    ς: 'c',
    ı: 'i',
    ȷ: 'j',
    ɑ: 'a',
    ɡ: 'g',
    ɩ: 'i',
    ɪ: 'i',
    ʟ: 'l',
    ɴ: 'n',
    ʀ: 'r',
    ʏ: 'y',
    ø: 'o',
    đ: 'd',
    ł: 'l',
    ħ: 'h',
    ŧ: 't',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    օ: 'o',
    ս: 'u',
    հ: 'h',
    ո: 'n',
    ց: 'g',
    զ: 'q',
    '٠': '0',
    '۰': '0',
    '०': '0',
  }),
);
/** Digits and signs that are read as letters, and letters that are read as one another. */
const readAs = new Map<string, string>(
  Object.entries({
    '0': 'o',
    '1': 'i',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '7': 't',
    '8': 'b',
    '9': 'g',
    '@': 'a',
    $: 's',
    '!': 'i',
    '|': 'i',
    '+': 't',
    '€': 'e',
    l: 'i',
  }),
);

/** What is left of an alias when everything is taken away in which two that look alike may differ. Equal ones can't share a room. */
export function aliasSkeleton(alias: string): string {
  const letters = [...alias.normalize('NFKD').toLowerCase().normalize('NFKD')]
    .filter((letter) => !/[\p{M}\p{Cf}\p{Cc}]/u.test(letter))
    .map((letter) => lookalikes.get(letter) ?? letter)
    .flatMap((letters) => [...letters])
    .map((letter) => readAs.get(letter) ?? letter)
    .join('');
  return letters
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}
