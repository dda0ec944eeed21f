import { dirname } from "node:path"
import { parseArgs } from "node:util"
import { fileURLToPath } from "node:url"
import { nodeProblem } from "../demo/lib/args.mjs"
import { toLine } from "../demo/lib/errors.mjs"
import { ensureInstalled } from "../demo/lib/install.mjs"

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const HELP = `npm test -- [options]

  --only a,b   these stages only
  --fast       the stages of npm run check
  --list       names of the stages
  --help       this text`

const options = {
  only: { type: "string" },
  fast: { type: "boolean", default: false },
  list: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
}

const main = async () => {
  const { values } = parseArgs({ options })
  if (values.help) {
    console.log(HELP)
    return
  }
  const problem = nodeProblem(process.versions.node)
  if (problem) {
    throw new Error(problem)
  }
  await ensureInstalled(root, console.log)
  const { runSuite } = await import("./lib/suite.mjs")
  process.exitCode = await runSuite(values)
}

main().catch((error) => {
  console.error(toLine(error))
  console.log("0 passed, 1 failed, 0 skipped")
  process.exit(1)
})
