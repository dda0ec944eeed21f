import { createServer } from "node:net"
import { afterEach, describe, expect, it } from "vitest"
import { findFreePort, isPortFree, tryPort } from "../lib/ports.mjs"

const open = []

const occupy = (host) =>
  new Promise((resolve) => {
    const server = createServer()
    server.listen(0, host, () => {
      open.push(server)
      resolve(server.address().port)
    })
  })

afterEach(() => Promise.all(open.splice(0).map((server) => new Promise((resolve) => server.close(resolve)))))

describe("ports", () => {
  it("gives some free port for 0", async () => {
    expect(await isPortFree(await tryPort(0))).toBe(true)
  })

  it("sees a port that only this machine's address uses", async () => {
    expect(await isPortFree(await occupy("127.0.0.1"))).toBe(false)
  })

  it("goes on from a taken port to a later one", async () => {
    const taken = await occupy("127.0.0.1")
    expect(await findFreePort(taken)).toBeGreaterThan(taken)
  })
})
