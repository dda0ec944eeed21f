/** What is counted by campaign and hour; some by link (`message:index`) or by reason. */
export type Metric =
  | "sent"
  | "tracked"
  | "failed"
  | "uncertain"
  | "skipped"
  | "opened"
  | "opened_machine"
  | "clicked"
  | "link_people"
  | "link_clicks"
  | "link_anonymous"
  | "unsubscribed"
  | "bounced_hard"
  | "bounced_soft"
  | "complained"

/** One part of what is counted: rows with `campaign`, `metric`, `detail`, `at`, `n`; without a metric it is a column. */
export const counted = (metric: Metric | null, from: string, { at = "now()", detail = "''", n = "1", campaign = "campaign" } = {}): string =>
  `SELECT ${campaign} AS campaign, ${metric === null ? "metric" : `'${metric}'`} AS metric, ${detail} AS detail, ${at} AS at, ${n} AS n FROM ${from}`

/**
 * The end of a statement, or a part of it, that adds to the counts. Rows are locked in one order, so that two never wait for each other.
 * @param parts made by `counted`
 */
export const addToTally = (...parts: string[]): string =>
  `INSERT INTO bijou_email_tally AS y (campaign, metric, detail, hour, shard, n)
   SELECT p.campaign, p.metric, p.detail, date_trunc('hour', p.at), pg_backend_pid() % 8, sum(p.n)::int FROM (${parts.join(" UNION ALL ")}) p
    GROUP BY 1, 2, 3, 4 HAVING sum(p.n) <> 0 ORDER BY 1, 2, 3, 4
   ON CONFLICT (campaign, metric, detail, hour, shard) DO UPDATE SET n = y.n + excluded.n`
