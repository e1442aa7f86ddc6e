import { FEWEST_PEOPLE, type Milestone } from '#libs/contracts';

const plural = (n: number | string, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const trendsEn = {
  title: 'Trends',
  lead: 'How soon people were answered, how many cases there were, and when someone was on duty.',
  /** Also of a number from which a smaller one could be worked out. */
  hidden: `fewer than ${FEWEST_PEOPLE}`,
  hiddenWhy: `We show no number about fewer than ${FEWEST_PEOPLE} people, and none that would give one away.`,
  span: 'How far back',
  weeks: (n: number | string) => plural(n, 'week', 'weeks'),
  zone: (zone: string) => `Weeks and hours are those of ${zone}.`,
  table: 'Show as a table',
  empty: 'There were no cases in these weeks.',

  times: {
    title: 'How soon people were answered',
    all: (name: string, half: string, most: string) => `${name}: half were taken within ${half}, nine in ten within ${most}.`,
    none: 'Too few people were answered in these weeks to say how soon.',
    note: 'A case that nobody has taken yet is not counted.',
    severity: 'Severity',
    milestone: 'Until',
    half: 'Half within',
    most: 'Nine in ten within',
    row: (severity: string, milestone: string, half: string, most: string) => `${severity}, ${milestone}: ${half}, ${most}`,
    milestones: { acknowledged: 'taken', contacted: 'member reached', safe: 'safe for now', closed: 'closed' } satisfies Record<
      Milestone,
      string
    >,
  },
  perWeek: {
    title: 'Cases a week',
    sum: (n: number | string, when: string) => `The most in one week were ${n}, in the week of ${when}.`,
    few: 'In each week the cases were about too few people to give a number.',
    week: 'Week of',
    all: 'All',
    rest: 'of any severity',
    now: 'so far',
  },
  cover: {
    title: 'When someone was on duty',
    whole: 'Someone was on duty at every hour.',
    sum: (share: string, hours: number | string) =>
      `Someone was on duty ${share} of the time. At ${plural(hours, 'hour', 'hours')} of the week there were gaps.`,
    gap: 'gap',
    full: 'covered',
    none: 'nobody',
    hour: 'Hour',
    notYet: 'This hour has not come yet.',
    noHours: 'No hour has gone by yet. There is nothing to show.',
  },
  falseMatches: {
    title: 'When a rule heard wrong',
    lead: 'Of closed cases that a rule had opened. Those whose member was not reached are left out.',
    none: 'Too few cases that a rule opened were closed in these weeks to give a share.',
    what: 'What it came to',
    share: 'Share',
    noCrisis: 'Not a safety concern',
    ruleWrong: 'The rule was changed',
    percent: (n: number | string) => `${n}%`,
  },
};

export type TrendsWording = typeof trendsEn;
