import { readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"

const withImports = (manifest, keys, seen = new Set()) => {
  for (const key of keys) {
    if (!seen.has(key)) {
      seen.add(key)
      withImports(manifest, manifest[key].imports ?? [], seen)
    }
  }
  return seen
}

const filesOf = (manifest, keys) => {
  const entries = [...keys].map((key) => manifest[key])
  return [...new Set(entries.flatMap(({ file, css = [] }) => [file, ...css]))]
}

/**
 * Reads a built dashboard.
 * @param {string} admin folder with `.vite/manifest.json`
 * @returns {{ first: { file: string, bytes: number, gzip: number }[],
 *   ours: { name: string, file: string, bytes: number, gzip: number }[] }} `first`: what every
 *   page loads before it draws (entry, its static imports, styles); `ours`: what the suite's
 *   pages and widgets load when they are shown, without what is in `first`
 */
export const measureBundle = (admin) => {
  const manifest = JSON.parse(readFileSync(join(admin, ".vite/manifest.json"), "utf8"))
  const measure = (file) => {
    const content = readFileSync(join(admin, file))
    return { file, bytes: content.length, gzip: gzipSync(content).length }
  }
  const keys = Object.keys(manifest)
  const eager = withImports(manifest, keys.filter((key) => manifest[key].isEntry))
  const roots = keys.filter((key) => manifest[key].isDynamicEntry && /src\/admin\//.test(manifest[key].src ?? ""))
  const lazy = [...withImports(manifest, roots)].filter((key) => !eager.has(key))
  return {
    first: filesOf(manifest, eager).map(measure),
    ours: lazy.map((key) => ({ name: manifest[key].name, ...measure(manifest[key].file) })),
  }
}

/** @returns {{ bytes: number, gzip: number }} */
export const sum = (files) => ({
  bytes: files.reduce((total, { bytes }) => total + bytes, 0),
  gzip: files.reduce((total, { gzip }) => total + gzip, 0),
})
