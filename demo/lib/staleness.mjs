import { createHash } from "node:crypto"
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs"
import { join, relative, sep } from "node:path"

const IGNORED = /(^|\/)(__tests__|node_modules)\/|\.(test|spec|stories)\.[jt]sx?$/

const listFiles = (path) => {
  if (!existsSync(path)) {
    return []
  }
  return statSync(path).isDirectory()
    ? readdirSync(path).sort().flatMap((name) => listFiles(join(path, name)))
    : [path]
}

/**
 * One hash over the names and contents of files and folders; what is missing counts as nothing.
 * Tests and stories are left out: they change nothing that is built.
 * @param {string} root
 * @param {string[]} paths relative to `root`
 * @param {(path: string) => boolean} [wanted] filter on the path relative to `root`
 * @returns {string}
 */
export const hashOf = (root, paths, wanted = () => true) => {
  const hash = createHash("sha256")
  for (const file of paths.flatMap((path) => listFiles(join(root, path)))) {
    const name = relative(root, file).split(sep).join("/")
    if (!IGNORED.test(name) && wanted(name)) {
      hash.update(name).update("\0").update(readFileSync(file)).update("\0")
    }
  }
  return hash.digest("hex").slice(0, 32)
}

const isAdmin = (name) => name.startsWith("src/admin/")

/** What the two halves of the build are made of; a half is stale when its hash has changed. */
export const buildHashes = (root) => ({
  admin: hashOf(root, ["src/admin", "src/contracts", "src/sizing", "src/shipping", "medusa-config.ts", "package-lock.json"]),
  server: hashOf(
    root,
    ["src", "demo", "medusa-config.ts", "tsconfig.json", "package-lock.json"],
    (name) => !isAdmin(name) && !name.endsWith(".mjs")
  ),
})

/** What decides about the tables: migrations, links, data models and Medusa's own version. */
export const migrationHash = (root) =>
  hashOf(root, ["src", "medusa-config.ts", "package-lock.json"], (name) =>
    /^src\/(links\/|modules\/[^/]+\/(migrations|migration-scripts|models)\/)|^src\/migration-scripts\/|^[^/]+$/.test(name)
  )
