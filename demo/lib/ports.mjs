import { createServer } from "node:net"

/**
 * Opens and closes a listener to see whether a port can be used.
 * @param {number} port 0 asks the system for any free port
 * @param {string} [host] address to try, default all interfaces
 * @returns {Promise<number | null>} the port, or null when it is taken
 * @throws for anything else than a port that is taken or forbidden
 */
export const tryPort = (port, host) =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", (error) =>
      error.code === "EADDRINUSE" || error.code === "EACCES" ? resolve(null) : reject(error)
    )
    probe.listen({ port, host, exclusive: true }, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === "object" && address ? address.port : port))
    })
  })

/** True when nothing listens on the port, on any address of this machine. */
export const isPortFree = async (port) =>
  (await tryPort(port, "127.0.0.1")) !== null && (await tryPort(port)) !== null

/**
 * First free port of `preferred`, `preferred + 1`, …
 * @param {number} preferred
 * @param {number} [attempts] how many ports to look at before taking any free one
 */
export const findFreePort = async (preferred, attempts = 50) => {
  for (let port = preferred; port < preferred + attempts && port <= 65535; port += 1) {
    if (await isPortFree(port)) {
      return port
    }
  }
  return tryPort(0)
}
