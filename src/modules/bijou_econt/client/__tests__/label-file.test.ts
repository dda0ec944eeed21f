import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { describe, expect, it, onTestFinished } from "vitest"
import { EcontRefusal } from "../index"
import { labelUrl } from "../label-file"
import { econt, failureOf, raw, type Answer } from "./server"

const PDF = "%PDF-1.4\nlabel"
const pdf = raw(PDF, 200, { "content-type": "application/pdf" })
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1")
const to = (location: string): Answer => raw("", 302, { location })

describe("where labels are fetched", () => {
  const base = "http://127.0.0.1:4010/services/"

  it.each([
    ["http://ee.econt.com/api_export.php?_key=a", "https://ee.econt.com/api_export.php?_key=a"],
    ["http://demo.econt.com:80/ee/x", "https://demo.econt.com/ee/x"],
    ["https://127.0.0.1:4010/label.pdf", "http://127.0.0.1:4010/label.pdf"],
  ])("%s", (link, href) => {
    expect(labelUrl(link, base).href).toBe(href)
  })

  it.each([
    "",
    "label.pdf",
    "http://127.0.0.1/label.pdf",
    "http://127.0.0.1:4011/label.pdf",
    "http://localhost:4010/label.pdf",
    "http://ee.econt.com.evil.example/x",
    "http://evil.example/ee.econt.com",
    "http://ee.econt.com@evil.example/",
    "http://user:pass@ee.econt.com/",
    "http://ee.econt.com:8080/",
    "https://ee.econt.com:444/",
    "ftp://ee.econt.com/x",
    "file:///etc/passwd",
    "http://169.254.169.254/latest/meta-data",
    "http://[::1]:4010/",
  ])("not %s", (link) => {
    expect(() => labelUrl(link, base)).toThrow(EcontRefusal)
  })
})

describe("labels", () => {
  it("come without the login", async () => {
    const { client, seen, host } = await econt(pdf)
    expect(text(await client.downloadLabel(`http://${host}/x.pdf?_key=k`))).toBe(PDF)
    expect(seen[0].path).toBe("/x.pdf?_key=k")
    expect(seen[0].headers.authorization).toBeUndefined()
  })

  it("are asked for again like any read", async () => {
    const { client, seen, host } = await econt(raw("", 503), raw("<html>login</html>"), pdf)
    expect(text(await client.downloadLabel(`http://${host}/x`))).toBe(PDF)
    expect(seen).toHaveLength(3)
  })

  it.each([
    ["a page", raw("<html>no such label</html>")],
    ["nothing", raw("")],
  ])("are not %s", async (_name, answer) => {
    const { client, host } = await econt(answer)
    expect(await failureOf(client.downloadLabel(`http://${host}/x`))).toMatchObject({
      name: "EcontUnavailable",
      reason: "body",
    })
  })

  it("are not longer than any label is", async () => {
    const { client, host, seen } = await econt(raw(PDF.padEnd(10 * 1024 * 1024 + 1, " ")))
    expect(await failureOf(client.downloadLabel(`http://${host}/x`))).toMatchObject({
      reason: "body",
    })
    expect(seen).toHaveLength(1)
  })

  it("redirects are followed on the same host", async () => {
    const { client, host, seen } = await econt(to("/y.pdf"), pdf)
    expect(text(await client.downloadLabel(`http://${host}/x`))).toBe(PDF)
    expect(seen.map(({ path }) => path)).toEqual(["/x", "/y.pdf"])
  })

  it("and nowhere else, and not for ever", async () => {
    let asked = 0
    const inside = createServer((_request, response) => {
      asked += 1
      response.end(PDF)
    })
    await new Promise<void>((resolve) => inside.listen(0, "127.0.0.1", resolve))
    onTestFinished(() => new Promise<void>((resolve) => inside.close(() => resolve())))
    const { port } = inside.address() as AddressInfo
    const away = await econt(to(`http://127.0.0.1:${port}/secret`))
    expect(await failureOf(away.client.downloadLabel(`http://${away.host}/x`))).toMatchObject({
      problems: [{ code: "label_url" }],
    })
    expect(asked).toBe(0)
    const round = await econt(to("/again"))
    expect(await failureOf(round.client.downloadLabel(`http://${round.host}/x`))).toMatchObject({
      problems: [{ code: "label_url" }],
    })
    expect(round.seen).toHaveLength(4)
  })
})
