/** Known rows in their places as they are now, those that are gone as they were, and new ones behind them: nothing that stands moves. */
export function steady<R extends { readonly id: string }>(stood: readonly R[], rows: readonly R[]): readonly R[] {
  const now = new Map(rows.map((row) => [row.id, row]));
  const known = new Set(stood.map(({ id }) => id));
  return [...stood.map((row) => now.get(row.id) ?? row), ...rows.filter(({ id }) => !known.has(id))];
}
