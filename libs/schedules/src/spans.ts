/** Half open: `from` belongs to it, `to` does not. On whatever scale the caller counts. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What is left of `under` outside `over`. Both in order and without overlaps, and so is the answer. */
export function without<S extends Span>(under: readonly S[], over: readonly Span[]): S[] {
  const left: S[] = [];
  let first = 0;
  for (const span of under) {
    while (first < over.length && (over[first]?.to ?? 0) <= span.from) first += 1;
    let { from } = span;
    for (let next = first; from < span.to; next += 1) {
      const cut = over[next];
      if (!cut || cut.from >= span.to) break;
      if (cut.from > from) left.push({ ...span, from, to: cut.from });
      from = Math.max(from, cut.to);
    }
    if (from < span.to) left.push({ ...span, from });
  }
  return left;
}

/** `over` goes before `under` wherever both are. */
export const covering = <S extends Span>(under: readonly S[], over: readonly S[]): S[] =>
  over.length === 0 ? [...under] : [...without(under, over), ...over].sort((a, b) => a.from - b.from);

/** The parts of `spans` that lie within a window. Both in order and without overlaps. */
export function within<S extends Span>(spans: readonly S[], windows: readonly Span[]): S[] {
  const parts: S[] = [];
  let first = 0;
  for (const span of spans) {
    while (first < windows.length && (windows[first]?.to ?? 0) <= span.from) first += 1;
    for (let next = first; next < windows.length; next += 1) {
      const window = windows[next];
      if (!window || window.from >= span.to) break;
      parts.push({ ...span, from: Math.max(span.from, window.from), to: Math.min(span.to, window.to) });
    }
  }
  return parts;
}

/** Where none of `spans` is, between the two. They may overlap, in any order. */
export function gapsBetween(spans: readonly Span[], { from, to }: Span): Span[] {
  const gaps: Span[] = [];
  let at = from;
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    if (span.from >= to) break;
    if (span.from > at) gaps.push({ from: at, to: span.from });
    at = Math.max(at, span.to);
  }
  if (at < to) gaps.push({ from: at, to });
  return gaps;
}
