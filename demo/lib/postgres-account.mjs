import { execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import { cpSync, existsSync, lchownSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { DemoError } from "./errors.mjs"

const isRoot = () => process.getuid?.() === 0

const idOf = (flag, name) =>
  Number.parseInt(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }), 10)

const findAccount = (name) => {
  try {
    return { uid: idOf("-u", name), gid: idOf("-g", name) }
  } catch {
    return null
  }
}

const createAccount = (name) => {
  const ways = [
    ["useradd", ["--system", "--user-group", "--no-create-home", name]],
    ["adduser", ["-S", "-D", "-H", name]],
  ]
  for (const [command, args] of ways) {
    try {
      execFileSync(command, args, { stdio: "pipe" })
      return findAccount(name)
    } catch {
      // The next way.
    }
  }
  throw new DemoError(
    `PostgreSQL does not run as root and no account "${name}" could be created. ` +
      `Start as another user, or set DATABASE_URL to a database of yours.`
  )
}

/**
 * The account PostgreSQL runs under: our own, or `postgres` (created when missing) for root,
 * since PostgreSQL refuses to run as root.
 * @returns {{ uid?: number, gid?: number }} empty when no change of account is needed
 */
export const postgresAccount = () =>
  isRoot() ? (findAccount("postgres") ?? createAccount("postgres")) : {}

const mayEnter = (directory, { uid, gid }) => {
  const { mode, uid: owner, gid: group } = statSync(directory)
  const bits = owner === uid ? mode >> 6 : group === gid ? mode >> 3 : mode
  return (bits & 1) === 1
}

/** True when the account may enter every folder above `path`. */
export const isReachable = (path, account) => {
  if (account.uid === undefined) {
    return true
  }
  let folder = dirname(resolve(path))
  for (;;) {
    if (existsSync(folder) && !mayEnter(folder, account)) {
      return false
    }
    const parent = dirname(folder)
    if (parent === folder) {
      return true
    }
    folder = parent
  }
}

/**
 * A place every account can reach, one for each `path`; it survives a restart of the machine.
 * @throws {DemoError} when somebody else has made the folder before us
 */
export const reachableTwin = (path, purpose) => {
  const uid = process.getuid?.() ?? 0
  const base = join("/var/tmp", `bijou-suite-${uid}`)
  mkdirSync(base, { recursive: true, mode: 0o755 })
  if (statSync(base).uid !== uid) {
    throw new DemoError(`${base} belongs to somebody else. Remove it, or choose another --data DIR.`)
  }
  const name = createHash("sha256").update(resolve(path)).digest("hex").slice(0, 12)
  return join(base, `${purpose}-${name}`)
}

/** Gives a folder and all in it to the account. */
export const giveTo = (path, { uid, gid }) => {
  if (uid === undefined) {
    return
  }
  lchownSync(path, uid, gid)
  for (const entry of readdirSync(path, { withFileTypes: true, recursive: true })) {
    lchownSync(join(entry.parentPath ?? entry.path, entry.name), uid, gid)
  }
}

/**
 * Copies the PostgreSQL binaries to where the account can run them, when they lie in a folder
 * that only root may enter.
 * @returns {string} the folder to use
 */
export const reachableBinaries = (native, account) => {
  if (isReachable(join(native, "bin"), account)) {
    return native
  }
  const twin = reachableTwin(native, "binaries")
  if (!existsSync(twin)) {
    const staging = `${twin}.${process.pid}`
    rmSync(staging, { recursive: true, force: true })
    cpSync(native, staging, { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(staging, twin)
    } catch (error) {
      rmSync(staging, { recursive: true, force: true })
      if (!existsSync(twin)) {
        throw error
      }
    }
  }
  return twin
}
