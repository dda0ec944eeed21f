import type { CDPSession, Locator, Page } from "@playwright/test"
import { expectAccessible } from "./accessibility"
import { expect, test } from "./fixtures"
import { DeskPage } from "./pages/desk-page"

/** What lies over the middle of the focused element, if it is not the element itself. */
const coverOfFocus = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) {
      return null
    }
    const { left, right, top, bottom } = focused.getBoundingClientRect()
    const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2
    const over = document.elementFromPoint(x, y)
    const isSeen = over !== null && (focused.contains(over) || over.contains(focused))
    return isSeen ? null : `${focused.outerHTML.slice(0, 120)} is under ${over?.outerHTML.slice(0, 120)}`
  })

/** Goes on, or back, by Tab until the element has the focus; everything on the way must be seen. */
const tabTo = async (page: Page, element: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> => {
  await expect(element).toBeVisible()
  for (let presses = 0; presses < 60; presses++) {
    if (await element.evaluate((node) => node === document.activeElement)) {
      return
    }
    await page.keyboard.press(key)
    expect(await coverOfFocus(page)).toBeNull()
  }
  throw new Error("The keyboard does not reach it.")
}

/** How far the page, or a part of it that scrolls, is wider than it shows. */
const sidewaysScroll = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("main, main *")]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .filter((element) => element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowX))
      .map((element) => `${element.tagName} ${element.className}: ${element.scrollWidth} > ${element.clientWidth}`)
  )

test.describe("at 400 % zoom on a screen of 1280 by 1024", () => {
  test.use({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 })

  test("the desk has no sideways scrolling, and a review is decided and taken back by keyboard", async ({ moderator }) => {
    const desk = new DeskPage(moderator)
    await desk.open({ status: "pending" })
    await expect(desk.position).toHaveText(/^1 of /)
    expect(await moderator.evaluate(() => [innerWidth, innerHeight, devicePixelRatio])).toEqual([320, 256, 4])
    expect(await sidewaysScroll(moderator)).toEqual([])
    const text = await desk.shownText()

    await tabTo(moderator, moderator.getByRole("button", { name: "Reject" }))
    await moderator.keyboard.press("Enter")
    const reasons = moderator.getByRole("group", { name: "Why?" })
    await tabTo(moderator, reasons.getByRole("button").first(), "Shift+Tab")
    expect(await sidewaysScroll(moderator)).toEqual([])
    await moderator.keyboard.press("Enter")
    await expect.poll(() => desk.shownText()).not.toBe(text)

    await tabTo(moderator, moderator.getByRole("button", { name: /^Undo/ }))
    await moderator.keyboard.press("Enter")
    await expect.poll(() => desk.shownText()).toBe(text)
    expect(await sidewaysScroll(moderator)).toEqual([])

    await tabTo(moderator, moderator.getByRole("button", { name: "List", exact: true }))
    await moderator.keyboard.press("Enter")
    await expect(desk.openRow).toBeVisible()
    expect(await sidewaysScroll(moderator)).toEqual([])
    await expectAccessible(moderator)
  })
})

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true, isMobile: true })

  type Point = { x: number; y: number }

  /** Draws one finger over the screen, as the browser gets it from the hardware. */
  const drag = async (device: CDPSession, from: Point, to: Point) => {
    await device.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [from] })
    for (const part of [0.25, 0.5, 0.75, 1]) {
      const point = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
      await device.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [point] })
    }
    await device.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] })
  }

  test("a swipe to the right approves, one to the left asks for a reason, and Undo brings back", async ({ moderator }) => {
    const desk = new DeskPage(moderator)
    await desk.open({ status: "pending" })
    await expect(desk.position).toHaveText(/^1 of /)
    const device = await moderator.context().newCDPSession(moderator)
    const box = await desk.detail.boundingBox()
    if (!box) {
      throw new Error("The review is not shown.")
    }
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const at = (dx: number, dy = 0): Point => ({ x: middle.x + dx, y: middle.y + dy })
    const first = await desk.shownText()
    const undo = moderator.getByRole("button", { name: /^Undo/ })

    await drag(device, at(-30), at(30))
    await expect(undo).toHaveCount(0)
    expect(await desk.shownText()).toBe(first)

    const approved = moderator.waitForResponse(/\/admin\/reviews\/decisions$/)
    await drag(device, at(-100), at(100))
    expect((await approved).request().postDataJSON()).toMatchObject({ decision: "approve" })
    await expect.poll(() => desk.shownText()).not.toBe(first)
    const takenBack = moderator.waitForResponse(/\/undo$/)
    await undo.click()
    expect((await takenBack).ok()).toBe(true)
    await expect.poll(() => desk.shownText()).toBe(first)

    await drag(device, at(100), at(-100))
    const reasons = moderator.getByRole("group", { name: "Why?" })
    await expect(reasons).toBeVisible()
    const rejected = moderator.waitForResponse(/\/admin\/reviews\/decisions$/)
    await reasons.getByRole("button").first().click()
    expect((await rejected).request().postDataJSON()).toMatchObject({ decision: "reject" })
    const undone = moderator.waitForResponse(/\/undo$/)
    await undo.click()
    expect((await undone).ok()).toBe(true)
    await expect.poll(() => desk.shownText()).toBe(first)

    await drag(device, at(-60, 100), at(60, -100))
    await expect(undo).toHaveCount(0)
    expect(await desk.shownText()).toBe(first)
  })
})
