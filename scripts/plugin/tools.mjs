import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { medusaCli } from "../../demo/lib/build.mjs"
import { DemoError } from "../../demo/lib/errors.mjs"
import { failureOf, runChild } from "../../demo/lib/run-child.mjs"

/** What `npm run` tells its scripts about the project; another npm in another folder must not read it. */
const ABOUT_PROJECT = /^(npm_(package|lifecycle|command)|npm_config_local_prefix$|INIT_CWD$)/

/** The environment of a child: this one, without what is meant for this project alone. */
export const cleanEnvironment = (extra = {}) => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ABOUT_PROJECT.test(name))),
  MEDUSA_DISABLE_TELEMETRY: "true",
  ...extra,
})

const npmCli = () => {
  const beside = join(dirname(dirname(process.execPath)), "lib/node_modules/npm/bin/npm-cli.js")
  const windows = join(dirname(process.execPath), "node_modules/npm/bin/npm-cli.js")
  const found = [process.env.npm_execpath, beside, windows].find((file) => file?.endsWith(".js") && existsSync(file))
  if (!found) {
    throw new DemoError("npm was not found beside Node. Start this with npm run.")
  }
  return found
}

/**
 * Runs npm in a folder.
 * @throws with npm's last words when it fails
 */
export const runNpm = ({ args, cwd, logFile }) =>
  runChild({ what: `npm ${args[0]}`, args: [npmCli(), ...args], cwd, env: cleanEnvironment(), logFile })

/** The compiler writes its files even where it found errors, and says so in one line. */
const HALF_DONE = /completed with errors|error TS\d+|Backend build completed without emitting/i

/**
 * Runs the `medusa` command that belongs to a folder.
 * @param {{ args: string[], cwd: string, env?: Record<string, string>, logFile: string }} options
 * @throws with the last lines of its log, also when it went on after an error
 */
export const runMedusa = async ({ args, cwd, env = {}, logFile }) => {
  const what = `medusa ${args[0]}`
  await runChild({ what, args: [medusaCli(cwd), ...args], cwd, env: cleanEnvironment(env), logFile })
  if (HALF_DONE.test(readFileSync(logFile, "utf8"))) {
    throw failureOf(what, logFile)
  }
}
