import { expect, test } from "./fixtures"
import { DeskPage } from "./pages/desk-page"
import { putAside, sendReview } from "./shop"

const STREAM = "**/admin/reviews/stream*"
const POLLS = "**/admin/reviews/changes*"

const ways = [
  { name: "by the stream, with polling cut", cut: POLLS, carries: /\/admin\/reviews\/stream/ },
  { name: "by polling, with the stream cut", cut: STREAM, carries: /\/admin\/reviews\/changes/ },
]

for (const { name, cut, carries } of ways) {
  test(`a review sent while the desk is open is announced, and listed when asked for: ${name}`, async ({ moderator, admin }) => {
    const body = `Пристигна, докато опашката беше отворена ${Date.now()}`
    const attempts: string[] = []
    await moderator.route(cut, (route) => {
      attempts.push(route.request().url())
      return route.abort()
    })
    const isFollowed = moderator.waitForResponse((answer) => carries.test(answer.url()) && answer.ok())
    const desk = new DeskPage(moderator)
    await desk.start({ status: "pending", sort: "newest" })
    await isFollowed
    const opened = await desk.openId()
    const before = await desk.queue.getByRole("row").count()
    await expect(desk.arrivals).toHaveCount(0)

    const { id } = await sendReview(admin.request, body)
    try {
      await expect(desk.arrivals).toHaveText("1 new")
      await expect(desk.row(body)).toHaveCount(0)
      expect(await desk.queue.getByRole("row").count()).toBe(before)
      expect(await desk.openId()).toBe(opened)

      await desk.arrivals.click()
      await expect(desk.row(body)).toBeVisible()
      await expect(desk.arrivals).toHaveCount(0)
      await expect.poll(() => desk.openId()).toBe(id)
      await expect(desk.detail).toContainText(body)
      if (cut === STREAM) {
        expect(attempts.length, "the page asked for the stream first").toBeGreaterThan(0)
      }
    } finally {
      await putAside(admin.request, id)
    }
  })
}
