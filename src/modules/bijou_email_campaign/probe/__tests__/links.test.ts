import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { isPublicAddress } from "../guard"
import { probeLinks, type ProbeOptions } from "../links"

describe("an address", () => {
  it.each(["8.8.8.8", "1.1.1.1", "193.84.3.10", "2606:4700:4700::1111", "2a00:1450:4001::200e"])("%s is public", (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each([
    "127.0.0.1", "127.9.9.9", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1",
    "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "fe80::1", "fc00::1", "fd00:ec2::254",
    "64:ff9b::7f00:1", "2001::1", "2001:db8::1", "2002:7f00:1::", "ff02::1", "", "localhost", "127.1", "0x7f000001",
  ])("%s is not", (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

describe("links", () => {
  let server: Server
  let port = 0
  let asked: string[] = []
  const answers: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
    "/ok": (_, response) => response.writeHead(200).end("x".repeat(1000)),
    "/gone": (_, response) => response.writeHead(404).end(),
    "/no-head": (request, response) => response.writeHead(request.method === "HEAD" ? 405 : 200).end(),
    "/moved": (_, response) => response.writeHead(301, { location: "/ok" }).end(),
    "/round": (_, response) => response.writeHead(302, { location: "/round" }).end(),
    "/inside": (_, response) => response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data" }).end(),
    "/file": (_, response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
    "/broken": (request) => request.socket.destroy(),
    "/silent": () => undefined,
  }

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`)
      answers[request.url ?? ""]?.(request, response)
    })
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
    port = (server.address() as AddressInfo).port
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  beforeEach(() => {
    asked = []
  })

  /** As on the internet, but that the server of this test is one of its machines. */
  const here: Partial<ProbeOptions> = {
    isAllowed: (address) => address === "127.0.0.1",
    resolve: (_, done) => done(null, [{ address: "127.0.0.1", family: 4 }]),
  }
  const ask = (paths: string[], options: Partial<ProbeOptions> = here) =>
    probeLinks(
      paths.map((path) => (path.startsWith("/") ? `http://shop.bg:${port}${path}` : path)),
      { signal: new AbortController().signal, ...options }
    )

  it("are asked in their order, by HEAD, and by GET where that is not known", async () => {
    expect(await ask(["/ok", "/gone", "/no-head", "/moved", "mailto:a@shop.bg", "#"])).toEqual([200, 404, 200, 200, undefined, undefined])
    expect(asked).toContain("HEAD /ok")
    expect(asked).not.toContain("GET /ok")
    expect(asked).toContain("GET /no-head")
  })

  it("that never end, break or stay silent have no answer", async () => {
    expect(await ask(["/round", "/broken", "/silent"], { ...here, timeoutMs: 500 })).toEqual([0, 0, 0])
  })

  it("never lead to this machine, its network or a file, also not by a redirect", async () => {
    expect(await ask(["/inside", "/file"])).toEqual([undefined, undefined])
    asked = []
    const inside = [`http://127.0.0.1:${port}/ok`, `http://localhost:${port}/ok`, `http://[::1]:${port}/ok`, "http://0x7f000001/", "http://2130706433/", "http://169.254.169.254/", "http://user:word@8.8.8.8/"]
    expect(await ask(inside, {})).toEqual(inside.map(() => undefined))
    expect(asked).toEqual([])
  })

  it("are refused when any address of a name is inside, whatever the others are", async () => {
    const resolve: ProbeOptions["resolve"] = (_, done) =>
      done(null, [
        { address: "8.8.8.8", family: 4 },
        { address: "10.0.0.1", family: 4 },
      ])
    expect(await ask(["http://shop.bg/"], { resolve })).toEqual([undefined])
  })

  it("are asked at the usual ports only", async () => {
    const resolve: ProbeOptions["resolve"] = (_, done) => done(null, [{ address: "8.8.8.8", family: 4 }])
    expect(await ask(["http://shop.bg:22/", "http://8.8.8.8:6379/"], { resolve })).toEqual([undefined, undefined])
  })

  it("are not asked any more once nobody waits", async () => {
    const controller = new AbortController()
    controller.abort()
    expect(await ask(["/ok"], { ...here, signal: controller.signal })).toEqual([undefined])
    expect(asked).toEqual([])
  })
})
