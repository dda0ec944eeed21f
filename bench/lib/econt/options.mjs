import { path, readCommandLine, wholeNumber } from "../command-line.mjs"

export const HELP = `npm run bench:econt -- [options]

  --only NAME   run one part: search, sync, labels, bulk or poll; may be given again
  --parcels N   parcels of the part poll, default 100000 (500 and more)
  --orders N    orders of the part bulk, default 500 (10 to 1000)
  --plans       also print how PostgreSQL finds what was typed
  --reset       load the database afresh
  --json FILE   also write the figures as JSON
  --merge FILE  start from the figures of that JSON file, so that parts can be run one by one
  --data DIR    where the database and the build are kept, default .data/bench
  --no-write    leave bench/results alone
  --help        this text`

export const PARTS = ["search", "sync", "labels", "bulk", "poll"]

/**
 * Reads the command line of the benchmark.
 * @param {string[]} argv without node and the script
 * @returns {{ only: string[], parcels: number, orders: number, plans: boolean, reset: boolean, json?: string, merge?: string,
 *   data: string, write: boolean, help: boolean }}
 * @throws {Error} with one sentence for an option that means nothing
 */
export const parseOptions = (argv) =>
  readCommandLine(argv, {
    name: "econt",
    parts: PARTS,
    standard: { parcels: 100_000, orders: 500, plans: false },
    values: {
      parcels: wholeNumber(500, 1_000_000),
      orders: wholeNumber(10, 1_000),
      json: path,
      merge: path,
      data: path,
    },
  })
