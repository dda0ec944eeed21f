import { describe, expect, it } from "vitest"
import { ECONT_MESSAGES } from "../src/modules/bijou_econt/client/messages"
import { PROBLEM_CODES } from "../src/shipping/problems"
import { isKnownCode } from "../src/admin/features/econt/shared/problem-codes"
import { econtProblems } from "../src/admin/i18n/en/econt-problems"

describe("sentences of problems", () => {
  const texts: Record<string, string> = econtProblems.econt_problems

  it("exist for every rule of ours and every complaint of Econt's", () => {
    const codes = [...PROBLEM_CODES, ...Object.keys(ECONT_MESSAGES).map((code) => `econt_${code}`)]
    expect(codes.filter((code) => !texts[code === "econt_other" ? "econt_rejected" : code])).toEqual([])
    expect(codes.filter((code) => !isKnownCode(code))).toEqual([])
  })
})
