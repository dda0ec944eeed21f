import { DemoError } from "./errors.mjs"

export const HELP = `npm run demo -- [options]   the built shop
npm run dev -- [options]    the same shop from the sources, restarted when they change

  --port N     address of the shop, default 9000 or the next free port
  --data DIR   where the database, pictures, secrets and logs are kept, default .data
  --no-open    do not open the browser
  --reset      delete what an earlier demo stored and start afresh
  --help       this text

Environment: DATABASE_URL (use this PostgreSQL instead of the embedded one), REDIS_URL.`

const readPort = (text) => {
  const port = Number(text)
  if (!/^\d+$/.test(text ?? "") || port < 1 || port > 65535) {
    throw new DemoError(`--port needs a number from 1 to 65535, not "${text ?? ""}".`)
  }
  return port
}

const readFolder = (text) => {
  if (!text || text.startsWith("--")) {
    throw new DemoError("--data needs a folder.")
  }
  return text
}

/**
 * Reads the command line of the demo; `--port=9000` and `--port 9000` are the same.
 * @param {string[]} argv without node and the script
 * @returns {{ port?: number, data: string, open: boolean, reset: boolean, help: boolean }}
 * @throws {DemoError} for an option or value that means nothing
 */
export const parseArgs = (argv) => {
  const options = { port: undefined, data: ".data", open: true, reset: false, help: false }
  const words = argv.flatMap((word) => {
    const at = word.indexOf("=")
    return word.startsWith("--") && at > 0 ? [word.slice(0, at), word.slice(at + 1)] : [word]
  })
  while (words.length > 0) {
    const word = words.shift()
    if (word === "--port") {
      options.port = readPort(words.shift())
    } else if (word === "--data") {
      options.data = readFolder(words.shift())
    } else if (word === "--no-open") {
      options.open = false
    } else if (word === "--reset") {
      options.reset = true
    } else if (word === "--help" || word === "-h") {
      options.help = true
    } else {
      throw new DemoError(`Unknown option "${word}". See npm run demo -- --help`)
    }
  }
  return options
}

const OLDEST = [20, 19, 0]

/**
 * Says what is wrong with a version of Node, if anything.
 * @param {string} version such as "20.20.0"
 * @returns {string | null} one line, null when the version will do
 */
export const nodeProblem = (version) => {
  const have = version.split(".").map(Number)
  const at = OLDEST.findIndex((part, index) => have[index] !== part)
  return at === -1 || have[at] > OLDEST[at]
    ? null
    : `Node ${OLDEST.join(".")} or newer is needed; this is Node ${version}.`
}
