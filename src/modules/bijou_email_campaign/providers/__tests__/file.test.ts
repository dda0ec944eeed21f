import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import PostalMime from "postal-mime"
import { describe, expect, it } from "vitest"
import { FileProvider } from "../file"
import { aMail, describeProvider } from "./conformance"

const files = (folder: string) => readdirSync(folder).filter((name) => name.endsWith(".eml"))

describeProvider(
  "file",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "bijou-mails-"))
    const find = async (to?: string) =>
      (await Promise.all(files(folder).map((name) => PostalMime.parse(readFileSync(join(folder, name)))))).filter(
        (mail) => !to || mail.to?.[0].address === to
      )
    return {
      provider: new FileProvider(folder),
      setFault: () => undefined,
      taken: () => files(folder).map((name) => /^To: .*?([^ <]+@[^ >]+)>?\r$/m.exec(readFileSync(join(folder, name), "utf8"))?.[1] ?? ""),
      read: async (to) => {
        const [mail] = await find(to)
        return {
          subject: mail.subject ?? "",
          html: mail.html ?? "",
          text: mail.text ?? "",
          from: mail.from?.address ?? "",
          headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
        }
      },
      stop: async () => rmSync(folder, { recursive: true, force: true }),
    }
  },
  { without: ["no_such_recipient", "later", "slower", "not_from_us", "cut_before", "swallow"] }
)

describe("mails in a folder", () => {
  it("writes no key outside of its folder", async () => {
    const folder = mkdtempSync(join(tmpdir(), "bijou-mails-"))
    const [outcome] = await new FileProvider(folder).send([aMail("a@example.com", { key: "../a" })], new AbortController().signal)
    expect(outcome.kind).toBe("permanent")
    expect(readdirSync(folder)).toEqual([])
    rmSync(folder, { recursive: true, force: true })
  })
})
