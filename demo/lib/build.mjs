import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { waitForLock } from "./lock.mjs"
import { runChild } from "./run-child.mjs"
import { passingSecrets } from "./secrets.mjs"
import { buildHashes } from "./staleness.mjs"

const STAMP = "bijou-build.json"

const readStamp = (folder) => {
  const file = join(folder, STAMP)
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null
}

/** The script of the `medusa` command. */
export const medusaCli = (root) =>
  join(dirname(createRequire(join(root, "package.json")).resolve("@medusajs/cli/package.json")), "cli.js")

/**
 * The environment of `medusa build`. Left alone the command takes "development", and the dashboard holds React's
 * slow half with its warnings; in production the configuration asks for secrets, of which nothing is built in.
 */
export const buildEnvironment = (env) => ({ ...passingSecrets(), ...env, NODE_ENV: "production" })

const hasAdmin = (folder) => existsSync(join(folder, "public/admin/index.html"))

const build = async ({ root, env, logFile, stale, hashes, built }) => {
  const kept = join(root, ".medusa/admin-kept")
  const admin = join(built, "public")
  const keepsAdmin = !stale.admin
  rmSync(join(built, STAMP), { force: true })
  if (keepsAdmin) {
    rmSync(kept, { recursive: true, force: true })
    renameSync(admin, kept)
  }
  try {
    await runChild({
      what: "The build",
      args: [medusaCli(root), "build", "--no-lint"],
      cwd: root,
      env: { ...buildEnvironment(env), ...(keepsAdmin ? { DISABLE_MEDUSA_ADMIN: "true" } : {}) },
      logFile,
    })
  } finally {
    if (keepsAdmin && existsSync(kept)) {
      rmSync(admin, { recursive: true, force: true })
      mkdirSync(built, { recursive: true })
      renameSync(kept, admin)
    }
  }
  writeFileSync(join(built, STAMP), JSON.stringify(hashes))
}

/**
 * Builds what is stale into `.medusa/server`. Two demos of one checkout wait for each other.
 * @param {{ root: string, env: NodeJS.ProcessEnv, logFile: string,
 *   progress: ReturnType<import("./progress.mjs").createProgress> }} options
 * @returns {Promise<void>}
 * @throws {DemoError} also when the build wrote files but found type errors
 */
export const buildIfStale = async ({ root, env, logFile, progress }) => {
  const built = join(root, ".medusa/server")
  const release = await waitForLock(join(root, ".medusa/build.lock"), (holder) =>
    progress.say(`Another build runs (process ${holder.pid}); waiting for it`)
  )
  try {
    const hashes = buildHashes(root)
    const stamp = readStamp(built)
    const stale = {
      admin: stamp?.admin !== hashes.admin || !hasAdmin(built),
      server: stamp?.server !== hashes.server,
    }
    if (stale.admin || stale.server) {
      const title = stale.admin ? "Building the server and the admin (a minute or two)" : "Building the server"
      await progress.step(title, () => build({ root, env, logFile, stale, hashes, built }))
    }
  } finally {
    release()
  }
}

const linkFolder = (target, link) => {
  rmSync(link, { recursive: true, force: true })
  symlinkSync(target, link, process.platform === "win32" ? "junction" : "dir")
}

const picturesOf = (dataDir) => {
  const pictures = join(dataDir, "static")
  mkdirSync(pictures, { recursive: true })
  return pictures
}

/**
 * Lets a shop that runs from the sources show the pictures of a data folder.
 * @returns {boolean} false when a folder of somebody's own stands in the place of the link
 */
export const linkPictures = ({ root, dataDir }) => {
  const link = join(root, "static")
  const standing = lstatSync(link, { throwIfNoEntry: false })
  if (standing && !standing.isSymbolicLink()) {
    return false
  }
  linkFolder(picturesOf(dataDir), link)
  return true
}

/**
 * Gives a data folder its own copy of the built server, so that a build beside it changes
 * nothing under a running demo, and its pictures stay its own.
 * @param {{ root: string, dataDir: string }} options
 * @returns {string} the folder to start the server in
 */
export const installServer = ({ root, dataDir }) => {
  const built = join(root, ".medusa/server")
  const own = join(dataDir, "server")
  const pictures = picturesOf(dataDir)
  if (JSON.stringify(readStamp(own)) !== JSON.stringify(readStamp(built))) {
    rmSync(own, { recursive: true, force: true })
    cpSync(built, own, {
      recursive: true,
      filter: (path) => path !== join(built, "static") && path !== join(built, STAMP),
    })
    cpSync(join(built, STAMP), join(own, STAMP))
  }
  linkFolder(join(root, "node_modules"), join(own, "node_modules"))
  linkFolder(pictures, join(own, "static"))
  return own
}
