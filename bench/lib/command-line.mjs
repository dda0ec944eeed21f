/** Reads a whole number in these limits. */
export const wholeNumber = (least, most = Infinity) => (name, word) => {
  const value = Number(word)
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new Error(`${name} needs a whole number, ${least} ${most === Infinity ? "or more" : `to ${most}`}.`)
  }
  return value
}

/** Reads a path. */
export const path = (name, word) => {
  if (!word || word.startsWith("--")) {
    throw new Error(`${name} needs a path.`)
  }
  return word
}

/** Reads whatever is there; without a word the option stays what it was. */
export const anything = (_name, word) => word

const partNamed = (parts, word) => {
  if (!parts.includes(word)) {
    throw new Error(`--only needs one of ${parts.join(", ")}.`)
  }
  return word
}

const inWords = (argv) =>
  argv.flatMap((word) => (/^--[a-z]+=/.test(word) ? [word.slice(0, word.indexOf("=")), word.slice(word.indexOf("=") + 1)] : [word]))

/**
 * Reads the command line of a benchmark. All of them know `--only`, `--reset`, `--no-write` and `--help`.
 * @param {string[]} argv without node and the script
 * @param {{ name: string, parts: string[], standard?: object, values: Record<string, (name: string, word?: string) => unknown> }} known
 *   `name` as in `npm run bench:name`; `standard` what options of its own are unless given, a flag false; `values` how
 *   options that come with a word read it
 * @returns {object} every option by its name; `only` is all parts where none was named
 * @throws {Error} with one sentence for an option that means nothing
 */
export const readCommandLine = (argv, { name, parts, standard, values }) => {
  const options = { only: [], reset: false, data: ".data/bench", write: true, help: false, ...standard }
  const flags = Object.keys(options).filter((each) => options[each] === false)
  const words = inWords(argv)
  while (words.length > 0) {
    const word = words.shift()
    const option = word.startsWith("--") ? word.slice(2) : ""
    if (option === "only") options.only.push(partNamed(parts, words.shift()))
    else if (option === "no-write") options.write = false
    else if (flags.includes(option)) options[option] = true
    else if (Object.hasOwn(values, option)) options[option] = values[option](word, words.shift()) ?? options[option]
    else throw new Error(`Unknown option "${word}". See npm run bench:${name} -- --help`)
  }
  return { ...options, only: options.only.length > 0 ? options.only : parts }
}
