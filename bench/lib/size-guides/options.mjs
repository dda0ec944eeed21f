import { anything, readCommandLine, wholeNumber } from "../command-line.mjs"

export const HELP = `npm run bench:size-guides -- [options]

  --products N  products to load, default 50000 (500 and more); categories and assignments follow
  --only NAME   run one part: statements, plans, store, naive, coverage, bundle or editor; may be given again
  --reset       load the database afresh
  --json FILE   also write the figures as JSON
  --merge FILE  start from the figures of that JSON file, so that parts can be run one by one
  --data DIR    where the database and the builds are kept, default .data/bench
  --no-write    leave bench/results alone
  --help        this text`

export const PARTS = ["statements", "plans", "store", "naive", "coverage", "bundle", "editor"]
export const PRODUCTS = 50_000

/**
 * Reads the command line of the benchmark.
 * @param {string[]} argv without node and the script
 * @returns {{ products: number, only: string[], reset: boolean, json?: string, merge?: string, data: string, write: boolean, help: boolean }}
 * @throws {Error} with one sentence for an option that means nothing
 */
export const parseOptions = (argv) =>
  readCommandLine(argv, {
    name: "size-guides",
    parts: PARTS,
    standard: { products: PRODUCTS },
    values: { products: wholeNumber(500), json: anything, merge: anything, data: anything },
  })
