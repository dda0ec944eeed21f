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
const FEWEST = 500

const wholeNumber = (name, text) => {
  const value = Number(text)
  if (!Number.isInteger(value) || value < FEWEST) {
    throw new Error(`${name} needs a whole number, ${FEWEST} or more.`)
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
 * @returns {{ products: number, only: string[], reset: boolean, json?: string, merge?: string, data: string, write: boolean, help: boolean }}
 * @throws {Error} with one sentence for an option that means nothing
 */
export const parseOptions = (argv) => {
  const options = { products: PRODUCTS, only: [], reset: false, data: ".data/bench", write: true, help: false }
  const words = argv.flatMap((word) => (/^--[a-z]+=/.test(word) ? [word.slice(0, word.indexOf("=")), word.slice(word.indexOf("=") + 1)] : [word]))
  while (words.length > 0) {
    const word = words.shift()
    if (word === "--products") options.products = wholeNumber(word, words.shift())
    else if (word === "--only") options.only.push(partNamed(words.shift()))
    else if (word === "--json") options.json = words.shift()
    else if (word === "--merge") options.merge = words.shift()
    else if (word === "--data") options.data = words.shift() ?? options.data
    else if (word === "--reset") options.reset = true
    else if (word === "--no-write") options.write = false
    else if (word === "--help") options.help = true
    else throw new Error(`Unknown option "${word}". See npm run bench:size-guides -- --help`)
  }
  if (options.only.length === 0) {
    options.only = PARTS
  }
  return options
}
