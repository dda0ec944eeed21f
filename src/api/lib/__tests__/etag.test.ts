import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import { etagMatches, sendCached, weakEtag } from "../etag"

const exchange = (ifNoneMatch?: string) => {
  const headers = new Map<string, string>()
  const res = {
    statusCode: 200,
    body: undefined as unknown,
    set: (values: Record<string, string>) => Object.entries(values).forEach(([name, value]) => headers.set(name, value)),
    vary: (name: string) => headers.set("Vary", name),
    status(code: number) {
      this.statusCode = code
      return this
    },
    end: () => undefined,
    json(body: unknown) {
      this.body = body
    },
  }
  const req = { get: () => ifNoneMatch }
  return { req: req as unknown as MedusaRequest, res, response: res as unknown as MedusaResponse, headers }
}

const answer = { etag: "prod_1:42", maxAge: 30, staleWhileRevalidate: 300, vary: ["x-publishable-api-key"] }

describe("etagMatches", () => {
  it.each([
    [undefined, false],
    ["", false],
    ["*", true],
    [" * ", true],
    ['W/"a"', true],
    ['"a"', true],
    ['"b", W/"a"', true],
    ['"b",W/"c"', false],
    ["a", false],
    ['"x,"a",y"', false],
  ])("reads %s", (header, matches) => {
    expect(etagMatches(header, 'W/"a"')).toBe(matches)
  })

  it("finds a tag wherever it stands in a list, and no other", () => {
    const tag = fc.string({ minLength: 1, maxLength: 20 }).map(weakEtag)
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 6 }), tag, (others, mine) => {
        expect(etagMatches([...others, mine].join(", "), mine)).toBe(true)
        expect(etagMatches(others.join(", "), mine)).toBe(others.includes(mine))
      })
    )
  })
})

describe("sendCached", () => {
  it("sends the body with its tag and how long caches may keep it", async () => {
    const { req, res, response, headers } = exchange()
    await sendCached(req, response, answer, () => ({ count: 3 }))
    expect(res.body).toEqual({ count: 3 })
    expect(Object.fromEntries(headers)).toEqual({
      ETag: 'W/"prod_1%3A42"',
      "Cache-Control": "public, max-age=0, s-maxage=30, stale-while-revalidate=300",
      Vary: "x-publishable-api-key",
    })
  })

  it("does not make the body for who has it", async () => {
    const { req, res, response, headers } = exchange(weakEtag(answer.etag))
    const body = vi.fn()
    await sendCached(req, response, answer, body)
    expect(res.statusCode).toBe(304)
    expect(body).not.toHaveBeenCalled()
    expect(headers.get("ETag")).toBe(weakEtag(answer.etag))
    expect(headers.get("Cache-Control")).toContain("s-maxage=30")
  })

  it("marks nothing as cacheable when the body cannot be made", async () => {
    const { req, response, headers } = exchange()
    await expect(sendCached(req, response, answer, () => Promise.reject(new Error("down")))).rejects.toThrow("down")
    expect(headers.size).toBe(0)
  })
})
