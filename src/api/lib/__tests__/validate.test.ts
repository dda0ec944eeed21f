import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { describe, expect, it, vi } from "vitest"
import { listAuditQuery } from "../../../contracts/core"
import { validateQuery } from "../validate"

const run = async (query: Record<string, unknown>) => {
  const req = { query } as unknown as MedusaRequest
  const next = vi.fn()
  await validateQuery(listAuditQuery)(req, {} as MedusaResponse, next)
  return { req, error: next.mock.calls[0][0] as { type: string; message: string } | undefined }
}

describe("validateQuery", () => {
  it("puts the parsed query with its defaults on the request", async () => {
    const { req, error } = await run({ feature: "review" })
    expect(error).toBeUndefined()
    expect(req.validatedQuery).toEqual({ feature: "review", limit: 50 })
  })

  it.each([
    [{ limit: "900" }, /^The query's "limit" is not valid: .+\.$/],
    [{ cursor: "a b" }, 'The query\'s "cursor" is not valid: Invalid cursor.'],
    [{ fields: "*", order: "id" }, 'The query does not know "fields", "order".'],
    [{ actor_id: ["a", "b"] }, /"actor_id" is not valid/],
    [{ actor_id: { $ne: "a" } }, /"actor_id" is not valid/],
  ])("refuses %j with a finished sentence", async (query, message) => {
    const { req, error } = await run(query)
    expect(error?.type).toBe("invalid_data")
    expect(error?.message).toMatch(message)
    expect(req.validatedQuery).toBeUndefined()
  })
})
