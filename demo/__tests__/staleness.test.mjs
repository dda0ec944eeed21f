import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { buildHashes, migrationHash } from "../lib/staleness.mjs"

let root

const write = (name, text) => {
  mkdirSync(dirname(join(root, name)), { recursive: true })
  writeFileSync(join(root, name), text)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "stale "))
  write("src/admin/page.tsx", "1")
  write("src/contracts/review.ts", "1")
  write("src/modules/m/service.ts", "1")
  write("src/modules/m/migrations/Migration1.ts", "1")
  write("package-lock.json", "{}")
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

const changed = (name, text = "2") => {
  const before = { ...buildHashes(root), migrations: migrationHash(root) }
  write(name, text)
  const after = { ...buildHashes(root), migrations: migrationHash(root) }
  return Object.keys(after).filter((key) => after[key] !== before[key])
}

describe("what a change makes stale", () => {
  it.each([
    ["src/admin/page.tsx", ["admin"]],
    ["src/contracts/review.ts", ["admin", "server"]],
    ["src/modules/m/service.ts", ["server"]],
    ["src/modules/m/migrations/Migration2.ts", ["server", "migrations"]],
    ["src/links/a.ts", ["server", "migrations"]],
    ["demo/seed/index.ts", ["server"]],
    ["demo/lib/ports.mjs", []],
    ["src/admin/page.stories.tsx", []],
    ["src/modules/m/__tests__/service.test.ts", []],
  ])("%s", (name, stale) => {
    expect(changed(name)).toEqual(stale)
  })

  it("is everything when a package changes", () => {
    expect(changed("package-lock.json", "{ }")).toEqual(["admin", "server", "migrations"])
  })

  it("is nothing when a file is written again", () => {
    expect(changed("src/modules/m/service.ts", "1")).toEqual([])
  })
})
