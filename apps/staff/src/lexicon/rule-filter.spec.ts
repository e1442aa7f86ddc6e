import type { RuleView } from '#libs/contracts';
import { fitting, grouped, NO_FILTER } from './rule-filter.js';
import { inOrder, worst } from './show.js';

const rule = (id: string, over: Partial<RuleView> = {}): RuleView => ({
  id,
  severity: 'high',
  category: 'suicide',
  language: id.startsWith('es') ? 'es' : 'en',
  phrase: 'one phrase',
  reason: 'A reason.',
  owner: null,
  reviewOn: null,
  mode: 'live',
  evidence: false,
  alwaysHold: false,
  despite: [],
  beside: [],
  after: [],
  raisedBy: [],
  hits: ['a line that hits'],
  misses: ['a line that does not'],
  builtIn: true,
  ...over,
});
const rules = [
  rule('en.relapse.lapse', { category: 'relapse', mode: 'shadow', owner: 'Dr Rivera' }),
  rule('es.suicide.adios', { reason: 'Se despide, y no hasta mañana.' }),
  rule('en.suicide.farewell', { phrase: 'goodbye everyone' }),
];
const TODAY = '2026-11-26';
const ids = (found: readonly RuleView[]) => found.map(({ id }) => id);

describe('the list of rules', () => {
  it('finds words anywhere in a rule, whatever their accents and capitals', () => {
    expect(ids(fitting(rules, { ...NO_FILTER, find: 'MANANA despide' }, TODAY))).toEqual(['es.suicide.adios']);
    expect(ids(fitting(rules, { ...NO_FILTER, find: 'goodbye rivera' }, TODAY))).toEqual([]);
    expect(ids(fitting(rules, { ...NO_FILTER, find: 'rivera' }, TODAY))).toEqual(['en.relapse.lapse']);
  });

  it('keeps to a category, a language and a mode', () => {
    expect(ids(fitting(rules, { ...NO_FILTER, category: 'suicide', language: 'en' }, TODAY))).toEqual(['en.suicide.farewell']);
    expect(ids(fitting(rules, { ...NO_FILTER, mode: 'shadow' }, TODAY))).toEqual(['en.relapse.lapse']);
  });

  it('keeps to those whose day has come, and that listen', () => {
    const dated = [
      rule('en.suicide.one', { reviewOn: '2026-11-26' }),
      rule('en.suicide.two', { reviewOn: '2026-11-27' }),
      rule('en.suicide.three', { reviewOn: '2025-01-01', mode: 'off' }),
      rule('en.suicide.four', { reviewOn: '2026-11-25', mode: 'shadow' }),
    ];
    expect(ids(fitting(dated, { ...NO_FILTER, due: true }, TODAY))).toEqual(['en.suicide.one', 'en.suicide.four']);
    expect(fitting(dated, NO_FILTER, TODAY)).toHaveLength(4);
  });

  it('stands by category and language', () => {
    expect(grouped(inOrder(rules)).map(({ category, language, rules: all }) => [category, language, ids(all)])).toEqual([
      ['suicide', 'en', ['en.suicide.farewell']],
      ['suicide', 'es', ['es.suicide.adios']],
      ['relapse', 'en', ['en.relapse.lapse']],
    ]);
  });
});

describe('what comes of a line', () => {
  const found = (severity: 'none' | 'concern' | 'high' | 'imminent', mode: 'live' | 'shadow' = 'live') => ({
    ruleId: 'en.suicide.farewell',
    mode,
    category: 'suicide' as const,
    language: 'en' as const,
    severityBefore: 'imminent' as const,
    severity,
    guards: [],
    phrase: 'goodbye everyone',
    span: [0, 7] as [number, number],
  });

  it('is the gravest that a live rule is left with', () => {
    expect(worst([found('concern'), found('imminent', 'shadow'), found('high'), found('none')])).toBe('high');
    expect(worst([found('imminent', 'shadow')])).toBe('none');
    expect(worst([])).toBe('none');
  });
});
