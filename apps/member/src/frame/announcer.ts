/** One polite voice for the page. What repeats is summed up, so that a busy room does not flood a screen reader. */
const WINDOW_MS = 5000;
const SPOKEN_AT_MOST = 3;

export interface Arrivals {
  readonly at: readonly number[];
}
export const noArrivals: Arrivals = { at: [] };

/** What to say about messages that came in: each, or, after three in five seconds, how many. */
export function arrivals(before: Arrivals, texts: readonly string[], now: number): { after: Arrivals; say: readonly string[] | number } {
  const recent = before.at.filter((time) => now - time < WINDOW_MS);
  const at = [...recent, ...texts.map(() => now)];
  return { after: { at }, say: at.length > SPOKEN_AT_MOST ? at.length : texts };
}

type Voice = (text: string) => void;
let voice: Voice = () => undefined;

export const announce: Voice = (text) => voice(text);
export const speakThrough = (next: Voice): void => {
  voice = next;
};
