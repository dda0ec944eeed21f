import { afterEach, beforeAll, describe, expect, it, vi } from "vitest"
import { type Actor, createAdminUser, createCustomer } from "../../../../../../test/helpers/actors"
import { withApp } from "../../../../../../test/helpers/app"
import { createPublishableKey, seedProducts, type Storefront } from "../../../../../../test/helpers/shop"
import { changesResponseSchema, listReviewsResponseSchema } from "../../../../../contracts/review"
import { reviewService } from "../../present"

/** Other databases of the server write too, and hold changes back until they are done. */
const PATIENT = { timeout: 20_000 }

withApp(({ api, getContainer }) => {
  let storefront: Storefront
  let productId: string
  let ivan: Actor
  let aborter: AbortController

  beforeAll(async () => {
    const container = getContainer()
    storefront = await createPublishableKey(container)
    productId = (await seedProducts(container, 1, { salesChannelId: storefront.salesChannelId }))[0].id
    ivan = await createAdminUser(container)
  })
  afterEach(() => {
    vi.restoreAllMocks()
    aborter.abort()
  })

  const submit = async () => {
    const customer = await createCustomer(getContainer(), { publishableKey: storefront.publishableKey })
    const body = { product_id: productId, rating: 5, body: "Много красив пръстен" }
    const { data } = await api.post("/store/reviews", body, { headers: customer.headers })
    return data.review.id as string
  }
  const readSeq = async () =>
    listReviewsResponseSchema.parse((await api.get("/admin/reviews", { headers: ivan.headers })).data).seq
  /** What is readable after a position may still be held back by other writers of the server. */
  const untilReadable = (since: number, id: string) =>
    expect
      .poll(async () => (await reviewService(getContainer()).readChanges(since)).found.map((change) => change.review_id), PATIENT)
      .toContain(id)

  /** Opens a stream; the ids of the reviews it told of grow in the list it gives. */
  const listen = async (since: number) => {
    aborter = new AbortController()
    const { data } = await api.get("/admin/reviews/stream", {
      headers: ivan.headers,
      params: { since },
      responseType: "stream",
      signal: aborter.signal,
    })
    const told: string[] = []
    let text = ""
    data.on("error", () => undefined)
    data.on("data", (chunk: Buffer) => {
      text += chunk.toString()
      const events = text.split("\n\n")
      text = events.pop() ?? ""
      events
        .flatMap((event) => event.split("\n").filter((line) => line.startsWith("data: ")))
        .flatMap((line) => changesResponseSchema.parse(JSON.parse(line.slice(6))).changes)
        .forEach((change) => told.push(change.review_id))
    })
    return told
  }

  describe("the stream of changes", () => {
    it("tells of a change committed between the backlog and the first look for news", async () => {
      const seq = await readSeq()
      const reviews = reviewService(getContainer())
      const { readChanges, readPosition } = reviews
      let commit: (id: string) => void = () => undefined
      const committed = new Promise<string>((done) => (commit = done))
      let isBacklogRead = false
      vi.spyOn(reviews, "readChanges").mockImplementationOnce(async (since) => {
        isBacklogRead = true
        const backlog = await readChanges.call(reviews, since)
        commit(await submit())
        return backlog
      })
      vi.spyOn(reviews, "readPosition").mockImplementation(async () => {
        if (isBacklogRead) {
          await untilReadable(seq, await committed)
        }
        return readPosition.call(reviews)
      })
      const told = await listen(seq)
      const id = await committed
      await expect.poll(() => told, PATIENT).toContain(id)
    })

    it("tells of the backlog before it tells of news, so that the last event seen is true", async () => {
      const seq = await readSeq()
      const older = await submit()
      await untilReadable(seq, older)
      const reviews = reviewService(getContainer())
      const { readChanges } = reviews
      let newer = ""
      let isRead: () => void = () => undefined
      const newsRead = new Promise<void>((done) => (isRead = done))
      vi.spyOn(reviews, "readChanges")
        .mockImplementationOnce(async (since) => {
          const backlog = await readChanges.call(reviews, since)
          newer = await submit()
          await newsRead
          return backlog
        })
        .mockImplementation(async (since) => {
          const news = await readChanges.call(reviews, since)
          if (news.found.some((change) => change.review_id === newer)) {
            isRead()
          }
          return news
        })
      const told = await listen(seq)
      await newsRead
      await expect.poll(() => told, PATIENT).toContain(newer)
      expect(told[0]).toBe(older)
    })

    it("tells later of changes that could not be presented at once", async () => {
      const told = await listen(await readSeq())
      const reviews = reviewService(getContainer())
      const { readChanges } = reviews
      let isBroken = false
      const broken = new Promise<void>((done) => {
        vi.spyOn(reviews, "readChanges").mockImplementation(async (since) => {
          const news = await readChanges.call(reviews, since)
          if (isBroken || news.found.length === 0) {
            return news
          }
          isBroken = true
          done()
          return { ...news, found: news.found.map((change) => ({ ...change, created_at: new Date(Number.NaN) })) }
        })
      })
      const id = await submit()
      await broken
      await expect.poll(() => told, PATIENT).toContain(id)
    })

    it("ends when its beginning cannot be read, so that the browser comes back", async () => {
      const seq = await readSeq()
      vi.spyOn(reviewService(getContainer()), "readPosition").mockRejectedValueOnce(new Error("The database restarts."))
      aborter = new AbortController()
      const { data } = await api.get("/admin/reviews/stream", {
        headers: ivan.headers,
        params: { since: seq },
        responseType: "stream",
        signal: aborter.signal,
      })
      let hasEnded = false
      data.on("end", () => (hasEnded = true))
      data.resume()
      await expect.poll(() => hasEnded, PATIENT).toBe(true)
    })
  })
})
