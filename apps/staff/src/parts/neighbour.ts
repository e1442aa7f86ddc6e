/** The row to go to from `id`, one down or up; from nowhere, the first. */
export function neighbour<R extends { readonly id: string }>(rows: readonly R[], id: string | undefined, step: 1 | -1): R | undefined {
  const at = rows.findIndex((row) => row.id === id);
  if (at === -1) return rows[0];
  return rows[Math.min(rows.length - 1, Math.max(0, at + step))];
}
