import { spawn } from "node:child_process"

const COMMANDS = {
  darwin: (url) => ["open", [url]],
  win32: (url) => ["cmd", ["/c", "start", "", url]],
  linux: (url) => ["xdg-open", [url]],
}

const hasDesktop = () =>
  process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** Opens the address in the person's browser, when there is a person and a desktop. */
export const openBrowser = (url) => {
  const command = COMMANDS[process.platform]
  if (!command || !process.stdout.isTTY || process.env.CI || !hasDesktop()) {
    return
  }
  const [name, args] = command(url)
  const child = spawn(name, args, { stdio: "ignore", detached: true })
  child.on("error", () => undefined)
  child.unref()
}
