/**
 * SQL: the worst first, and yet each severity in its turn. The longest due of each severity stand before the second longest
 * due of any, so that no number of urgent ones keeps a concern waiting. `by` is the column that says since when.
 */
export const inTurn = (by: string, of = ''): string =>
  `row_number() OVER (PARTITION BY ${of}severity ORDER BY ${of}${by}), CASE ${of}severity WHEN 'imminent' THEN 0 WHEN 'high' THEN 1 ELSE 2 END`;
