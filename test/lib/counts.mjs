/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

export const NONE = { passed: 0, failed: 0, skipped: 0 }

/** @returns {Counts} */
export const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

/** A step without cases counts as one. @returns {Counts} */
export const oneCase = (ok) => ({ ...NONE, [ok ? "passed" : "failed"]: 1 })

const fileCounts = ({ status, assertionResults }) => {
  const counts = { ...NONE }
  for (const { status: result } of assertionResults) {
    counts[result === "passed" || result === "failed" ? result : "skipped"] += 1
  }
  // A file that could not be loaded, or whose set-up failed, has no failed case of its own.
  return status === "failed" && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/**
 * Counts the cases in a JSON report of vitest.
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Counts}
 */
export const vitestCounts = (report) => report.testResults.map(fileCounts).reduce(add, NONE)

/**
 * Counts the cases in a JSON report of Playwright; a case that passed on a second try has failed.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 * @returns {Counts}
 */
export const playwrightCounts = ({ stats }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
  skipped: stats.skipped,
})

/**
 * The result of a test runner: nothing found, or an exit code that no case explains, is a failure.
 * @param {Counts | null} counts null when there is no report
 * @param {number} code
 * @returns {Counts & { problem?: string }}
 */
export const judge = (counts, code) => {
  if (counts === null) {
    return { ...oneCase(false), problem: "There is no report: the runner did not get to its end." }
  }
  if (counts.passed + counts.failed === 0) {
    return { ...counts, failed: 1, problem: "No test was run." }
  }
  if (code !== 0 && counts.failed === 0) {
    return { ...counts, failed: 1, problem: "All cases passed, and the runner still reports an error." }
  }
  return counts
}

/** @param {Counts} counts */
export const countsLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`
