import { join } from "node:path"
import { writeFileSync } from "node:fs"
import { percentiles } from "./figures.mjs"
import { gatherFacts } from "./plans.mjs"
import { withClient } from "./prepare.mjs"
import { explain, openModule } from "./recorder.mjs"
import { SEARCHES } from "./texts.mjs"

const BAR_MS = 60
const ROUNDS = 15

/** Where a moderator types a word: everywhere, in the queue and in what is published. */
const VIEWS = [
  { name: "all", filter: { sort: "newest" } },
  { name: "pending", filter: { status: ["pending"], sort: "oldest" } },
  { name: "published", filter: { status: ["published"], sort: "newest" } },
]

const inMs = (value) => `${value.toFixed(1)} ms`

/**
 * Times one page of a search in the database, word by word and view by view, with the SQL of the
 * module itself over one connection.
 */
export const measureSearch = async ({ url, folder, dataDir }) => {
  const logFile = join(dataDir, "logs/search.log")
  writeFileSync(logFile, "")
  const module = openModule({ url, folder })
  try {
    const { userId } = await gatherFacts(url)
    const cases = SEARCHES.flatMap(({ name, words }) =>
      VIEWS.flatMap((view) => words.map((q) => ({ kind: name, q, view: view.name, times: [], query: { ...view.filter, limit: 50, q } })))
    )
    const run = (query) => module.sql.queue.listQueue(module.db, query, userId)
    for (let round = -2; round < ROUNDS; round += 1) {
      for (const { query, times } of cases) {
        const began = performance.now()
        await run(query)
        if (round >= 0) {
          times.push(performance.now() - began)
        }
      }
    }
    await explainAll({ module, url, cases, run, logFile })
    return summarise(cases)
  } finally {
    await module.close()
  }
}

const explainAll = async ({ module, url, cases, run, logFile }) =>
  withClient(url, async (client) => {
    for (const { kind, q, view, query, times } of cases) {
      const { statements } = await module.record(() => run(query))
      for (const statement of statements) {
        await explain(client, statement, { title: `${kind} "${q}" in ${view}: ${percentiles(times).p50.toFixed(1)} ms`, logFile })
      }
    }
  })

const summarise = (cases) => {
  const lines = SEARCHES.map(({ name }) => {
    const mine = cases.filter(({ kind }) => kind === name)
    const slowest = mine.reduce((left, right) => (percentiles(right.times).p50 > percentiles(left.times).p50 ? right : left))
    const { p50, p95, count } = percentiles(mine.flatMap(({ times }) => times))
    return {
      part: "search",
      name: `search, ${name} words (slowest: ${slowest.q}, ${slowest.view}, ${inMs(percentiles(slowest.times).p50)})`,
      count,
      p50,
      p95,
      figure: `${inMs(p50)} / ${inMs(p95)}`,
      ratio: null,
      bar: `p95 <= ${BAR_MS} ms`,
      pass: p95 <= BAR_MS,
    }
  })
  return { lines, cases: cases.map(({ kind, q, view, times }) => ({ kind, q, view, ...percentiles(times) })) }
}
