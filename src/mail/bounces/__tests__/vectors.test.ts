import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import path from "node:path"
import { describe, expect, it } from "vitest"
import { classify } from "../index"

const FOLDER = path.resolve(__dirname, "../../../../test/fixtures/bounces")

interface Label {
  dsn: string
  hard: boolean
  reason: string
  reply: string
}

const labels = JSON.parse(readFileSync(path.join(FOLDER, "labels.json"), "utf8")) as Record<
  string,
  Label[]
>

/** Two halves that do not depend on the order: the first one was read while the rules were written. */
const isHeldOut = (file: string) => (createHash("sha256").update(file).digest()[0] & 1) === 1

const tally = async (files: string[]) => {
  const counts = { entries: 0, hard: 0, reason: 0, numbers: 0 }
  for (const file of files) {
    const found = await classify(readFileSync(path.join(FOLDER, file)))
    counts.numbers += found.length === labels[file].length ? 1 : 0
    labels[file].forEach((label, at) => {
      counts.entries += 1
      counts.hard += found[at]?.hard === label.hard ? 1 : 0
      counts.reason += found[at]?.reason === label.reason ? 1 : 0
    })
  }
  return counts
}

describe("labelled reports", () => {
  const files = Object.keys(labels)

  it.each([
    ["read half", files.filter((file) => !isHeldOut(file))],
    ["held-out half", files.filter(isHeldOut)],
  ])("agrees on hard or soft in 95 %% and on reasons in 85 %% of the %s", async (_name, half) => {
    const counts = await tally(half)
    expect(half.length).toBeGreaterThan(100)
    expect(counts.hard / counts.entries).toBeGreaterThanOrEqual(0.95)
    expect(counts.reason / counts.entries).toBeGreaterThanOrEqual(0.85)
    expect(counts.numbers).toBe(half.length)
  })

  it("never calls an address dead because of a complaint, a holiday or a delay", async () => {
    const soft = files.filter((file) =>
      labels[file].every(({ reason }) => /feedback|vacation|expired/.test(reason))
    )
    for (const file of soft) {
      const found = await classify(readFileSync(path.join(FOLDER, file)))
      expect(
        found.map(({ hard }) => hard),
        file
      ).not.toContain(true)
    }
  })
})
