import { describe, expect, it } from "vitest"
import { listGuidesQuery } from "../../../../../contracts/size-guide-list"
import { isNarrowed, readFilter } from "../address"

const read = (text: string) => readFilter(new URLSearchParams(text))

describe("the address of the list", () => {
  it("holds search, filters and order", () => {
    const filter = read("q=халки&status=draft,archived&kind=ring&state=changed&sort=title")
    expect(filter).toEqual({ q: "халки", status: ["draft", "archived"], kind: ["ring"], state: "changed", sort: "title" })
    expect(isNarrowed(filter)).toBe(true)
  })

  it("leaves out what makes no sense and keeps the rest", () => {
    expect(read("status=lost&kind=ring,hat&state=?&sort=size")).toEqual({ kind: ["ring"], sort: "updated" })
    expect(isNarrowed(read("sort=title&new="))).toBe(false)
  })

  it("is read so that the route takes it", () => {
    const { status, kind, ...rest } = read(`q=${"a".repeat(300)}&status=draft&kind=ring`)
    const query = { ...rest, status: status?.join(","), kind: kind?.join(",") }
    expect(listGuidesQuery.safeParse(query).success).toBe(true)
  })
})
