/** How often something would have been raised: under what is in force, and under the draft. */
export interface Sum {
  readonly live: number;
  readonly draft: number;
}
export interface Count extends Sum {
  readonly ruleId: string;
  readonly day: string;
  readonly roomName: string;
}
export interface Named extends Sum {
  readonly name: string;
}

export const DAYS = 28;
const DAY_MS = 86_400_000;

/** The day that is `n` days after `day`. Days have no hours here, and so no time zone. */
export const dayAfter = (day: string, n: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + n * DAY_MS).toISOString().slice(0, 10);

export const sumOf = (counts: readonly Sum[]): Sum =>
  counts.reduce((sum, one) => ({ live: sum.live + one.live, draft: sum.draft + one.draft }), { live: 0, draft: 0 });

function sums(counts: readonly Count[], nameOf: (count: Count) => string): Map<string, Sum> {
  const all = new Map<string, Sum>();
  for (const count of counts) {
    const name = nameOf(count);
    all.set(name, sumOf([all.get(name) ?? { live: 0, draft: 0 }, count]));
  }
  return all;
}

/** Every day from `from` on, also those on which nothing was raised. */
export function byDay(from: string, counts: readonly Count[]): Named[] {
  const all = sums(counts, ({ day }) => day);
  return Array.from({ length: DAYS }, (_, n) => {
    const name = dayAfter(from, n);
    return { name, ...(all.get(name) ?? { live: 0, draft: 0 }) };
  });
}

/** The largest under the draft first. */
export const by = (key: 'roomName' | 'ruleId', counts: readonly Count[]): Named[] =>
  [...sums(counts, (count) => count[key])]
    .map(([name, sum]) => ({ name, ...sum }))
    .sort((a, b) => b.draft - a.draft || b.live - a.live || a.name.localeCompare(b.name));
