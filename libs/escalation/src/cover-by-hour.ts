/**
 * SQL: of each hour of the weekdays in zone $3, how much somebody of organisation $1 was on duty since $2: 0 to 1. The time since then is cut
 * into quarters of an hour, because no zone's clock is off by less; each lies in one hour of the wall clock, whatever that clock did.
 * An hour that was left out does not count, one that came twice counts twice.
 */
export const COVER_BY_HOUR = `
  WITH span AS (SELECT least(greatest($2::timestamptz, o.created_at), clock_now()) AS low, clock_now() AS high FROM organisation o WHERE o.id = $1),
  on_duty AS (
    SELECT s.starts_at, least(s.ends_at, coalesce(a.deactivated_at, s.ends_at)) AS ends_at
    FROM shift s JOIN account a ON a.id = s.account_id CROSS JOIN span
    WHERE s.organisation_id = $1 AND s.ends_at > span.low AND s.starts_at < span.high),
  covered AS (
    SELECT coalesce(range_agg(tstzrange(starts_at, ends_at)), '{}'::tstzmultirange) AS times FROM on_duty WHERE ends_at > starts_at),
  gap AS (SELECT unnest(tstzmultirange(tstzrange(span.low, span.high)) - covered.times) AS hole FROM span, covered),
  piece AS (
    SELECT false AS is_gap, low, high FROM span UNION ALL SELECT true, lower(hole), upper(hole) FROM gap),
  quarter AS (
    SELECT p.is_gap, greatest(q, p.low) AS begins, extract(epoch FROM least(q + interval '15 minutes', p.high) - greatest(q, p.low)) AS seconds
    FROM piece p, generate_series(date_bin('15 minutes', p.low, 'epoch'), p.high, interval '15 minutes') AS q)
  SELECT extract(isodow FROM begins AT TIME ZONE $3)::int AS day, extract(hour FROM begins AT TIME ZONE $3)::int AS hour,
         (1 - coalesce(sum(seconds) FILTER (WHERE is_gap), 0) / sum(seconds) FILTER (WHERE NOT is_gap))::float8 AS covered
  FROM quarter WHERE seconds > 0 GROUP BY 1, 2 ORDER BY 1, 2`;
