import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, it } from "vitest"
import { spamScore } from "../spam"

const folder = mkdtempSync(join(tmpdir(), "bijou-spam-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A program in the place of SpamAssassin. */
const program = (name: string, source: string): string => {
  const file = join(folder, name)
  writeFileSync(file, `#!${process.execPath}\n${source}`)
  chmodSync(file, 0o755)
  return file
}

it("reads the score of what it hands over", async () => {
  const scorer = program(
    "scorer",
    'let text = ""; process.stdin.on("data", (part) => (text += part)).on("end", () => console.log(`X-Spam-Status: No, score=${text.length / 10} required=5.0 tests=A\\n\\tscore=9\\n\\n${text}`))'
  )
  expect(await spamScore("x".repeat(31), { program: scorer })).toBe(3.1)
  expect(await spamScore("x".repeat(3_000_000), { program: scorer })).toBe(300_000)
})

it("has no score where nobody scores", async () => {
  expect(await spamScore("x", { program: join(folder, "missing") })).toBeNull()
  expect(await spamScore("x", { program: program("mute", "process.stdin.resume()") })).toBeNull()
  expect(await spamScore("x".repeat(3_000_000), { program: program("deaf", "process.exit(1)") })).toBeNull()
  expect(await spamScore("x", { program: program("stuck", "setInterval(() => undefined, 1000)"), timeoutMs: 300 })).toBeNull()
})
