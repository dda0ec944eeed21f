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
const FULL = { throughput: 20_000, claims: 400_000, click: 30, million: 1_000_000 }
const SMALL = { throughput: 400, claims: 4_000, click: 3, million: 5_000 }

const partNamed = (text) => {
  if (!PARTS.includes(text)) {
    throw new Error(`--only needs one of ${PARTS.join(", ")}.`)
  }
  return text
}

const pathFor = (name, text) => {
  if (!text || text.startsWith("--")) {
    throw new Error(`${name} needs a path.`)
  }
  return text
}

/**
 * Reads the command line of the benchmark.
 * @param {string[]} argv without node and the script
 * @returns {{ only: string[], sizes: typeof FULL, reset: boolean, json?: string, merge?: string, data: string, write: boolean, help: boolean }}
 * @throws {Error} with one sentence for an option that means nothing
 */
export const parseOptions = (argv) => {
  const options = { only: [], sizes: FULL, reset: false, data: ".data/bench", write: true, help: false }
  const words = argv.flatMap((word) => (/^--[a-z]+=/.test(word) ? [word.slice(0, word.indexOf("=")), word.slice(word.indexOf("=") + 1)] : [word]))
  while (words.length > 0) {
    const word = words.shift()
    if (word === "--only") options.only.push(partNamed(words.shift()))
    else if (word === "--small") options.sizes = SMALL
    else if (word === "--json") options.json = pathFor(word, words.shift())
    else if (word === "--merge") options.merge = pathFor(word, words.shift())
    else if (word === "--data") options.data = pathFor(word, words.shift())
    else if (word === "--reset") options.reset = true
    else if (word === "--no-write") options.write = false
    else if (word === "--help") options.help = true
    else throw new Error(`Unknown option "${word}". See npm run bench:email -- --help`)
  }
  if (options.only.length === 0) {
    options.only = PARTS
  }
  return { ...options, write: options.write && options.sizes === FULL }
}
