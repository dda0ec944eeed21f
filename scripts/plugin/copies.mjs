import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { filesBelow } from "./files.mjs"
import { readJson } from "./manifest.mjs"
import { ensure } from "./report.mjs"

/** Of each of these the dashboard and the plugin must load the same copy. */
export const SHARED = [
  "@medusajs/js-sdk",
  "@medusajs/ui",
  "@medusajs/icons",
  "@tanstack/react-query",
  "react",
  "react-dom",
  "react-hook-form",
  "react-i18next",
  "react-router-dom",
  "zod",
]

/** Of these one copy may be anywhere in the tree: they carry React contexts. */
const SINGLE = ["@medusajs/ui", "@medusajs/dashboard", "@tanstack/react-query", "react", "react-dom", "react-router-dom"]

/** The folder a package is loaded from, seen from another folder, as Node looks for it. */
const findPackage = (from, name) => {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const found = join(folder, "node_modules", name)
    if (existsSync(join(found, "package.json"))) {
      return found
    }
  }
  return null
}

/**
 * Checks that the plugin and the dashboard share one copy of a package.
 * @returns {string} its version
 */
export const ensureShared = ({ folder, plugin, name, version }) => {
  const modules = join(folder, "node_modules")
  const ours = findPackage(join(modules, plugin), name)
  const theirs = findPackage(join(modules, "@medusajs/dashboard"), name)
  ensure(ours, "the plugin cannot load it")
  ensure(!theirs || ours === theirs, `the plugin loads ${ours}, the dashboard ${theirs}`)
  const found = readJson(join(ours, "package.json")).version
  ensure(!version || found === version, `version ${found} instead of ${version}`)
  return found
}

/** Checks that packages with React contexts are in the tree once. */
export const ensureSingle = (folder) => {
  const files = filesBelow(join(folder, "node_modules")).map((file) => `node_modules/${file}`)
  for (const name of SINGLE) {
    const copies = files.filter((file) => file.endsWith(`node_modules/${name}/package.json`))
    ensure(copies.length === 1, `${copies.length} copies of ${name}: ${copies.join(", ")}`)
  }
  return SINGLE.join(", ")
}
