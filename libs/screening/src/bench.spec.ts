import { Log } from '#libs/platform';
import { runBench, type Side } from './bench.js';
import type { Lexicon, Rule } from './lexicon.js';
import { ruleChanges } from './rule.view.js';
import { starter, starterLexicon } from './starter-lexicon.js';
import { Workshop } from './workshop.js';

const marzipan: Rule = {
  id: 'en.relapse.marzipan',
  severity: 'high',
  category: 'relapse',
  language: 'en',
  phrase: 'eat|bought the blue marzipan',
  reason: 'A test.',
  hits: ['I bought the blue marzipan', 'eat the blue marzipan'],
  misses: ['we baked with marzipan', 'the blue house'],
};
const live: Side = { content: starter, ready: { live: starterLexicon, trial: null } };
const workshop = new Workshop(new Log('silent'));
const bench = async (content: Lexicon) =>
  runBench({ content, ready: await workshop.ready(content) }, live, ruleChanges(starter, content).turnedOff);
const withRule = (over: Partial<Rule> = {}): Lexicon => ({ ...starter, rules: [...starter.rules, { ...marzipan, ...over }] });

describe('the bench', () => {
  it('passes what is in force', async () => {
    expect(await bench(starter)).toMatchObject({ brokenCount: 0, newlyHitCount: 0, newlyMissedCount: 0 });
  });

  it('does not say of a rule that is not in force that its line breaks there, too', async () => {
    const { broken } = await bench(withRule({ hits: ['red fudge', 'eat the blue marzipan'] }));
    expect(broken).toMatchObject([{ rule: marzipan.id, text: 'red fudge', liveToo: false }]);
  });

  it('shows what a rule newly hears', async () => {
    const { brokenCount, newlyHit, newlyMissedCount } = await bench(withRule());
    expect([brokenCount, newlyMissedCount]).toEqual([0, 0]);
    expect(newlyHit).toEqual(marzipan.hits.map((text) => ({ text, live: 'none', draft: 'high' })));
  });

  it.each([
    ['a line that must hit and does not', { hits: ['red fudge', 'eat the blue marzipan'] }, 'hit', 'red fudge'],
    [
      'a line that a guard takes away',
      { hits: ['I bought the blue marzipan years ago', 'eat the blue marzipan'] },
      'hit',
      'I bought the blue marzipan years ago',
    ],
    [
      'a line that must not hit and does',
      { misses: ['I bought the blue marzipan', 'the blue house'] },
      'miss',
      'I bought the blue marzipan',
    ],
    ['a line that another rule must leave', { phrase: 'marzipan' }, 'miss', 'we baked with marzipan'],
  ] as const)('finds %s', async (_, over, must, text) => {
    const { broken } = await bench(withRule(over));
    expect(broken.map((line) => [line.must, line.text])).toEqual(expect.arrayContaining([[must, text]]));
  });

  it('runs the lines of a rule on trial, and moves nothing for it', async () => {
    expect(await bench(withRule({ mode: 'shadow' }))).toMatchObject({ brokenCount: 0, newlyHitCount: 0 });
    expect((await bench(withRule({ mode: 'shadow', hits: ['red fudge', 'eat the blue marzipan'] }))).brokenCount).toBe(1);
    expect((await bench(withRule({ mode: 'off', hits: ['red fudge', 'fudge'] }))).brokenCount).toBe(0);
  });

  it('lets a built-in rule be turned off by name, and no canary with it', async () => {
    const relapse = { ...starter, rules: starter.rules.filter(({ category }) => category !== 'relapse') };
    const gone = await bench(relapse);
    expect(gone.newlyMissedCount).toBeGreaterThan(0);
    expect(gone.brokenCount).toBe(0);
    const suicide = { ...starter, rules: starter.rules.filter(({ category }) => category !== 'suicide') };
    const { broken } = await bench(suicide);
    expect(broken).toContainEqual(expect.objectContaining({ rule: null, must: 'hit', text: 'I want to kill myself' }));
  });

  const changed = (over: (rule: Rule) => Partial<Rule>, id = 'en.suicide.kill-self'): Lexicon => ({
    ...starter,
    rules: starter.rules.map((rule) => (rule.id === id ? { ...rule, ...over(rule) } : rule)),
  });

  it('breaks on the lines that a built-in rule came with, whatever its writer put in their place', async () => {
    const shipped = starter.rules.find(({ id }) => id === 'en.suicide.kill-self')!;
    const content = changed(() => ({ phrase: 'zanzibar', hits: ['zanzibar', 'oh zanzibar'] }));
    expect(ruleChanges(starter, content).turnedOff).toEqual([]);
    const { broken } = await bench(content);
    expect(broken.filter(({ rule, must }) => rule === shipped.id && must === 'hit').map(({ text }) => text)).toEqual(shipped.hits);
    expect(broken.every(({ liveToo }) => !liveToo)).toBe(true);
  });

  it('lets a built-in rule be made milder by name alone, and does not ask for the name again', async () => {
    const milder = changed(() => ({ severity: 'concern' }));
    expect(ruleChanges(starter, milder).turnedOff).toEqual(['en.suicide.kill-self']);
    const named = { content: milder, ready: await workshop.ready(milder) };
    expect((await runBench(named, live, [])).broken.filter(({ must }) => must === 'hit').length).toBeGreaterThan(0);
    expect(ruleChanges(milder, milder).turnedOff).toEqual([]);
    expect((await runBench(named, named, [])).broken.filter(({ rule }) => rule === 'en.suicide.kill-self')).toEqual([]);
  });

  it.each<[string, Partial<Rule>]>([
    ['without a slot that raised it', { raisedBy: [] }],
    ['on trial', { mode: 'shadow' }],
    ['off', { mode: 'off' }],
  ])('has a built-in rule named: %s', (_, over) => {
    expect(
      ruleChanges(
        starter,
        changed(() => over),
      ).turnedOff,
    ).toEqual(['en.suicide.kill-self']);
  });

  it('breaks on Lamplight’s own lines where a built-in rule is emptied instead', async () => {
    const emptied = {
      ...starter,
      rules: starter.rules.map((rule) =>
        rule.category === 'relapse' ? { ...rule, phrase: 'zanzibar', hits: ['zanzibar', 'zanzibar'] as const } : rule,
      ),
    };
    const { broken } = await bench(emptied);
    expect(broken.filter(({ rule, must }) => rule === null && must === 'hit').length).toBeGreaterThan(0);
  });
});
