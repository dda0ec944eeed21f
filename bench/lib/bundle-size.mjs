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

const without = (keys, others) => [...keys].filter((key) => !others.has(key))

const readBuild = (admin) => ({
  manifest: JSON.parse(readFileSync(join(admin, ".vite/manifest.json"), "utf8")),
  measure: (file) => {
    const content = readFileSync(join(admin, file))
    return { file, bytes: content.length, gzip: gzipSync(content).length }
  },
})

/**
 * Reads a built dashboard.
 * @param {string} admin folder with `.vite/manifest.json`
 * @returns {{ first: { file: string, bytes: number, gzip: number }[],
 *   ours: { name: string, file: string, bytes: number, gzip: number }[] }} `first`: what every
 *   page loads before it draws (entry, its static imports, styles); `ours`: what the suite's
 *   pages and widgets load when they are shown, without what is in `first`
 */
export const measureBundle = (admin) => {
  const { manifest, measure } = readBuild(admin)
  const keys = Object.keys(manifest)
  const eager = withImports(manifest, keys.filter((key) => manifest[key].isEntry))
  const roots = keys.filter((key) => manifest[key].isDynamicEntry && /src\/admin\//.test(manifest[key].src ?? ""))
  const lazy = without(withImports(manifest, roots), eager)
  return {
    first: filesOf(manifest, eager).map(measure),
    ours: lazy.map((key) => ({ name: manifest[key].name, ...measure(manifest[key].file) })),
  }
}

/**
 * What one page of the suite loads that the dashboard has not loaded before. Routes are thin and part
 * of the dashboard's own script; a route imports its page lazily, and the page its panes.
 * @param {string} admin folder with `.vite/manifest.json`
 * @param {{ name: string, shown: string[], texts: string }} options the page's file without its ending,
 *   those of panes that are on the screen with it, and the folder with the texts of one language
 * @returns {{ first: string[], page: { name: string, file: string, bytes: number, gzip: number }[], later: object[] }}
 *   `first`: files of the dashboard itself; `page`: scripts of the page and what it shows; `later`:
 *   what waits until somebody opens it
 */
export const measurePage = (admin, { name, shown, texts }) => {
  const { manifest, measure } = readBuild(admin)
  const keys = Object.keys(manifest)
  const eager = withImports(manifest, keys.filter((key) => manifest[key].isEntry))
  const start = keys.filter((key) => manifest[key].isDynamicEntry && manifest[key].name === name)
  if (start.length !== 1) {
    throw new Error(`The build has ${start.length} pages with the name ${name}`)
  }
  const loads = (roots) => without(withImports(manifest, roots), eager)
  const opens = (keys) => keys.flatMap((key) => manifest[key].dynamicImports ?? [])
  const panes = opens(loads(start))
  const drawn = loads([...start, ...panes.filter((key) => shown.includes(manifest[key].name))])
  const page = loads([...drawn, ...opens(drawn).filter((key) => key.includes(texts))])
  const later = without(withImports(manifest, panes), new Set([...eager, ...page]))
  const scripts = (found) => found.map((key) => ({ name: manifest[key].name, ...measure(manifest[key].file) }))
  return { first: [...eager].map((key) => manifest[key].file), page: scripts(page), later: scripts(later) }
}

/** @returns {{ bytes: number, gzip: number }} */
export const sum = (files) => ({
  bytes: files.reduce((total, { bytes }) => total + bytes, 0),
  gzip: files.reduce((total, { gzip }) => total + gzip, 0),
})
