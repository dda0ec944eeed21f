import { dirname } from "node:path"
import { fileURLToPath } from "node:url"
import { HELP, nodeProblem, parseArgs } from "./args.mjs"
import { toLine } from "./errors.mjs"
import { ensureInstalled } from "./install.mjs"

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const run = async (name) => {
  const problem = nodeProblem(process.versions.node)
  if (problem) {
    throw problem
  }
  const options = parseArgs(process.argv.slice(2))
  if (options.help) {
    console.log(HELP)
    return
  }
  await ensureInstalled(root, console.log)
  const { runDemo } = await import("./demo.mjs")
  await runDemo(root, options, name)
}

/**
 * The whole of a command: reads the command line, installs what is missing, runs the shop.
 * Nothing but Node itself may be imported before the packages are there.
 * @param {"demo" | "dev"} name the built shop, or the sources with a watch on them
 */
export const main = (name) =>
  run(name).catch((error) => {
    console.error(toLine(error))
    process.exit(1)
  })
