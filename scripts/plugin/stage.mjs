import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs"
import { join, relative, sep } from "node:path"
import { documents, pluginManifest, pluginTsconfig, readJson } from "./manifest.mjs"

const NOT_PRODUCT = /(^|\/)__tests__(\/|$)|\.(test|spec|stories)\.[jt]sx?$/

const writeJson = (file, value) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)

/** The path of a file below a folder, with `/` on every system. */
export const pathBelow = (folder, file) => relative(folder, file).split(sep).join("/")

/**
 * Copies the sources of the product, without tests and stories, and lends them the project's
 * packages, so that a build there leaves the project's own `.medusa` alone.
 * @param {{ root: string, folder: string }} options
 */
export const copySources = ({ root, folder }) => {
  mkdirSync(folder, { recursive: true })
  cpSync(join(root, "src"), join(folder, "src"), {
    recursive: true,
    filter: (path) => !NOT_PRODUCT.test(pathBelow(root, path)),
  })
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), process.platform === "win32" ? "junction" : "dir")
}

/**
 * Makes a folder that `medusa plugin:build` and `npm pack` can work in.
 * @param {{ root: string, folder: string }} options
 * @returns {object} the package.json of the plugin
 */
export const stagePlugin = ({ root, folder }) => {
  copySources({ root, folder })
  const dashboard = readJson(join(root, "node_modules/@medusajs/dashboard/package.json")).dependencies
  const manifest = pluginManifest(readJson(join(root, "package.json")), dashboard)
  writeJson(join(folder, "package.json"), manifest)
  writeJson(join(folder, "tsconfig.json"), pluginTsconfig(readJson(join(root, "tsconfig.json"))))
  for (const name of documents(root)) {
    writeFileSync(join(folder, name), readFileSync(join(root, name)))
  }
  return manifest
}
