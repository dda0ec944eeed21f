import { existsSync, readdirSync, readFileSync } from "node:fs"
import { builtinModules } from "node:module"
import { join } from "node:path"
import { expectedAdmin, expectedServer } from "./expectations.mjs"
import { filesBelow } from "./files.mjs"

const NOT_PRODUCT = /(^|\/)(__tests__|fixtures|msw|stories|e2e|demo)\/|\.(test|spec|stories)\.|\.map$/

/** Texts that only the files of a package hold which there must be one copy of. */
export const MARKS = {
  react: 'Symbol.for("react.element")',
  "react-dom": "Minified React error #",
  "react-router": "may be used only in the context of a <Router>",
  "react-i18next": "You will need to pass in an i18next instance",
  "@tanstack/react-query": "No QueryClient set",
  "@medusajs/ui": '"FocusModal.Trigger"',
  zod: '"$ZodDiscriminatedUnion"',
}

const packageOf = (specifier) => specifier.split("/").slice(0, specifier.startsWith("@") ? 2 : 1).join("/")

/** Packages a compiled file loads. */
const importsOf = (code) =>
  [...code.matchAll(/(?:\bfrom\s*|\brequire\(\s*|\bimport\(\s*|^import\s*)["'](@?\w[\w@/.:-]*)["']/gm)].map(
    ([, specifier]) => packageOf(specifier.replace(/^node:/, ""))
  )

const missing = (what, wanted, found) =>
  wanted.filter((item) => !found.includes(item)).map((item) => `${what} is missing: ${item}`)

const inspectAdmin = ({ source, built, chunks }) => {
  const { routes, widgets, lazy } = expectedAdmin(join(source, "admin"))
  const admin = join(built, "admin")
  const first = ["index.mjs", ...chunks.filter((name) => /^__admin-extensions__.*\.mjs$/.test(name)).map((name) => `_chunks/${name}`)]
  const code = first.map((name) => readFileSync(join(admin, name), "utf8")).join("\n")
  const all = [...first, ...chunks.map((name) => `_chunks/${name}`)].map((name) => readFileSync(join(admin, name), "utf8"))
  return [
    ...routes.filter((path) => !code.includes(`path: "${path}"`)).map((path) => `The admin page ${path} is missing.`),
    ...widgets
      .filter(({ id, zone }) => !code.includes(`zone: ["${zone}"]`) || !code.includes(`widgetId: "${id}"`))
      .map(({ id, zone }) => `The widget ${id} in ${zone} is missing.`),
    ...lazy
      .filter((name) => !chunks.some((chunk) => chunk.startsWith(`${name}-`) && chunk.endsWith(".mjs")))
      .map((name) => `The lazily loaded ${name} is not a file of its own.`),
    ...Object.entries(MARKS)
      .filter(([, mark]) => all.some((text) => text.includes(mark)))
      .map(([name]) => `A copy of ${name} is inside the admin's files.`),
  ]
}

const inspectModules = (built) =>
  readdirSync(join(built, "modules"))
    .filter((name) => {
      const index = join(built, "modules", name, "index.js")
      return !existsSync(index) || !/\.Module\)\(/.test(readFileSync(index, "utf8"))
    })
    .map((name) => `src/modules/${name} has no index with a Module; a host would not start.`)

const inspectPackages = ({ built, files, manifest }) => {
  const known = new Set([
    ...Object.keys(manifest.dependencies),
    ...Object.keys(manifest.peerDependencies),
    ...builtinModules,
  ])
  return files.flatMap((file) =>
    importsOf(readFileSync(join(built, file), "utf8"))
      .filter((name) => !known.has(name))
      .map((name) => `${file} loads ${name}, which package.json does not name.`)
  )
}

/**
 * Compares a built plugin with its sources.
 * @param {{ source: string, built: string, manifest: object, chunks: string[] }} options the
 *   staged `src`, `.medusa/server/src`, the staged package.json and the names of the chunks
 * @returns {{ problems: string[], files: string[] }} finished sentences, and what was built
 */
export const inspectPlugin = ({ source, built, manifest, chunks }) => {
  const files = filesBelow(built)
  return {
    files,
    problems: [
      ...missing("A compiled file", expectedServer(source), files),
      ...files.filter((file) => NOT_PRODUCT.test(file)).map((file) => `${file} is no part of the product.`),
      ...inspectAdmin({ source, built, chunks }),
      ...inspectModules(built),
      ...inspectPackages({ built, files, manifest }),
    ],
  }
}
