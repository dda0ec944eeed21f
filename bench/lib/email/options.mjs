import { path, readCommandLine } from "../command-line.mjs"

export const HELP = `npm run bench:email -- [options]

  --only NAME   run one part: throughput, claims, click or million; may be given again
  --small       a few hundred of everything, to see that it runs; bars say nothing then and nothing is written
  --reset       make the database afresh
  --json FILE   also write the figures as JSON
  --merge FILE  start from the figures of that JSON file, so that parts can be run one by one
  --data DIR    where the database and the build are kept, default .data/bench
  --no-write    leave bench/results alone
  --help        this text`

export const PARTS = ["throughput", "claims", "click", "million"]

/** Mails of the throughput, rows to claim, seconds of clicks, recipients of the large campaign. */
const FULL = { throughput: 50_000, claims: 400_000, click: 30, million: 1_000_000 }
const SMALL = { throughput: 400, claims: 4_000, click: 3, million: 5_000 }

/**
 * Reads the command line of the benchmark.
 * @param {string[]} argv without node and the script
 * @returns {{ only: string[], sizes: typeof FULL, reset: boolean, json?: string, merge?: string, data: string, write: boolean, help: boolean }}
 * @throws {Error} with one sentence for an option that means nothing
 */
export const parseOptions = (argv) => {
  const { small, ...options } = readCommandLine(argv, {
    name: "email",
    parts: PARTS,
    standard: { small: false },
    values: { json: path, merge: path, data: path },
  })
  return { ...options, sizes: small ? SMALL : FULL, write: options.write && !small }
}
