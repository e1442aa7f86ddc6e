export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** `text` cut at the spans (UTF-16 offsets): overlapping spans become one, and what lies outside the text is left out. */
export function pieces(text: string, spans: readonly (readonly [number, number])[]): Piece[] {
  const inside = spans
    .map(([from, to]): [number, number] => [Math.max(0, from), Math.min(text.length, to)])
    .filter(([from, to]) => from < to)
    .sort((a, b) => a[0] - b[0]);
  const out: Piece[] = [];
  let at = 0;
  for (const [from, to] of inside) {
    if (to <= at) continue;
    const start = Math.max(from, at);
    const last = out.at(-1);
    if (start > at) out.push({ text: text.slice(at, start), marked: false });
    if (last?.marked && start === at) out[out.length - 1] = { text: last.text + text.slice(start, to), marked: true };
    else out.push({ text: text.slice(start, to), marked: true });
    at = to;
  }
  if (at < text.length) out.push({ text: text.slice(at), marked: false });
  return out;
}
