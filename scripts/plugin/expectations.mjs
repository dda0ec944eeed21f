import { readFileSync } from "node:fs"
import { join } from "node:path"
import { filesBelow } from "./files.mjs"

const literal = (code, name) => new RegExp(`\\b${name}:\\s*["']([^"']+)["']`).exec(code)?.[1]

const toAddress = (folder) =>
  `/${folder
    .split("/")
    .filter((part) => part !== "" && !/^\(.*\)$/.test(part))
    .map((part) => part.replace(/^\[\[(.+)\]\]$/, ":$1?").replace(/^\[\*\]$/, "*").replace(/^\[(.+)\]$/, ":$1"))
    .join("/")}`

/**
 * What the sources promise the admin has.
 * @param {string} admin `src/admin`
 * @returns {{ routes: string[], widgets: { id: string | undefined, zone: string | undefined }[],
 *   lazy: string[] }} `lazy`: names of the modules that pages and widgets load when they are shown
 */
export const expectedAdmin = (admin) => {
  const files = filesBelow(admin)
  const pages = files.filter((file) => /^routes\/.*page\.tsx$/.test(file))
  const widgets = files.filter((file) => file.startsWith("widgets/"))
  const codeOf = (file) => readFileSync(join(admin, file), "utf8")
  const lazy = [...pages, ...widgets].flatMap((file) =>
    [...codeOf(file).matchAll(/lazy\(\s*\(\)\s*=>\s*import\(\s*["'][^"']*?([^"'/]+)["']/g)].map((match) => match[1])
  )
  return {
    routes: pages.map((file) => toAddress(file.replace(/^routes\//, "").replace(/\/?page\.tsx$/, ""))),
    widgets: widgets.map((file) => ({ id: literal(codeOf(file), "id"), zone: literal(codeOf(file), "zone") })),
    lazy: [...new Set(lazy)],
  }
}

/** The compiled files the sources of the server must give, relative to `src`. */
export const expectedServer = (source) =>
  filesBelow(source)
    .filter((file) => !file.startsWith("admin/") && /\.ts$/.test(file) && !/\.d\.ts$/.test(file))
    .map((file) => file.replace(/\.ts$/, ".js"))
