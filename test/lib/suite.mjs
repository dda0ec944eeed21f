import { stopCommands } from "./commands.mjs"
import { add, countsLine, NONE, oneCase } from "./counts.mjs"
import { ensureBrowser } from "./ensure-browser.mjs"
import { runAll } from "./schedule.mjs"
import { stages } from "./stages.mjs"

const LANES = 2
const TAIL_LINES = 80

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

const choose = ({ only, fast }) => {
  const names = only?.split(",")
  const unknown = names?.find((name) => !stages.some((stage) => stage.name === name))
  if (unknown) {
    throw new Error(`There is no stage "${unknown}". They are: ${stages.map(({ name }) => name).join(", ")}`)
  }
  return stages.filter((stage) => (names ? names.includes(stage.name) : !fast || stage.fast))
}

const prepareBrowser = async (chosen) => {
  if (!chosen.some(({ browser }) => browser)) {
    return null
  }
  try {
    process.env.CHROME_PATH = await ensureBrowser(console.log)
    return null
  } catch (error) {
    return error.message
  }
}

const attempt = async (stage, blocked, browserProblem) => {
  if (blocked) {
    return { ...oneCase(false), problem: `Not run, because "${stage.after}" failed.` }
  }
  if (stage.browser && browserProblem) {
    return { ...oneCase(false), problem: browserProblem }
  }
  try {
    return await stage.work()
  } catch (error) {
    return { ...oneCase(false), problem: error.stack ?? String(error) }
  }
}

const explain = ({ title }, { output = "", problem }) => {
  console.log(`\n--- ${title} failed ${"-".repeat(Math.max(0, 60 - title.length))}`)
  const lines = output.trim().split("\n")
  if (lines.length > TAIL_LINES) {
    console.log(`(the last ${TAIL_LINES} of ${lines.length} lines)`)
  }
  console.log(lines.slice(-TAIL_LINES).join("\n"))
  if (problem) {
    console.log(problem)
  }
}

/**
 * Runs the chosen stages, prints a line for each, then why some failed, then the sum.
 * @param {{ only?: string, fast: boolean, list: boolean }} options
 * @returns {Promise<number>} the exit code
 */
export const runSuite = async (options) => {
  const chosen = choose(options)
  if (options.list) {
    console.log(chosen.map(({ name, title }) => `${name.padEnd(14)} ${title}`).join("\n"))
    return 0
  }
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, () => {
      stopCommands()
      process.exit(1)
    })
  }
  const began = Date.now()
  const browserProblem = await prepareBrowser(chosen)
  let done = 0
  const results = await runAll(chosen, LANES, async (stage, blocked) => {
    const stageBegan = Date.now()
    console.log(`         ${stage.title} …`)
    const result = await attempt(stage, blocked, browserProblem)
    done += 1
    const place = `[${done}/${chosen.length}]`.padStart(8)
    const reason = result.reason ? ` (${result.reason})` : ""
    console.log(`${place} ${stage.title}: ${countsLine(result)}, ${seconds(stageBegan)}${reason}`)
    return result
  })
  const failed = chosen.filter(({ name }) => results.get(name).failed > 0)
  for (const stage of failed) {
    explain(stage, results.get(stage.name))
  }
  const total = [...results.values()].reduce(add, NONE)
  console.log(`\n${failed.length ? `Failed: ${failed.map(({ name }) => name).join(", ")}. ` : ""}${seconds(began)}`)
  console.log(countsLine(total))
  return total.failed > 0 ? 1 : 0
}
