import { http, HttpResponse } from "msw"
import { describe, expect, it, vi } from "vitest"
import { z } from "zod"
import { server, startMockServer } from "../../../../test/msw/server"
import { sendFile } from "../send-file"
import { uploadPicture } from "../upload-picture"

startMockServer()

const schema = z.object({ type: z.string().nullable(), text: z.string() })
const file = () => new File(["name,stars"], "old.csv", { type: "application/vnd.ms-excel" })
const options = () => ({ onProgress: vi.fn(), signal: new AbortController().signal })

describe("sendFile", () => {
  it("posts the file as what it is said to be, and reads the answer", async () => {
    server.use(
      http.post("*/admin/files", async ({ request }) =>
        HttpResponse.json({ type: request.headers.get("content-type"), text: await request.text() })
      )
    )
    await expect(sendFile(schema, "/admin/files", { content: file(), type: "text/csv" }, options())).resolves.toEqual({
      type: "text/csv",
      text: "name,stars",
    })
  })

  it("rejects with the sentence of a refusal", async () => {
    server.use(http.post("*/admin/files", () => HttpResponse.json({ message: "Too many rows." }, { status: 400 })))
    await expect(sendFile(schema, "/admin/files", { content: file() }, options())).rejects.toMatchObject({
      kind: "rejected",
      status: 400,
      sentence: "Too many rows.",
    })
  })

  it("rejects an answer that is not what was promised", async () => {
    server.use(http.post("*/admin/files", () => HttpResponse.text("<html>")))
    await expect(sendFile(schema, "/admin/files", { content: file() }, options())).rejects.toMatchObject({
      kind: "unavailable",
      status: 200,
    })
  })

  it("rejects when the connection breaks", async () => {
    server.use(http.post("*/admin/files", () => HttpResponse.error()))
    await expect(sendFile(schema, "/admin/files", { content: file() }, options())).rejects.toMatchObject({
      kind: "unavailable",
      status: null,
    })
  })
})

describe("uploadPicture", () => {
  it("sends a form and gives the whole address of the stored picture", async () => {
    const types: (string | null)[] = []
    server.use(
      http.post("*/admin/uploads", ({ request }) => {
        types.push(request.headers.get("content-type"))
        return HttpResponse.json({ files: [{ id: "1", url: "/static/ring.webp" }] })
      })
    )
    await expect(uploadPicture(file(), options())).resolves.toBe(`${window.location.origin}/static/ring.webp`)
    expect(types).toEqual([expect.stringMatching(/^multipart\/form-data; boundary=/)])
  })
})
