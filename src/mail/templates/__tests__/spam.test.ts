import { execFile } from "node:child_process"
import { describe, expect, it } from "vitest"
import { sampleMail, sampleNames } from "../../../../test/fixtures/mail-samples"
import { findOnPath } from "../../../../test/lib/browser.mjs"

const LIMIT = 2
const program = findOnPath(["spamassassin"])

const scoreOf = (file: string, message: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = execFile(file, ["-L", "-t"], { maxBuffer: 8_000_000 }, (error, output) => {
      const score = /^X-Spam-Status: .*score=(-?[\d.]+)/m.exec(output)?.[1]
      if (score === undefined) {
        reject(error ?? new Error("SpamAssassin gave no score."))
      } else {
        resolve(Number(score))
      }
    })
    child.stdin?.end(message)
  })

describe.skipIf(!program)(`SpamAssassin${program ? "" : " is not installed on this machine, so nothing is scored"}`, () => {
  it.each(sampleNames)(`gives %s in %s less than ${LIMIT} points`, async (name, locale) => {
    expect(await scoreOf(program ?? "", (await sampleMail(name, locale)).eml)).toBeLessThan(LIMIT)
  })

  it("gives what is spam more", async () => {
    const { eml } = await sampleMail("sale", "en")
    const spam = eml.replace(/^Subject: .*$/m, "Subject: XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X")
    expect(await scoreOf(program ?? "", spam.replace("Hello", "XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X"))).toBeGreaterThan(LIMIT)
  })
})
