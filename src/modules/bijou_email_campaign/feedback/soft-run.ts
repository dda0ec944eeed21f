/** Mails in a row that came back, one per campaign, and reports of that in a row, after which an address rests. */
const CAMPAIGNS = 3
const REPORTS = 7

export type Fared = { bounce: number | null; soft_bounces: number | null }

/**
 * Whether an address has come back for so long that it gets nothing for a while.
 * @param mails what it was sent, the newest first
 */
export const isSoftRun = (mails: readonly Fared[]): boolean => {
  const good = mails.findIndex(({ bounce }) => bounce === null)
  const run = good < 0 ? mails : mails.slice(0, good)
  return run.length >= CAMPAIGNS || run.reduce((sum, { soft_bounces }) => sum + (soft_bounces ?? 0), 0) >= REPORTS
}
