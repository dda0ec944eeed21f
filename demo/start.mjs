import { dirname } from "node:path"
import { fileURLToPath } from "node:url"
import { HELP, nodeProblem, parseArgs } from "./lib/args.mjs"
import { toLine } from "./lib/errors.mjs"
import { ensureInstalled } from "./lib/install.mjs"

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const main = async () => {
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
  const { runDemo } = await import("./lib/demo.mjs")
  await runDemo(root, options)
}

main().catch((error) => {
  console.error(toLine(error))
  process.exit(1)
})
