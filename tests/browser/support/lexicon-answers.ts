import type { Page } from '@playwright/test';
import { z } from 'zod/mini';
import { api, type Endpoint, type EndpointReply, type SampleId } from '#libs/contracts';

/** What takes weeks to come about is answered here, as the contract has it. */
async function answers<E extends Endpoint>(page: Page, endpoint: E, value: EndpointReply<E>): Promise<void> {
  await page.route(`**${endpoint.path}`, (route) => route.fulfill({ json: z.parse(endpoint.reply, value) as object }));
}

const day = (n: number) => new Date(Date.UTC(2026, 9, 28 + n)).toISOString().slice(0, 10);
const rules = ['en.suicide.farewell', 'en.relapse.lapse', 'en.overdose.took-all', 'es.suicide.no-aguanto'] as const;
const rooms = ['Tuesday room', 'Evening room', 'Alumni room'];

/** Four weeks in three rooms: more on some days than on others, and none on a few. */
const month = Array.from({ length: 28 }, (_, n) => n)
  .filter((n) => n % 7 !== 5)
  .map((n) => ({
    ruleId: rules[n % rules.length] ?? '',
    day: day(n),
    roomName: rooms[(n * 5) % rooms.length] ?? '',
    severity: 'high' as const,
    live: (n * 3) % 5,
    draft: ((n * 3) % 5) + (n % 3 === 0 ? 2 : 0),
  }));

export async function monthOf(page: Page, state: 'running' | 'done', ruleId: string): Promise<void> {
  await answers(page, api.forecast, {
    forecast: {
      state,
      draftVersion: 1,
      stale: false,
      askedAt: '2026-11-25T15:00:00.000Z',
      read: state === 'done' ? 4_312 : 1_790,
      of: 4_312,
      from: day(0),
      counts: state === 'done' ? month.map((one, n) => (n % 6 === 0 ? { ...one, ruleId, live: 0 } : one)) : [],
    },
  });
}

const share = (at: number, low: number, high: number) => ({ share: at, low, high });

/** A rule that is judged and one that is not yet. */
export async function precisionOf(page: Page, ruleId: string): Promise<void> {
  const weeks = [0, 7, 14, 21].map((n) => ({
    from: day(21 - n),
    decided: n === 7 ? 24 : 9,
    notACrisis: n === 7 ? 3 : 1,
    right: n === 7 ? share(0.875, 0.69, 0.957) : null,
  }));
  await answers(page, api.precision, {
    rules: [
      { ruleId, decided: 51, notACrisis: 6, right: share(0.882, 0.767, 0.945), weeks },
      { ruleId: 'en.suicide.farewell', decided: 12, notACrisis: 2, right: null, weeks: [] },
    ],
  });
}

export async function shadowOf(page: Page, ruleId: string): Promise<void> {
  const counts = month
    .filter((_, n) => n % 3 === 0)
    .map(({ day: on, roomName, severity }, n) => ({ ruleId, day: on, roomName, severity, count: 1 + (n % 3) }));
  await answers(page, api.shadowCounts, { from: day(0), counts, troubles: [{ ruleId, failed: 3, slow: 1 }] });
}

const said = [
  'Payday tomorrow, and I already asked my sister to keep my card.',
  'I keep counting what is left in the cabinet and then I close the door again.',
  'Does anyone know whether the Thursday group moved to six?',
  'Slept four hours. Better than Monday.',
  'Nobody would have to drive me around any more, that is what I think about.',
  'Coffee was terrible but you all were great.',
];

export async function sampleOf(page: Page): Promise<void> {
  await answers(page, api.weeklySample, {
    week: day(21),
    messages: Array.from({ length: 30 }, (_, n) => ({
      id: `00000000-0000-4000-8000-0000000000${String(n + 10)}` as SampleId,
      text: said[n % said.length] ?? null,
      answer: n < 6 ? ('no-crisis' as const) : null,
      severity: null,
    })),
  });
}

export async function recallOf(page: Page): Promise<void> {
  const week = (n: number, answered: number) => ({
    week: day(21 - 7 * n),
    unheard: 1_180 + 31 * n,
    sampled: 30,
    answered,
    crises: n === 1 ? 1 : 0,
    unsure: n,
    heard: 14 + n,
    recall: answered === 30 ? share(n === 1 ? 0.27 : 1, n === 1 ? 0.08 : 0.1, n === 1 ? 0.71 : 1) : null,
  });
  await answers(page, api.recall, { weeks: [week(0, 6), week(1, 30), week(2, 30)], together: share(0.61, 0.22, 0.87) });
}

/** The window of an admin shows what it would show to a supervisor. */
export async function asSupervisor(page: Page): Promise<void> {
  await page.route(`**${api.session.path}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...((await response.json()) as object), role: 'supervisor' } });
  });
}
