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
  const seconds = () => Math.round((Date.now() - began) / 1000)
  log("Installing packages with npm ci; the first time takes one to three minutes")
  const { command, first, shell } = npm()
  const args = [...first, "ci", "--no-audit", "--no-fund", "--include=dev"]
  const timer = setInterval(() => log(`  still installing, ${seconds()} s`), 15_000)
  let output = ""
  const code = await new Promise((done, fail) => {
    const env = { ...process.env, NODE_ENV: "development" }
    const child = spawn(command, args, { cwd: root, shell, env, stdio: ["ignore", "pipe", "pipe"] })
    const keep = (chunk) => (output = (output + chunk).slice(-20_000))
    child.stdout.on("data", keep)
    child.stderr.on("data", keep)
    child.on("error", fail)
    child.on("close", done)
  }).finally(() => clearInterval(timer))
  if (code !== 0) {
    const tail = output.trim().split("\n").slice(-15).join("\n")
    throw isDiskFull(output) ? new Error("ENOSPC") : new DemoError(`npm ci failed:\n${tail}`)
  }
  writeFileSync(join(root, STAMP), lockHash(root))
  log(`Packages installed in ${seconds()} s`)
}
