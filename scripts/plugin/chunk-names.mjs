import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"

const CHUNKS = "_chunks"
const REFERENCE = /(["'`])(\.\/(?:_chunks\/)?)([^"'`/\n]+)\1/g

const isModule = (code) => /^(import|export)[\s{]/m.test(code)

/**
 * Gives the chunks of a built plugin an ending. `medusa plugin:build` writes them without one,
 * and a host's Tailwind reads only files that end in js, ts, jsx or tsx: the classes of every
 * lazily loaded page would be missing from its stylesheet.
 * @param {string} admin the built `src/admin`
 * @returns {string[]} the new names
 * @throws when a chunk refers to one that is not there
 */
export const nameChunks = (admin) => {
  const folder = join(admin, CHUNKS)
  const chunks = existsSync(folder) ? readdirSync(folder) : []
  const endings = new Map(
    chunks.map((name) => [name, isModule(readFileSync(join(folder, name), "utf8")) ? ".mjs" : ".js"])
  )
  const rewrite = (file) => {
    const code = readFileSync(file, "utf8").replace(REFERENCE, (whole, quote, path, name) =>
      endings.has(name) ? `${quote}${path}${name}${endings.get(name)}${quote}` : whole
    )
    writeFileSync(file, code)
  }
  for (const [name, ending] of endings) {
    rewrite(join(folder, name))
    renameSync(join(folder, name), join(folder, `${name}${ending}`))
  }
  for (const entry of ["index.js", "index.mjs"]) {
    rewrite(join(admin, entry))
  }
  return [...endings].map(([name, ending]) => `${name}${ending}`)
}
