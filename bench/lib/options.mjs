export const HELP = `npm run bench:reviews -- [options]

  --rows N      reviews to load, default 1000000 (10000 and more)
  --only NAME   run one part: queue, search, plans, decisions, store, import or storm; may be given again
  --reset       load the database afresh
  --json FILE   also write the figures as JSON
  --data DIR    where the database and the build are kept, default .data/bench
  --no-write    leave bench/results alone
  --help        this text`

export const PARTS = ["queue", "search", "plans", "decisions", "store", "import", "storm"]

const wholeNumber = (name, text, least) => {
  const value = Number(text)
  if (!Number.isInteger(value) || value < least) {
    throw new Error(`${name} needs a whole number, ${least} or more.`)
  }
  return value
}

const partNamed = (text) => {
  if (!PARTS.includes(text)) {
    throw new Error(`--only needs one of ${PARTS.join(", ")}.`)
  }
  return text
}

/**
 * Reads the command line of the benchmark.
 * @param {string[]} argv without node and the script
 * @returns {{ rows: number, only: string[], reset: boolean, json?: string, data: string, write: boolean, help: boolean }}
 * @throws {Error} with one sentence for an option that means nothing
 */
export const parseOptions = (argv) => {
  const options = { rows: 1_000_000, only: [], reset: false, json: undefined, data: ".data/bench", write: true, help: false }
  const words = argv.flatMap((word) => (/^--[a-z]+=/.test(word) ? [word.slice(0, word.indexOf("=")), word.slice(word.indexOf("=") + 1)] : [word]))
  while (words.length > 0) {
    const word = words.shift()
    if (word === "--rows") options.rows = wholeNumber(word, words.shift(), 10_000)
    else if (word === "--only") options.only.push(partNamed(words.shift()))
    else if (word === "--json") options.json = words.shift()
    else if (word === "--data") options.data = words.shift() ?? options.data
    else if (word === "--reset") options.reset = true
    else if (word === "--no-write") options.write = false
    else if (word === "--help") options.help = true
    else throw new Error(`Unknown option "${word}". See npm run bench:reviews -- --help`)
  }
  if (options.only.length === 0) {
    options.only = PARTS
  }
  return options
}
