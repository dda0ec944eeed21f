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

const wholeNumber = (name, text, least, most) => {
  const value = Number(text)
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new Error(`${name} needs a whole number, ${least} to ${most}.`)
  }
  return value
}

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
 * @returns {{ only: string[], parcels: number, orders: number, plans: boolean, reset: boolean, json?: string, merge?: string,
 *   data: string, write: boolean, help: boolean }}
 * @throws {Error} with one sentence for an option that means nothing
 */
export const parseOptions = (argv) => {
  const options = { only: [], parcels: 100_000, orders: 500, plans: false, reset: false, data: ".data/bench", write: true, help: false }
  const words = argv.flatMap((word) => (/^--[a-z]+=/.test(word) ? [word.slice(0, word.indexOf("=")), word.slice(word.indexOf("=") + 1)] : [word]))
  while (words.length > 0) {
    const word = words.shift()
    if (word === "--only") options.only.push(partNamed(words.shift()))
    else if (word === "--parcels") options.parcels = wholeNumber(word, words.shift(), 500, 1_000_000)
    else if (word === "--orders") options.orders = wholeNumber(word, words.shift(), 10, 1_000)
    else if (word === "--json") options.json = pathFor(word, words.shift())
    else if (word === "--merge") options.merge = pathFor(word, words.shift())
    else if (word === "--data") options.data = pathFor(word, words.shift())
    else if (word === "--plans") options.plans = true
    else if (word === "--reset") options.reset = true
    else if (word === "--no-write") options.write = false
    else if (word === "--help") options.help = true
    else throw new Error(`Unknown option "${word}". See npm run bench:econt -- --help`)
  }
  if (options.only.length === 0) {
    options.only = PARTS
  }
  return options
}
