import { describe, expect, it } from "vitest"
import { failure } from "../../providers/provider"
import { backoff, resultOf } from "../result"

const claim = (attempts = 0) => ({ id: "7", turn: 3, attempts })

describe("what an answer makes of a mail", () => {
  it("keeps the id the provider gave it", () => {
    expect(resultOf(claim(), { kind: "accepted", provider_message_id: "abc" })).toMatchObject({ id: "7", turn: 3, state: "sent", provider_message_id: "abc" })
  })

  it("uses up an attempt for what is about the recipient, and for nothing else", () => {
    const attempts = (kind: Parameters<typeof failure>[0]) => resultOf(claim(1), failure(kind, "said")).attempts
    expect([attempts("permanent"), attempts("transient")]).toEqual([2, 2])
    expect([attempts("rate"), attempts("unreachable"), attempts("blocked"), attempts("unknown")]).toEqual([1, 1, 1, 1])
  })

  it("gives up after the eighth attempt", () => {
    expect(resultOf(claim(6), failure("transient", "later")).state).toBe("deferred")
    expect(resultOf(claim(7), failure("transient", "later"))).toMatchObject({ state: "failed", attempts: 8 })
  })

  it("waits as long as the server asks", () => {
    expect(resultOf(claim(), failure("transient", "later", { retry_after: 9999 })).delay).toBe(9999)
    expect(resultOf(claim(), failure("rate", "slower", { retry_after: 77 })).delay).toBe(77)
  })

  it("does not take up again at once what may be on its way", () => {
    expect(resultOf(claim(), failure("unknown", "silence"))).toMatchObject({ state: "uncertain", delay: 30 })
  })

  it("waits a minute, then twice as long each time, six hours at most, never all at one moment", () => {
    expect([1, 2, 3, 20].map((attempts) => backoff(attempts, () => 0.5))).toEqual([60, 120, 240, 21_600])
    expect([backoff(1, () => 0), backoff(1, () => 1)]).toEqual([45, 75])
  })
})
