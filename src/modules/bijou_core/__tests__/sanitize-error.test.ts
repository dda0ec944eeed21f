import fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import { writeLog } from "../log"
import { sanitizeError } from "../sanitize-error"

describe("sanitizeError", () => {
  it("keeps kind, code and what happened", () => {
    const error = Object.assign(new TypeError("connect refused"), { code: "ECONNREFUSED" })
    expect(sanitizeError(error)).toBe("TypeError ECONNREFUSED: connect refused")
  })

  it("drops the statement the driver puts before its message", () => {
    const error = new Error(`insert into "customer" values ('Ана', 'ana@example.bg') - duplicate key value`)
    expect(sanitizeError(error)).toBe("Error: duplicate key value")
  })

  it.each([
    ["Key (email)=(ana@example.bg) exists", "ana@"],
    ['invalid name "Мария Иванова"', "Мария"],
    ["„Мария Иванова“ е позната", "Мария"],
    ["call +359 88 812 34 56 now", "812"],
    ["from 203.0.113.77 denied", "203.0"],
    ["first line\nsecond with secrets", "secrets"],
  ])("leaves nothing personal of %s", (message, secret) => {
    expect(sanitizeError(new Error(message))).not.toContain(secret)
  })

  it("never carries an e-mail address and never grows", () => {
    fc.assert(
      fc.property(fc.string(), fc.emailAddress(), fc.string(), (before, email, after) => {
        const text = sanitizeError(new Error(`${before} ${email} ${after}`))
        expect(text).not.toContain(email)
        expect(text.length).toBeLessThanOrEqual(300)
      })
    )
  })

  it("says nothing of what is not an error", () => {
    expect(sanitizeError("ana@example.bg")).toBe("Unknown error")
  })
})

describe("writeLog", () => {
  it("writes only fields of the list", () => {
    const logger = { info: vi.fn(), warn: vi.fn(), error: vi.fn() }
    const wider = { job: "a", count: 2, email: "ana@example.bg" }
    writeLog(logger, "warn", "swept", wider)
    expect(logger.warn).toHaveBeenCalledExactlyOnceWith('bijou swept {"job":"a","count":2}')
  })
})
