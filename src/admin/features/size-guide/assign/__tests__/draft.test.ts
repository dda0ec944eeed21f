import { describe, expect, it } from "vitest"
import { buildAssignments } from "../../../../../../test/fixtures/size-guide-assignments"
import { assignmentBody } from "../../../../../contracts/size-guide-assignment"
import { bodyOf } from "../../api/assignments"
import { bodiesOf, draftOf, draftProblems, newDraft, withTarget, type Draft } from "../draft"

const rings = { type: "category", id: "pcat_rings", name: "Пръстени" } as const
const draft = (change: Partial<Draft> = {}): Draft => ({ ...newDraft("bsg_1", [rings]), ...change })

describe("a draft of rules", () => {
  it("makes one body for each target, as the contract wants it", () => {
    const bodies = bodiesOf(draft({ targets: [rings, { type: "store", id: "store", name: "" }], priority: "-5" }))
    expect(bodies?.map(({ target }) => target)).toEqual([
      { type: "category", id: "pcat_rings" },
      { type: "store", id: "store" },
    ])
    bodies?.forEach((body) => expect(assignmentBody.parse(body)).toEqual(body))
  })

  it("names no guide when there shall be none, and needs one otherwise", () => {
    expect(bodiesOf(draft({ mode: "none" }))?.[0].guide_id).toBeNull()
    expect(bodiesOf(draft({ guideId: null }))).toBeNull()
    expect(bodiesOf(draft({ guideId: null, mode: "none" }))).not.toBeNull()
  })

  it("gives nothing while something is missing or wrong", () => {
    expect(bodiesOf(draft({ targets: [] }))).toBeNull()
    expect(draftProblems(draft({ priority: "1.5" }))).toEqual(["priority"])
    expect(draftProblems(draft({ priority: "1001" }))).toEqual(["priority"])
    expect(draftProblems(draft({ startsAt: "2026-11-21T10:00", endsAt: "2026-11-21T10:00" }))).toEqual(["dates"])
    expect(bodiesOf(draft({ priority: "" }))).toBeNull()
  })

  it("comes back as it was from every rule", () => {
    for (const assignment of buildAssignments()) {
      expect(bodiesOf(draftOf(assignment))).toEqual([bodyOf(assignment)])
    }
  })

  it("takes a target once, and no more than fit", () => {
    expect(withTarget([rings], { ...rings, name: "Other" }, 10)).toEqual([rings])
    expect(withTarget([rings], { type: "tag", id: "ptag_1", name: "злато" }, 1)).toEqual([rings])
  })
})
