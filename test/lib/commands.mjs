import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/** The project's folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const KEPT = 400_000
const running = new Set()

const killGroup = (child, signal) => {
  try {
    process.kill(-child.pid, signal)
  } catch {
    // It has ended already.
  }
}

/** Ends every command that runs now, with its children. */
export const stopCommands = () => {
  for (const child of running) {
    killGroup(child, "SIGTERM")
  }
}

/** The script behind a package's command, to be run by this Node without npx. */
export const binOf = (name, command = name) => {
  const require = createRequire(join(root, "package.json"))
  const folder = join(root, "node_modules", name)
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))
  return require.resolve(join(folder, typeof bin === "string" ? bin : bin[command]))
}

/**
 * Runs a command in a process group of its own and keeps the end of what it prints.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, minutes?: number }} [options] after `minutes` it is ended
 * @returns {Promise<{ code: number, output: string }>} never throws; a program that is missing is code 127
 */
export const run = (command, args, { env = {}, minutes = 30 } = {}) =>
  new Promise((done) => {
    let output = ""
    const keep = (chunk) => (output = (output + chunk).slice(-KEPT))
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0", ...env },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    })
    running.add(child)
    const alarm = setTimeout(() => {
      keep(`\nNot finished after ${minutes} minutes; ended.\n`)
      killGroup(child, "SIGTERM")
      setTimeout(() => killGroup(child, "SIGKILL"), 10_000).unref()
    }, minutes * 60_000)
    const finish = (code) => {
      clearTimeout(alarm)
      running.delete(child)
      killGroup(child, "SIGKILL")
      done({ code, output })
    }
    child.stdout.on("data", keep)
    child.stderr.on("data", keep)
    child.on("error", (error) => {
      keep(String(error.message))
      finish(127)
    })
    child.on("exit", () => setTimeout(() => child.stdout.destroy(), 2000).unref())
    child.on("close", (code) => finish(code ?? 1))
  })

/** Runs a script with this Node. */
export const runNode = (args, options) => run(process.execPath, args, options)
