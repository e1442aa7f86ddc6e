/** One escalation, three workers and two colleagues, without anything that does not matter for who is paged and who has it. */
export interface World {
  readonly status: 'open' | 'taken' | 'closed';
  /** The next step, and the end of an acknowledgement: `later` until its time has come. */
  readonly next: 'none' | 'later' | 'now';
  readonly idle: 'none' | 'later' | 'now';
  readonly holder: number | null;
  /** How many steps have run. */
  readonly step: number;
  /** How often each was run. */
  readonly ran: readonly number[];
  /** Of each step, its page; null: none was written. */
  readonly pages: readonly (PageOf | null)[];
  readonly workers: readonly Worker[];
  readonly people: readonly Person[];
  /** Who was told "you have it" since it was last open. */
  readonly told: readonly number[];
}
export interface PageOf {
  readonly state: 'due' | 'sent' | 'withdrawn';
  readonly lease: 'none' | 'held' | 'over';
  /** Under how many keys the mail server has seen it; beyond one it does not matter how many. */
  readonly keys: number;
}
export interface Worker {
  readonly at: 'idle' | 'stepping' | 'lapsing' | 'sending' | 'sent' | 'marked';
  /** The step that it runs, or whose page it sends. */
  readonly of: number;
}
export interface Person {
  readonly at: 'away' | 'reading';
  readonly saw: World['status'] | null;
}

/** What the code does. A mutation is another value of one of these: the checker has to find it. */
export interface Rules {
  /** A step locks the row that it reads. */
  readonly stepLocks: boolean;
  /** Taking locks the row that it reads. */
  readonly takeLocks: boolean;
  /** Whoever finds that somebody has it leaves it to them. */
  readonly takeAsks: boolean;
  /** The key of a page, or one for each try. */
  readonly key: 'of the page' | 'of the try';
  /** A page is marked as sent when the mail server has it. */
  readonly marks: 'after' | 'before';
  readonly leasesEnd: boolean;
  readonly lapses: boolean;
  /** Writing a page and counting the step commit together. */
  readonly together: boolean;
  /** A lapse makes the next step due. */
  readonly lapsePages: boolean;
  /** So many steps there are. The plan has more in use; the last one repeats, and nothing new can happen in a repetition. */
  readonly steps: number;
}
export const asBuilt: Rules = {
  stepLocks: true,
  takeLocks: true,
  takeAsks: true,
  key: 'of the page',
  marks: 'after',
  leasesEnd: true,
  lapses: true,
  together: true,
  lapsePages: true,
  steps: 3,
};

export const opened: World = {
  status: 'open',
  next: 'now',
  idle: 'none',
  holder: null,
  step: 0,
  ran: [],
  pages: [],
  workers: [0, 1, 2].map(() => ({ at: 'idle', of: -1 })),
  people: [0, 1].map(() => ({ at: 'away', saw: null })),
  told: [],
};

/** What must hold in every world. The first that does not. */
export function brokenIn({ status, next, idle, holder, step, ran, pages, told }: World): string | null {
  if (status === 'open' && next === 'none') return 'open, and nothing is due';
  if (status === 'taken' && (holder === null || idle === 'none' || next !== 'none')) return 'taken, and nobody has it or it is paged still';
  for (let n = 0; n < step; n += 1) if (!pages[n]) return `step ${String(n)} was skipped`;
  if (ran.some((times) => times > 1)) return 'a step ran twice';
  if (pages.some((page) => (page?.keys ?? 0) > 1)) return 'a page under two keys';
  if (told.length > 1) return 'two were told that they have it';
  return null;
}

/** Where the clocks alone have to get, whatever happened before: every page has left or is needless, and nobody sits on it. */
export const isDone = ({ status, step, pages }: World, { steps }: Rules): boolean =>
  pages.every((page) => page?.state !== 'due') && (status === 'closed' || step === steps) && pages.every(cameIfSent);
const cameIfSent = (page: PageOf | null) => page?.state !== 'sent' || page.keys > 0;
