import { describe, expect, it } from "vitest"
import { ApiError } from "../../../../lib/api-error"
import { createOutbox, type Job } from "../outbox"

const setup = (online = true) => {
  const log: string[] = []
  const state = { online }
  const box = createOutbox(() => state.online, () => undefined)
  const job = (batchId: string, run: () => Promise<void> = () => Promise.resolve()): Job => ({
    batchId,
    run: async () => {
      await run()
      log.push(batchId)
    },
    onFail: (error) => log.push(`${batchId}:${error.kind}`),
  })
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve))
  return { log, state, box, job, settled }
}

describe("the outbox", () => {
  it("sends one after the other, however long one takes", async () => {
    const { log, box, job, settled } = setup()
    let release = () => undefined as void
    box.push(job("slow", () => new Promise<void>((resolve) => (release = resolve))))
    box.push(job("fast"))
    await settled()
    expect(log).toEqual([])
    release()
    await settled()
    expect(log).toEqual(["slow", "fast"])
  })

  it("waits while there is no connection and sends in order afterwards", async () => {
    const { log, state, box, job, settled } = setup(false)
    box.push(job("a"))
    box.push(job("b"))
    await settled()
    expect(log).toEqual([])
    expect(box.size()).toBe(2)
    state.online = true
    box.flush()
    await settled()
    expect(log).toEqual(["a", "b"])
    expect(box.size()).toBe(0)
  })

  it("keeps a job that failed for want of a connection, and tells of any other failure", async () => {
    const { log, state, box, job, settled } = setup()
    let attempts = 0
    box.push(
      job("a", () => {
        attempts += 1
        state.online = attempts > 1
        return attempts > 1 ? Promise.resolve() : Promise.reject(new ApiError("offline", null, null))
      })
    )
    box.push(job("b", () => Promise.reject(new ApiError("rejected", 400, "No"))))
    await settled()
    expect(log).toEqual([])
    state.online = true
    box.flush()
    await settled()
    expect(log).toEqual(["a", "b:rejected"])
  })

  it("takes back what has not started", async () => {
    const { log, state, box, job, settled } = setup(false)
    box.push(job("a"))
    box.push(job("b"))
    expect(box.cancel("a")).toBe(1)
    state.online = true
    box.flush()
    await settled()
    expect(log).toEqual(["b"])
  })
})
