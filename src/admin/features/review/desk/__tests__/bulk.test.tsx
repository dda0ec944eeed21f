import { Toaster, TooltipProvider } from "@medusajs/ui"
import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react"
import i18n from "i18next"
import { http, HttpResponse } from "msw"
import { I18nextProvider, initReactI18next } from "react-i18next"
import { createMemoryRouter, RouterProvider } from "react-router-dom"
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { buildQueue } from "../../../../../../test/fixtures/review"
import { TEXTS } from "../../../../../../test/fixtures/review-texts"
import { mockReviews } from "../../../../../../test/msw/review.handlers"
import { server, startMockServer } from "../../../../../../test/msw/server"
import texts from "../../../../i18n/all"
import DeskPage from "../desk-page"

startMockServer()

beforeAll(() =>
  i18n.use(initReactI18next).init({ lng: "en", resources: texts, interpolation: { escapeValue: false } })
)
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

const WAITING = 60
const press = (target: Element, code: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(target, { code, key: code.replace("Key", "").toLowerCase(), bubbles: true, cancelable: true, ...more })

/** Opens a queue of two pages, selects one review, then all that match; the answer waits for `release`. */
const selectAll = async (answer?: () => Response) => {
  const { state, handlers } = mockReviews(() => ({ reviews: buildQueue(WAITING) }))
  server.use(...handlers)
  let release: () => void = () => undefined
  const gate = new Promise<void>((resolve) => (release = resolve))
  server.use(
    http.get("*/admin/reviews/snapshot", async () => {
      await gate
      return answer?.()
    })
  )
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const routes = [
    { path: "/reviews", element: <DeskPage /> },
    { path: "*", element: null },
  ]
  const router = createMemoryRouter(routes, { initialEntries: ["/reviews"] })
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
  await screen.findByRole("heading", { name: TEXTS[0].title ?? "" })
  press(grid, "KeyX")
  fireEvent.click(await screen.findByRole("button", { name: "Select all that match" }))
  return { state, grid, release }
}

describe("a bulk action on all that match", () => {
  it("waits for the count, then shows the true number by stars, and does it", async () => {
    const { state, grid, release } = await selectAll()
    press(grid, "KeyA", { shiftKey: true })

    const dialog = await screen.findByRole("alertdialog", { name: "Approve: all that match" })
    expect(within(dialog).getByRole("status").textContent).toBe("Counting the reviews that match…")
    expect(within(dialog).getByRole<HTMLButtonElement>("button", { name: "Approve" }).disabled).toBe(true)
    expect(within(dialog).queryByRole("list", { name: "By stars" })).toBeNull()

    release()
    const counted = await screen.findByRole("alertdialog", { name: `Approve ${WAITING} reviews?` })
    expect(within(counted).getByRole("listitem", { name: "5 stars: 20" })).toBeTruthy()
    fireEvent.click(within(counted).getByRole("button", { name: `Approve ${WAITING}` }))
    await waitFor(() => expect(state.current.reviews.filter(({ status }) => status === "pending")).toEqual([]))
  })

  it("is given up when the count fails, and says why", async () => {
    const { grid, release } = await selectAll(() =>
      HttpResponse.json({ type: "not_allowed", message: "The shop is being moved." }, { status: 400 })
    )
    press(grid, "KeyA", { shiftKey: true })
    await screen.findByRole("alertdialog")
    release()
    expect(await screen.findByText("The shop is being moved.")).toBeTruthy()
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull())
  })

  it("is forgotten when the selection is cleared before the count has come", async () => {
    const { release } = await selectAll()
    fireEvent.click(screen.getByRole("button", { name: "Clear selection" }))
    release()
    await waitFor(() => expect(screen.queryByRole("button", { name: "Clear selection" })).toBeNull())
    fireEvent.click(screen.getAllByRole("checkbox")[0])
    expect(await screen.findByText("1 selected")).toBeTruthy()
    expect(screen.queryByText(`${WAITING} selected`)).toBeNull()
  })

  it("asks about one review in the singular", async () => {
    const { grid } = await selectAll(() => HttpResponse.json({ reviews: [], truncated: false }))
    fireEvent.click(screen.getByRole("button", { name: "Clear selection" }))
    press(grid, "KeyX")
    press(grid, "KeyA", { shiftKey: true })
    expect(await screen.findByRole("alertdialog", { name: "Approve 1 review?" })).toBeTruthy()
  })
})
