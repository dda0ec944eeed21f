import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { connect } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as delay } from "node:timers/promises"
import { tryPort } from "../../demo/lib/ports.mjs"
import { guardAgainstOrphan, stopProcess } from "../../demo/lib/processes.mjs"
import { findOnPath } from "./browser.mjs"

const START_SECONDS = 60

/** The Redis server of this machine. @returns {string | null} */
export const findRedis = () => findOnPath(["redis-server", "valkey-server"])

const answers = (port) =>
  new Promise((done) => {
    const socket = connect({ host: "127.0.0.1", port }, () => socket.write("PING\r\n"))
    const finish = (result) => {
      socket.destroy()
      done(result)
    }
    socket.once("data", (data) => finish(data.toString().startsWith("+PONG")))
    socket.once("error", () => finish(false))
  })

/**
 * Starts a Redis that keeps nothing, on a free port of this machine.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 * @throws when there is no redis-server or it does not start
 */
export const startRedis = async () => {
  const program = findRedis()
  if (!program) {
    throw new Error("redis-server is not installed (Debian: apt-get install redis-server).")
  }
  const folder = mkdtempSync(join(tmpdir(), "bijou-redis-"))
  const port = await tryPort(0, "127.0.0.1")
  const args = ["--bind", "127.0.0.1", "--port", String(port), "--save", "", "--appendonly", "no", "--dir", folder]
  const child = spawn(program, args, { stdio: "ignore", detached: true })
  const releaseGuard = guardAgainstOrphan(child.pid, "TERM")
  const stop = async () => {
    await stopProcess(child.pid, "SIGTERM", 5000)
    releaseGuard()
    rmSync(folder, { recursive: true, force: true })
  }
  child.unref()
  const deadline = Date.now() + START_SECONDS * 1000
  while (!(await answers(port))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop()
      throw new Error(`redis-server did not start within ${START_SECONDS} s.`)
    }
    await delay(50)
  }
  return { url: `redis://127.0.0.1:${port}`, stop }
}

/**
 * Names of everything a Redis holds.
 * @param {string} url
 * @returns {Promise<string[]>}
 */
export const redisKeys = (url) =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(url)
    const socket = connect({ host: hostname, port: Number(port) || 6379 }, () => socket.write("KEYS *\r\nQUIT\r\n"))
    let reply = ""
    socket.on("data", (data) => (reply += data))
    socket.once("error", fail)
    socket.once("close", () => done(reply.split("\r\n").filter((line) => line && !/^[*$+]/.test(line))))
  })
