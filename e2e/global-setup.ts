import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { isAlive, stopProcess } from "../demo/lib/processes.mjs"
import { tryPort } from "../demo/lib/ports.mjs"
import { givenDemo, shareDemo, type Demo } from "./demo"

const START_MS = 10 * 60_000
const STOP_MS = 40_000
const KEPT_LINES = 60
/** A machine that is slow shall still show Econt's own prices: the shop's stand-ins have tests of their own. */
const OPTIONS = JSON.stringify({ econt: { price_timeout_ms: 10_000 } })

/**
 * Starts the demo on a folder of its own, as a person would, and waits for its READY line.
 * BIJOU_DEMO_READY (the JSON of such a line) names a demo that runs already.
 * @returns a function that stops it and removes the folder
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  if (givenDemo()) {
    return async () => undefined
  }
  const folder = mkdtempSync(join(tmpdir(), "bijou-e2e-"))
  const port = await tryPort(0, "127.0.0.1")
  const args = ["demo/start.mjs", "--data", folder, "--no-open", "--port", String(port)]
  const env = { ...process.env, DATABASE_URL: "", NO_COLOR: "1", BIJOU_OPTIONS: OPTIONS }
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"], env })
  const pid = child.pid ?? 0
  const lines: string[] = []
  const stop = async () => {
    if (isAlive(pid)) {
      await stopProcess(pid, "SIGTERM", STOP_MS)
    }
    rmSync(folder, { recursive: true, force: true })
  }

  const ready = new Promise<Demo>((done, fail) => {
    const giveUp = (why: string) => fail(new Error(`${why}\n${lines.slice(-KEPT_LINES).join("\n")}`))
    const alarm = setTimeout(() => giveUp(`The demo was not ready after ${START_MS / 60_000} minutes.`), START_MS)
    const read = (line: string) => {
      lines.push(line)
      if (line.startsWith("READY ")) {
        clearTimeout(alarm)
        done(JSON.parse(line.slice("READY ".length)) as Demo)
      }
    }
    createInterface({ input: child.stdout }).on("line", read)
    createInterface({ input: child.stderr }).on("line", read)
    child.on("error", (error) => giveUp(error.message))
    child.on("close", (code) => giveUp(`The demo ended with ${code}.`))
  })

  try {
    shareDemo(await ready)
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}
