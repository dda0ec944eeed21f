import { accessSync, constants, existsSync } from "node:fs"
import { createRequire } from "node:module"
import { delimiter, join } from "node:path"

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]

/** Root needs no sandbox; the rest keeps Chromium quiet on a machine without internet. */
export const browserArguments = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

const isProgram = (file) => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** First program of one of these names on the PATH. @returns {string | null} */
export const findOnPath = (names) => {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean)
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return candidates.find(isProgram) ?? null
}

const playwrightsOwn = () => {
  try {
    const { chromium } = createRequire(import.meta.url)("playwright")
    const file = chromium.executablePath()
    return existsSync(file) ? file : null
  } catch {
    return null
  }
}

/**
 * The browser for the tests: CHROME_PATH, Playwright's own, the system's.
 * @returns {string | null} path of the program
 * @throws when CHROME_PATH names no program
 */
export const findBrowser = () => {
  const wanted = process.env.CHROME_PATH
  if (wanted && !isProgram(wanted)) {
    throw new Error(`CHROME_PATH is ${wanted}, and that is no program.`)
  }
  return wanted || playwrightsOwn() || findOnPath(NAMES)
}
