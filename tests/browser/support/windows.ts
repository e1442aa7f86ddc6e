import { type Browser, type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import type { Person } from '#libs/testing';
import { Lamplight } from './lamplight.js';

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 800 };

export interface Look {
  readonly size?: { readonly width: number; readonly height: number };
  readonly language?: 'en' | 'es';
  /** A browser in which no language was ever chosen. */
  readonly fresh?: boolean;
  readonly options?: BrowserContextOptions;
}

/** Where Quick exit goes. Answered here: no test leaves this machine. */
export const WEATHER = 'https://www.weather.gov/';

/** The windows of one test. None may ask another host for anything, break a rule of its own page, or throw. */
export class Windows {
  readonly complaints: string[] = [];
  readonly #contexts: BrowserContext[] = [];

  constructor(private readonly browser: Browser) {}

  /** A page of this product, at `path`, for whoever is signed in there already; nobody is when `person` is null. */
  async open(
    lamplight: Lamplight,
    person: Person | null,
    path = person === null || person.role === 'member' ? '/' : '/staff/',
    look: Look = {},
  ): Promise<Page> {
    const context = await this.context(lamplight, look);
    if (person) await lamplight.signIn(context, person);
    const page = await context.newPage();
    await page.goto(path);
    return page;
  }

  async context(lamplight: Lamplight, { size = DESK, language = 'en', fresh = false, options = {} }: Look = {}): Promise<BrowserContext> {
    const kept = [
      { name: 'view', value: JSON.stringify({ language, theme: 'auto', text: '1' }) },
      { name: 'lamplight.language', value: language },
    ];
    const context = await this.browser.newContext({
      baseURL: lamplight.url,
      viewport: size,
      locale: language === 'es' ? 'es-US' : 'en-US',
      timezoneId: 'America/New_York',
      colorScheme: 'light',
      storageState: { cookies: [], origins: fresh ? [] : [{ origin: lamplight.url, localStorage: kept }] },
      ...options,
    });
    this.#contexts.push(context);
    await context.route(`${WEATHER}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Weather</h1>' }),
    );
    this.#watch(context, lamplight.url);
    return context;
  }

  async close(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()));
    expect(this.complaints).toEqual([]);
  }

  #watch(context: BrowserContext, home: string): void {
    context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${home}/`) && !url.startsWith('data:') && !url.startsWith(WEATHER)) this.complaints.push(`asked ${url}`);
    });
    context.on('weberror', (error) => this.complaints.push(`threw ${String(error.error())}`));
    context.on('console', (message) => {
      // A refusal is an answer: the browser prints it as an error all the same.
      if (message.type() === 'error' && !/^Failed to load resource|WebSocket connection to/u.test(message.text()))
        this.complaints.push(`printed ${message.text()}`);
    });
  }
}

export const test = base.extend<{ windows: Windows }>({
  windows: async ({ browser }, use) => {
    const windows = new Windows(browser);
    await use(windows);
    await windows.close();
  },
});

/**
 * One product for all tests of a file: each test makes the rooms and people that it needs.
 * @param env more settings, once what they name is there
 */
export function lamplightOfThisFile(env: () => Promise<Readonly<Record<string, string>>> = () => Promise.resolve({})): () => Lamplight {
  let lamplight: Lamplight | undefined;
  test.beforeAll(async () => {
    lamplight = await Lamplight.start(await env());
  });
  test.afterAll(async () => {
    await lamplight?.[Symbol.asyncDispose]();
  });
  return () => {
    if (!lamplight) throw new Error('before the first test');
    return lamplight;
  };
}
