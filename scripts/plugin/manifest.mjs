import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** What the packed package.json takes over from the project's as it stands. */
const KEPT = [
  "name",
  "version",
  "description",
  "license",
  "keywords",
  "engines",
  "files",
  "exports",
  "dependencies",
  "peerDependencies",
  "peerDependenciesMeta",
]

/** The `medusa` command works only where package.json names it. */
const CLI = "@medusajs/cli"

/** Reads a JSON file. */
export const readJson = (file) => JSON.parse(readFileSync(file, "utf8"))

/**
 * The package.json a host installs: no scripts, no tools.
 * @param {object} project the project's package.json
 * @param {Record<string, string>} dashboard dependencies of `@medusajs/dashboard`
 * @returns {object}
 * @throws when a package that the dashboard pins is wanted here in another version: two copies
 *   of a context package break every page
 */
export const pluginManifest = (project, dashboard) => {
  for (const [name, version] of Object.entries(project.dependencies)) {
    const pinned = dashboard[name]
    if (/^\d/.test(version) && /^\d/.test(pinned ?? "") && pinned !== version) {
      throw new Error(`package.json wants ${name} ${version}, the dashboard has ${pinned}.`)
    }
    if (!/^\d/.test(version)) {
      throw new Error(`package.json wants ${name} ${version}; a dependency of the plugin needs one exact version.`)
    }
  }
  const kept = Object.fromEntries(KEPT.map((key) => [key, project[key]]))
  return { ...kept, devDependencies: { [CLI]: project.devDependencies[CLI] } }
}

/** The compiler's settings for the plugin alone: the project's, over `src` only. */
export const pluginTsconfig = (project) => ({ ...project, include: ["src/**/*"] })

/** Files beside package.json that npm packs as well, of those that exist. */
export const documents = (root) => ["README.md", "LICENSE"].filter((name) => existsSync(join(root, name)))
