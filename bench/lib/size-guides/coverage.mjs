import { setTimeout as delay } from "node:timers/promises"

const POLL_MS = 250
const LONGEST_MS = 280_000

/** Runs over the whole catalogue as the dashboard's button does, and says how long it took. */
export const measureCoverage = async ({ admin, products }) => {
  const began = performance.now()
  await admin.json("POST", "/admin/size-guides/coverage")
  const deadline = Date.now() + LONGEST_MS
  for (;;) {
    const { run, ...counts } = await admin.json("GET", "/admin/size-guides/coverage")
    if (run.state !== "running") {
      const seconds = (performance.now() - began) / 1000
      const { with_guide, without_guide, explicit_none, with_unknown_sizes, unsold_rows } = counts
      return [
        {
          part: "coverage",
          name:
            `coverage of ${counts.products} products: ${with_guide} with a guide, ${without_guide} without, ${explicit_none} meant to have none, ` +
            `${with_unknown_sizes} with sizes that are no row, ${unsold_rows} rows nobody sells`,
          figure: `${seconds.toFixed(1)} s`,
          bar: run.state === "done" && counts.products === products ? null : "all checked",
          pass: run.state === "done" && counts.products === products ? null : false,
        },
      ]
    }
    if (Date.now() > deadline) {
      throw new Error(`The run had checked ${run.checked} of ${run.total} products after ${LONGEST_MS / 1000} s`)
    }
    await delay(POLL_MS)
  }
}
