import { Toaster, TooltipProvider } from "@medusajs/ui"
import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react"
import i18n from "i18next"
import { http, HttpResponse } from "msw"
import { I18nextProvider, initReactI18next } from "react-i18next"
import { createMemoryRouter, RouterProvider } from "react-router-dom"
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { buildReadOnlyConfig } from "../../../../../../test/fixtures/core"
import { buildReview, COLLEAGUE, hoursAgo } from "../../../../../../test/fixtures/review"
import { coreHandlers } from "../../../../../../test/msw/core.handlers"
import { mockReviews } from "../../../../../../test/msw/review.handlers"
import { server, startMockServer } from "../../../../../../test/msw/server"
import texts from "../../../../i18n/all"
import { rowElementId } from "../../components/review-list"
import DeskPage from "../desk-page"

startMockServer()

beforeAll(() =>
  i18n.use(initReactI18next).init({ lng: "en", resources: texts, interpolation: { escapeValue: false } })
)

/** jsdom has no layout: the list gets a height, so that it draws rows. */
beforeEach(() => {
  localStorage.clear()
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(66)
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(800)
  vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(400)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const NAMES = ["Anna", "Boris", "Vera", "Georgi"]
const queue = () =>
  NAMES.map((name, index) =>
    buildReview({ id: `r${index}`, title: `Review by ${name}`, author_name: name, created_at: hoursAgo(9 - index) })
  )

const open = async (address = "/reviews") => {
  const { state, handlers } = mockReviews(() => ({ reviews: queue(), decidedToday: 42 }))
  server.use(...handlers)
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const router = createMemoryRouter(
    [
      { path: "/reviews", element: <DeskPage /> },
      { path: "*", element: null },
    ],
    { initialEntries: [address] }
  )
  render(
    <QueryClientProvider client={client}>
      <I18nextProvider i18n={i18n}>
        <TooltipProvider>
          <RouterProvider router={router} />
          <Toaster />
        </TooltipProvider>
      </I18nextProvider>
    </QueryClientProvider>
  )
  const grid = await screen.findByRole("grid")
  await screen.findByRole("heading", { name: "Review by Anna" })
  return { state, grid, router }
}

const row = (name: string) => {
  const found = screen.getAllByRole("row").find((one) => one.id === rowElementId(`r${NAMES.indexOf(name)}`))
  if (!found) {
    throw new Error(`No row of ${name}`)
  }
  return found
}
const isOpen = (name: string) => expect(screen.getByRole("heading", { name: `Review by ${name}` })).toBeTruthy()
const press = (target: Element, code: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(target, { code, key: code.replace("Key", "").toLowerCase(), bubbles: true, cancelable: true, ...more })
const statusOf = (state: Awaited<ReturnType<typeof open>>["state"], id: string) => state.current.find(id)?.status

describe("keys at the desk", () => {
  it("approve, keep the row where it was, and go on to the next", async () => {
    const { state, grid } = await open()
    press(grid, "KeyA")
    isOpen("Boris")
    expect(within(row("Anna")).getByText("Published")).toBeTruthy()
    expect(screen.getAllByRole("row")[0]).toBe(row("Anna"))
    expect(screen.getByText("Approved, 3 left")).toBeTruthy()
    await waitFor(() => expect(statusOf(state, "r0")).toBe("published"))
  })

  it("go by their place, so they work on a Bulgarian layout", async () => {
    const { state, grid } = await open()
    press(grid, "KeyS", { key: "я" })
    await waitFor(() => expect(statusOf(state, "r0")).toBe("spam"))
  })

  it.each(["ctrlKey", "altKey", "metaKey"])("do nothing with %s", async (modifier) => {
    const { grid } = await open()
    press(grid, "KeyA", { [modifier]: true })
    isOpen("Anna")
    expect(within(row("Anna")).queryByText("Published")).toBeNull()
  })

  it("do nothing while somebody types", async () => {
    await open()
    press(screen.getByRole("searchbox", { name: "Search text, author, product" }), "KeyA")
    isOpen("Anna")
  })

  it("do nothing while a dialog is open", async () => {
    const { grid } = await open()
    press(grid, "Slash", { shiftKey: true, key: "?" })
    await screen.findByRole("dialog", { name: "Keyboard shortcuts" })
    press(document.body, "KeyA")
    press(grid, "KeyA")
    expect(screen.queryByText("Approved, 3 left")).toBeNull()
  })

  it("are not heard by the dashboard when they are taken, and are when they are not", async () => {
    const { grid } = await open()
    const heard: string[] = []
    const listen = (event: KeyboardEvent) => heard.push(event.code)
    window.addEventListener("keydown", listen)
    press(grid, "KeyA")
    press(grid, "KeyG")
    press(grid, "KeyK")
    window.removeEventListener("keydown", listen)
    expect(heard).toEqual(["KeyG"])
  })

  it("reach the desk when nothing has the focus", async () => {
    await open()
    press(document.body, "KeyJ")
    isOpen("Boris")
  })

  it("ask for a reason and take it by its digit", async () => {
    const { state, grid } = await open()
    press(grid, "KeyR")
    expect(screen.getByRole("group", { name: "Why?" })).toBeTruthy()
    press(grid, "KeyA")
    isOpen("Anna")
    press(grid, "Digit3")
    isOpen("Boris")
    await waitFor(() => expect(statusOf(state, "r0")).toBe("rejected"))
    press(grid, "KeyR")
    press(grid, "Enter")
    await waitFor(() => expect(statusOf(state, "r1")).toBe("rejected"))
    const reasons = ["r0", "r1"].map((id) => state.current.detail(id)?.timeline.at(-1)?.reason_code)
    expect(reasons).toEqual(["personal_data", "personal_data"])
  })

  it("undo as often as there was something to undo", async () => {
    const { state, grid } = await open()
    press(grid, "KeyA")
    press(grid, "KeyS")
    await waitFor(() => expect(statusOf(state, "r1")).toBe("spam"))
    press(grid, "KeyZ")
    isOpen("Boris")
    press(grid, "KeyZ")
    isOpen("Anna")
    await waitFor(() => expect([statusOf(state, "r0"), statusOf(state, "r1")]).toEqual(["pending", "pending"]))
    expect(document.activeElement).toBe(grid)
  })

  it("can be switched off and stay so", async () => {
    const { grid } = await open()
    press(grid, "Slash", { shiftKey: true, key: "?" })
    fireEvent.click(await screen.findByRole("switch", { name: "Use single-key shortcuts" }))
    fireEvent.keyDown(document.activeElement ?? document.body, { key: "Escape", code: "Escape" })
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull())
    press(grid, "KeyA")
    isOpen("Anna")
    press(grid, "ArrowDown")
    isOpen("Boris")
    expect(localStorage.getItem("bijou.review.keys.user_me")).toContain('"isEnabled":false')
  })
})

describe("deciding", () => {
  it("puts a refused decision back with its reason and keeps the focus", async () => {
    const { grid } = await open()
    server.use(
      http.post("*/admin/reviews/decisions", () =>
        HttpResponse.json({ type: "not_allowed", message: "The shop is being moved." }, { status: 400 })
      )
    )
    press(grid, "KeyA")
    expect(await within(row("Anna")).findByText(/Not saved: The shop is being moved\./)).toBeTruthy()
    expect(document.activeElement).toBe(grid)
  })

  it("shows who was first", async () => {
    const { state, grid } = await open()
    act(() => void state.current.change("r0", { status: "rejected", decided_by: COLLEAGUE, decided_at: hoursAgo(0) }, { actor: COLLEAGUE }))
    press(grid, "KeyA")
    expect(await within(row("Anna")).findByText(new RegExp(`Rejected .* by ${COLLEAGUE.name}`))).toBeTruthy()
  })

  it("waits for the connection and sends then", async () => {
    const { state, grid } = await open()
    const online = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false)
    fireEvent(window, new Event("offline"))
    press(grid, "KeyA")
    expect(await screen.findByText(/1 decision waits/)).toBeTruthy()
    expect(statusOf(state, "r0")).toBe("pending")
    online.mockReturnValue(true)
    fireEvent(window, new Event("online"))
    await waitFor(() => expect(statusOf(state, "r0")).toBe("published"))
  })

  it("shows a bulk action by stars before it is done, and does it", async () => {
    const { state, grid } = await open()
    press(grid, "KeyX")
    press(grid, "KeyJ", { shiftKey: true })
    press(grid, "KeyA", { shiftKey: true })
    const dialog = await screen.findByRole("alertdialog", { name: "Approve 2 reviews?" })
    expect(within(dialog).getByRole("list", { name: "By stars" })).toBeTruthy()
    fireEvent.click(within(dialog).getByRole("button", { name: "Approve 2" }))
    await waitFor(() => expect([statusOf(state, "r0"), statusOf(state, "r1")]).toEqual(["published", "published"]))
    expect(statusOf(state, "r2")).toBe("pending")
  })

  it("is not offered without the permission", async () => {
    server.use(...coreHandlers(buildReadOnlyConfig()))
    const { state, grid } = await open()
    expect(screen.getByText(/You can read reviews/)).toBeTruthy()
    expect(screen.queryByRole("button", { name: /^Approve/ })).toBeNull()
    press(grid, "KeyA")
    isOpen("Anna")
    expect(statusOf(state, "r0")).toBe("pending")
  })
})

describe("the open review", () => {
  it("starts at its top, and stays where it was read to while it is only refreshed", async () => {
    const { grid } = await open()
    const pane = screen.getByRole("region", { name: "The open review" })
    pane.scrollTop = 300
    press(grid, "KeyF")
    await within(pane).findAllByText("Featured")
    expect(pane.scrollTop).toBe(300)
    press(grid, "KeyA")
    isOpen("Boris")
    expect(pane.scrollTop).toBe(0)
    pane.scrollTop = 300
    press(grid, "KeyK")
    expect(pane.scrollTop).toBe(0)
  })
})

describe("the address", () => {
  it("opens the review it names and follows the one that is open", async () => {
    const { router, grid } = await open("/reviews?review=r0")
    press(grid, "KeyJ")
    await waitFor(() => expect(router.state.location.search).toBe("?review=r1"))
    press(grid, "Digit7")
    await waitFor(() => expect(router.state.location.search).toContain("view=all"))
  })
})
