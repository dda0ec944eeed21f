import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expectedAdmin } from "./expectations.mjs"
import { filesBelow } from "./files.mjs"
import { ensure } from "./report.mjs"

/** A Tailwind class with a value of its own, which no stylesheet has by chance. */
const OWN_CLASS = /[\s"'`]((?:[a-z0-9-]+:)*[a-z][a-z-]*-\[[^\]\s"'`]+\])(?=[\s"'`])/g

/** As a selector writes it: signs after a backslash, and a digit in front by its code. */
const inCss = (name) =>
  `.${name.replace(/[^\w-]/g, (letter) => `\\${letter}`).replace(/^\d/, (digit) => `\\3${digit}`)}`

/**
 * Looks at the admin that the host has built.
 * @param {{ app: string, source: string, plugin: string }} options the host, the plugin's `src`
 *   and the installed plugin
 */
export const readHostBundle = ({ app, source, plugin }) => {
  const admin = join(app, ".medusa/server/public/admin")
  const files = filesBelow(admin)
  const html = readFileSync(join(admin, "index.html"), "utf8")
  const entry = /<script[^>]+src="[^"]*?(assets\/[^"]+\.js)"/.exec(html)?.[1]
  const expected = expectedAdmin(join(source, "admin"))
  const code = readFileSync(join(admin, entry), "utf8")
  const chunkOf = (name) => files.find((file) => file.startsWith(`assets/${name}-`) && file.endsWith(".js"))

  /** Pages and widgets are part of what the dashboard loads first. */
  const ensureEntries = () => {
    const wanted = [...expected.routes, ...expected.widgets.map(({ id }) => id)]
    const absent = wanted.filter((text) => !code.includes(`"${text}"`))
    ensure(absent.length === 0, `not in the dashboard's first file: ${absent.join(", ")}`)
    return wanted.join(", ")
  }

  /** What a page shows is in files of its own. */
  const ensureLazy = () => {
    const absent = expected.lazy.filter((name) => !chunkOf(name))
    ensure(expected.lazy.length > 0 && absent.length === 0, `no file of their own: ${absent.join(", ")}`)
    return expected.lazy.map(chunkOf).join(", ")
  }

  /** The host's stylesheet knows the classes of the lazily loaded pages. */
  const ensureStyles = () => {
    const css = files
      .filter((file) => file.endsWith(".css"))
      .map((file) => readFileSync(join(admin, file), "utf8"))
      .join("\n")
    const chunks = join(plugin, ".medusa/server/src/admin/_chunks")
    const classes = filesBelow(chunks).flatMap((file) =>
      [...readFileSync(join(chunks, file), "utf8").matchAll(OWN_CLASS)].map((match) => match[1])
    )
    const wanted = [...new Set(classes)]
    const absent = wanted.filter((name) => !css.includes(inCss(name)))
    ensure(wanted.length > 0, "no class was found to look for")
    ensure(absent.length === 0, `not in the stylesheet: ${absent.join(", ")}`)
    return `${wanted.length} classes`
  }
  return { ensureEntries, ensureLazy, ensureStyles, lazyFiles: () => expected.lazy.map(chunkOf) }
}
