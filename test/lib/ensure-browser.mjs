import { existsSync } from "node:fs"
import { findBrowser } from "./browser.mjs"
import { binOf, run, runNode } from "./commands.mjs"

const onDebianAsRoot = () => existsSync("/etc/debian_version") && process.getuid?.() === 0

const fromDebian = async () => {
  const env = { DEBIAN_FRONTEND: "noninteractive" }
  await run("apt-get", ["update"], { env })
  await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env })
}

/**
 * Finds a browser, and installs one where there is none.
 * @param {(line: string) => void} log
 * @returns {Promise<string>} path of the program
 * @throws when none can be had
 */
export const ensureBrowser = async (log) => {
  const ways = [
    ...(onDebianAsRoot() ? [["Installing chromium with apt-get", fromDebian]] : []),
    [
      "Installing chromium with Playwright",
      () => runNode([binOf("playwright"), "install", "chromium"]),
    ],
  ]
  let browser = findBrowser()
  for (const [title, install] of ways) {
    if (!browser) {
      log(title)
      await install()
      browser = findBrowser()
    }
  }
  if (!browser) {
    throw new Error("No browser was found and none could be installed. Install Chromium, or set CHROME_PATH.")
  }
  return browser
}
