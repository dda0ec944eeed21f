import { FetchError } from "@medusajs/js-sdk"
import { describe, expect, it } from "vitest"
import { ApiError, toApiError } from "../api-error"
import { toQuery } from "../fetcher"

describe("toApiError", () => {
  it.each([
    [400, "rejected"],
    [401, "signed_out"],
    [403, "forbidden"],
    [404, "missing"],
    [422, "duplicate"],
    [429, "busy"],
    [500, "unavailable"],
    [503, "unavailable"],
  ] as const)("reads status %i as %s", (status, kind) => {
    expect(toApiError(new FetchError("text", "", status)).kind).toBe(kind)
  })

  it("keeps the sentence of our own routes and hides what a broken server says", () => {
    expect(toApiError(new FetchError("Changed meanwhile. Reload.", "", 400)).sentence).toBe("Changed meanwhile. Reload.")
    expect(toApiError(new FetchError("relation does not exist", "", 500)).sentence).toBeNull()
  })

  it("calls what has no status unavailable and passes its own errors on", () => {
    expect(toApiError(new TypeError("Failed to fetch"))).toMatchObject({ kind: "unavailable", canRetry: true })
    const error = new ApiError("busy", 429, null)
    expect(toApiError(error)).toBe(error)
  })
})

describe("toQuery", () => {
  it("writes lists with commas and leaves out what is not set", () => {
    expect(toQuery({ a: [1, 2], b: [], c: null, d: undefined, e: false, f: 0, g: "x" })).toEqual({
      a: "1,2",
      e: "false",
      f: "0",
      g: "x",
    })
  })
})
