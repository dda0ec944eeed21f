import { describe, expect, it } from "vitest"
import { sampleMail, sampleNames } from "../../../../test/fixtures/mail-samples"
import { findOnPath } from "../../../../test/lib/browser.mjs"
import { spamScore } from "../../../modules/bijou_email_campaign/probe/spam"

const LIMIT = 2
/** Every filter takes this for spam: https://spamassassin.apache.org/gtube/ */
const TEST_SPAM = "XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X"
const program = findOnPath(["spamassassin"])

describe.skipIf(!program)(`SpamAssassin${program ? "" : " is not installed on this machine, so nothing is scored"}`, () => {
  it.each(sampleNames)(`gives %s in %s less than ${LIMIT} points`, async (name, locale) => {
    expect(await spamScore((await sampleMail(name, locale)).eml)).toBeLessThan(LIMIT)
  })

  it("gives what is spam more", async () => {
    const { eml } = await sampleMail("sale", "en")
    expect(await spamScore(eml.replace(", once a season", ` ${TEST_SPAM} `))).toBeGreaterThan(LIMIT)
  })
})
