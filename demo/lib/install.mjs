import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { DemoError, isDiskFull } from "./errors.mjs"

const STAMP = "node_modules/.bijou-installed"

const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null)

/**
 * Compares what is to be installed with what npm says it installed.
 * @param {object} wanted package-lock.json
 * @param {object | null} installed node_modules/.package-lock.json
 * @returns {boolean} true when every package that is not optional is there in its version
 */
export const isComplete = (wanted, installed) =>
  installed !== null &&
  Object.entries(wanted.packages)
    .filter(([path, entry]) => path !== "" && !entry.optional && !entry.devOptional && !entry.peer)
    .every(([path, entry]) => installed.packages[path]?.version === entry.version)

const lockHash = (root) =>
  createHash("sha256").update(readFileSync(join(root, "package-lock.json"))).digest("hex")

/** True when node_modules matches package-lock.json. */
export const isInstalled = (root) => {
  const stamp = join(root, STAMP)
  const hash = lockHash(root)
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) {
    return true
  }
  const wanted = readJson(join(root, "package-lock.json"))
  const installed = readJson(join(root, "node_modules/.package-lock.json"))
  if (!isComplete(wanted, installed)) {
    return false
  }
  writeFileSync(stamp, hash)
  return true
}

const npm = () =>
  process.env.npm_execpath?.endsWith(".js")
    ? { command: process.execPath, first: [process.env.npm_execpath], shell: false }
    : { command: "npm", first: [], shell: process.platform === "win32" }

const runNpm = async (root, words, log) => {
  const { command, first, shell } = npm()
  const args = [...first, ...words, "--no-audit", "--no-fund", "--include=dev"]
  const began = Date.now()
  const timer = setInterval(() => log(`  still installing, ${Math.round((Date.now() - began) / 1000)} s`), 15_000)
  let output = ""
  const code = await new Promise((done, fail) => {
    const env = { ...process.env, NODE_ENV: "development" }
    const child = spawn(command, args, { cwd: root, shell, env, stdio: ["ignore", "pipe", "pipe"] })
    const keep = (chunk) => (output = (output + chunk).slice(-40_000))
    child.stdout.on("data", keep)
    child.stderr.on("data", keep)
    child.on("error", fail)
    child.on("close", done)
  }).finally(() => clearInterval(timer))
  return { code, output }
}

/**
 * `npm ci` refuses a lock file that lacks optional packages of other systems, which happens where
 * the registry it was made with did not have them; `npm install` takes the same versions.
 */
const isOutOfSync = (output) => /npm (error|ERR!) code EUSAGE/.test(output)

/**
 * Installs the packages of package-lock.json when they are missing or out of date.
 * @param {string} root the project
 * @param {(line: string) => void} log
 * @throws {DemoError} with npm's last words
 */
export const ensureInstalled = async (root, log) => {
  if (isInstalled(root)) {
    return
  }
  const began = Date.now()
  log("Installing packages; the first time takes one to three minutes")
  let { code, output } = await runNpm(root, ["ci"], log)
  if (code !== 0 && isOutOfSync(output)) {
    ;({ code, output } = await runNpm(root, ["install", "--no-save"], log))
  }
  if (code !== 0) {
    const tail = output.trim().split("\n").slice(-15).join("\n")
    throw isDiskFull(output) ? new Error("ENOSPC") : new DemoError(`npm could not install the packages:\n${tail}`)
  }
  writeFileSync(join(root, STAMP), lockHash(root))
  log(`Packages installed in ${Math.round((Date.now() - began) / 1000)} s`)
}
