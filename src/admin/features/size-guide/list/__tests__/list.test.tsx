import { Toaster, TooltipProvider } from "@medusajs/ui"
import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react"
import i18n from "i18next"
import { I18nextProvider, initReactI18next } from "react-i18next"
import { createMemoryRouter, RouterProvider } from "react-router-dom"
import { beforeAll, describe, expect, it } from "vitest"
import { server, startMockServer } from "../../../../../../test/msw/server"
import { buildAnalytics } from "../../../../../../test/fixtures/size-guide-assignments"
import { assignmentHandlers } from "../../../../../../test/msw/size-guide-assignments"
import { guideListServer } from "../../../../../../test/msw/size-guide-list"
import texts from "../../../../i18n/all"
import ListPage from "../list-page"

startMockServer()
beforeAll(() => i18n.use(initReactI18next).init({ lng: "en", resources: texts, interpolation: { escapeValue: false } }))

const open = (address = "/size-guides") => {
  const mock = guideListServer()
  server.use(...mock.handlers, ...assignmentHandlers())
  const router = createMemoryRouter(
    [
      { path: "/size-guides", element: <ListPage /> },
      { path: "*", element: null },
    ],
    { initialEntries: [address] }
  )
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <I18nextProvider i18n={i18n}>
        <TooltipProvider>
          <RouterProvider router={router} />
          <Toaster />
        </TooltipProvider>
      </I18nextProvider>
    </QueryClientProvider>
  )
  return { state: mock.state, router }
}
/** jsdom's files cannot be read. */
const file = (content: string, name: string) => Object.assign(new File([content], name), { text: async () => content })
const statuses = ({ state }: ReturnType<typeof open>) => state.current.guides.map(({ status }) => status)
const rows = () => screen.findAllByRole("rowheader")

describe("the list of guides", () => {
  it("says of every selected guide what came of it", async () => {
    const page = open()
    await rows()
    fireEvent.click(screen.getByRole("checkbox", { name: "Select all shown" }))
    fireEvent.click(screen.getByRole("button", { name: "Publish" }))
    expect(await screen.findByText("3 guides published.")).toBeTruthy()
    const skipped = screen.getByRole("list", { name: "Left as they were" })
    expect(within(skipped).getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "Каишки за часовници: Таблицата е в архива.",
    ])
    expect(statuses(page)).toEqual(["published", "published", "published", "archived"])
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull()
  })

  it("says how many sizes are clicked each time a guide is opened", async () => {
    const { days } = buildAnalytics()
    const sum = (key: "opens" | "size_clicks") => days.reduce((all, day) => all + day[key], 0)
    open("/size-guides?analytics=bsg_1")
    const name = await screen.findByText("Sizes clicked per opening")
    expect(Number(name.nextElementSibling?.textContent)).toBeCloseTo(sum("size_clicks") / sum("opens"), 2)
  })

  it("takes archiving back", async () => {
    const page = open("/size-guides?q=халки")
    expect(await rows()).toHaveLength(1)
    fireEvent.click(screen.getByRole("checkbox", { name: "Select Брачни халки" }))
    fireEvent.click(screen.getByRole("button", { name: "Archive" }))
    await screen.findByText("1 guide archived.")
    expect(statuses(page)[2]).toBe("archived")
    fireEvent.click(screen.getByRole("button", { name: "Undo" }))
    await screen.findByText("1 guide restored.")
    expect(statuses(page)[2]).toBe("draft")
  })

  it("deletes only after it was asked", async () => {
    const page = open()
    await rows()
    fireEvent.click(screen.getByRole("checkbox", { name: "Select Брачни халки" }))
    fireEvent.click(screen.getByRole("button", { name: "Delete" }))
    const question = await screen.findByRole("alertdialog", { name: "Delete 1 guide?" })
    fireEvent.click(within(question).getByRole("button", { name: "Cancel" }))
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull())
    expect(page.state.current.guides).toHaveLength(4)
  })

  it("keeps search and filters in the address", async () => {
    const { router } = open()
    await rows()
    const search = screen.getByRole("searchbox", { name: "Search by name or handle" })
    fireEvent.change(search, { target: { value: "halki" } })
    await waitFor(() => expect(router.state.location.search).toBe("?q=halki"))
    await screen.findByText("No guide fits")
    fireEvent.click(screen.getAllByRole("button", { name: "Clear filters" })[0])
    await waitFor(() => expect(router.state.location.search).toBe(""))
    expect(await rows()).toHaveLength(4)
  })

  it("goes to the search with a slash, and begins a guide with N", async () => {
    const { router } = open()
    await rows()
    fireEvent.keyDown(document.body, { key: "/", code: "Slash" })
    const search = screen.getByRole("searchbox")
    expect(document.activeElement).toBe(search)
    fireEvent.keyDown(search, { key: "n", code: "KeyN" })
    expect(router.state.location.search).toBe("")
    fireEvent.keyDown(document.body, { key: "n", code: "KeyN" })
    expect(await screen.findByRole("dialog", { name: "New size guide" })).toBeTruthy()
  })

  it("says what a file would do before it is imported", async () => {
    open("/size-guides?import=")
    const field = await screen.findByTestId("size-guide-file")
    const bundle = { format: "bijou-size-guides", version: 1, size_guides: [] }
    fireEvent.change(field, { target: { files: [file("no json", "a.json")] } })
    expect(await screen.findByRole("alert")).toBeTruthy()
    const { emptyDocument } = await import("../../../../../sizing/ids")
    const document = emptyDocument("ring", "bg")
    const guides = ["rings-eu", "new-guide"].map((handle) => ({ handle, document }))
    fireEvent.change(field, { target: { files: [file(JSON.stringify({ ...bundle, size_guides: guides }), "b.json")] } })
    const dry = await screen.findByRole("region", { name: "What would happen" })
    expect(within(dry).getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "rings-euLeft as it is",
      "new-guideNew",
    ])
    fireEvent.click(screen.getByRole("button", { name: "Import 1 guide" }))
    expect(await screen.findByRole("region", { name: "What happened" })).toBeTruthy()
  })
})
