import { severities } from '#libs/contracts';
import { canaries } from './canaries.js';
import { screen } from './screen.js';
import { rank } from './severity.js';
import { starterLexicon } from './starter-lexicon.js';

describe('the canaries', () => {
  it('are one for each language and severity', () => {
    const spoken = canaries.map(({ language, severity }) => `${language} ${severity}`).sort();
    expect(spoken).toEqual(['en', 'es'].flatMap((language) => severities.map((severity) => `${language} ${severity}`)).sort());
  });

  it.each(canaries)('$language, $severity: heard by the built-in lexicon, and no guard lowers it', ({ text, language, severity }) => {
    const [worst] = screen(text, starterLexicon);
    expect(worst).toMatchObject({ language, guards: [] });
    expect(rank(worst!.severity)).toBeGreaterThanOrEqual(rank(severity));
  });
});
