import { anything, readCommandLine, wholeNumber } from "./command-line.mjs"

export const HELP = `npm run bench:reviews -- [options]

  --rows N      reviews to load, default 1000000 (10000 and more)
  --only NAME   run one part: queue, search, plans, decisions, store, import or storm; may be given again
  --reset       load the database afresh
  --json FILE   also write the figures as JSON
  --data DIR    where the database and the build are kept, default .data/bench
  --no-write    leave bench/results alone
  --help        this text`

export const PARTS = ["queue", "search", "plans", "decisions", "store", "import", "storm"]

/**
 * Reads the command line of the benchmark.
 * @param {string[]} argv without node and the script
 * @returns {{ rows: number, only: string[], reset: boolean, json?: string, data: string, write: boolean, help: boolean }}
 * @throws {Error} with one sentence for an option that means nothing
 */
export const parseOptions = (argv) =>
  readCommandLine(argv, {
    name: "reviews",
    parts: PARTS,
    standard: { rows: 1_000_000 },
    values: { rows: wholeNumber(10_000), json: anything, data: anything },
  })
