import { Toaster, TooltipProvider } from "@medusajs/ui"
import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { fireEvent, render, screen, waitFor } from "@testing-library/react"
import i18n from "i18next"
import { I18nextProvider, initReactI18next } from "react-i18next"
import { createMemoryRouter, RouterProvider } from "react-router-dom"
import { beforeAll, describe, expect, it } from "vitest"
import type { UsedTerm } from "../../../../../../contracts/size-guide-terms"
import { buildUsedTerm } from "../../../../../../../test/fixtures/size-guide-admin"
import { server, startMockServer } from "../../../../../../../test/msw/server"
import { guideListHandlers } from "../../../../../../../test/msw/size-guide-list"
import { termServer } from "../../../../../../../test/msw/size-guide-terms"
import texts from "../../../../../i18n/all"
import ListPage from "../../list-page"

startMockServer()
beforeAll(() => i18n.use(initReactI18next).init({ lng: "en", resources: texts, interpolation: { escapeValue: false } }))

const open = (terms?: () => UsedTerm[]) => {
  const mock = termServer(terms)
  server.use(...mock.handlers, ...guideListHandlers())
  const router = createMemoryRouter([{ path: "/size-guides", element: <ListPage /> }], {
    initialEntries: ["/size-guides?terms="],
  })
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
  return { published: () => mock.state.current.published, terms: () => mock.state.current.terms, requests: () => mock.state.current.requests, router }
}
const press = async (name: string) => fireEvent.click(await screen.findByRole("button", { name }))
const field = (name: string) => screen.findByRole<HTMLInputElement>("textbox", { name })
const write = async (name: string, value: string) => fireEvent.change(await field(name), { target: { value } })

describe("shared texts", () => {
  it("adds one with its languages and how to measure", async () => {
    const page = open()
    await press("Add a text")
    await press("Save")
    expect((await screen.findByText("Write the text.")).id).toBe((await field("Text")).getAttribute("aria-describedby"))
    await write("Text", " Neck ")
    await write("Text: Bulgarian", "Врат")
    await write("How to measure: Bulgarian", "Около врата.")
    await press("Save")
    await screen.findByText("Neck was added.")
    await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("Change Neck"))
    expect(page.terms().at(-1)).toMatchObject({
      kind: "measurement",
      text: "Neck",
      locale: "en",
      translations: { bg: "Врат" },
      how_to: { bg: "Около врата." },
    })
  })

  it("says at the text, in the language of the page, that the words are there already, and keeps what was written", async () => {
    const page = open()
    await press("Change Китка")
    await write("Text", "вътрешен диаметър")
    await press("Save")
    const refused = await screen.findByText("There is a shared text with these words already. Change that one.")
    const text = await field("Text")
    expect(text.getAttribute("aria-describedby")).toBe(refused.id)
    expect([text.getAttribute("aria-invalid"), text.value]).toEqual(["true", "вътрешен диаметър"])
    expect(document.activeElement).toBe(text)
    await write("Text", "Дясна китка")
    await press("Save")
    await screen.findByText("Дясна китка was changed.")
    expect(page.terms().find(({ id }) => id === "bsgt_2")?.text).toBe("Дясна китка")
  })

  it("deletes one and brings it back as it was", async () => {
    const page = open()
    await screen.findByText("Einheitsgröße")
    const before = page.terms().find(({ id }) => id === "bsgt_3")
    await press("Delete Един размер")
    await screen.findByText("Един размер was deleted.")
    expect(page.terms()).toHaveLength(2)
    await press("Undo")
    await screen.findByText("Един размер is back.")
    const { id: _id, updated_at: _at, ...back } = page.terms()[2]
    expect(before).toMatchObject(back)
    expect(await screen.findByText("Einheitsgröße")).toBeTruthy()
  })

  it("tells which guides follow one, publishes those that are behind, and asks before it lets them go", async () => {
    const follower = (id: string, status: "draft" | "published") => ({ id, title: `Guide ${id}`, status, has_changes: false })
    const guides = [follower("szg_a", "published"), follower("szg_b", "published"), follower("szg_c", "draft")]
    const page = open(() => [buildUsedTerm({ text: "Китка", guides })])
    await press("3 guides follow this text")
    expect((await screen.findByRole("link", { name: "Guide szg_c" })).getAttribute("href")).toBe("/size-guides/szg_c")
    expect(screen.queryByText(/shop does not show yet/)).toBeNull()
    await press("Change Китка")
    await write("Text", "Обиколка на китката")
    await press("Save")
    await screen.findByText("2 published guides have changes the shop does not show yet.")
    await press("Обиколка на китката: publish 2 guides again")
    await screen.findByText(/Everything that was changed in these drafts.*Guide szg_a, Guide szg_b/)
    await press("Publish")
    await screen.findByText("2 guides were published.")
    expect(page.published()).toEqual(["szg_a", "szg_b"])
    await waitFor(() => expect(screen.queryByText(/shop does not show yet/)).toBeNull())
    await press("Delete Обиколка на китката")
    await screen.findByText("3 guides follow this text. They keep the words, and no longer follow them.")
    await press("Cancel")
    expect(page.terms()).toHaveLength(1)
  })

  it("begins with the measurements of the templates, and takes them away again", async () => {
    const page = open(() => [])
    await press("Begin with the usual measurements")
    await screen.findByText(/measurements were added/)
    const foot = page.terms().find(({ text }) => text === "Foot length")
    expect(foot).toMatchObject({ locale: "en", translations: { bg: "Дължина на стъпалото" } })
    expect(Object.keys(foot?.how_to ?? {}).sort()).toEqual(["bg", "en"])
    expect(page.requests()).toBe(1)
    await press("Undo")
    await screen.findByText("No shared texts yet")
    expect(page.requests()).toBe(2)
    expect(page.terms()).toEqual([])
  })

  it("leaves the address with the drawer", async () => {
    const { router } = open()
    await screen.findByText("Einheitsgröße")
    await press("Close")
    await waitFor(() => expect(router.state.location.search).toBe(""))
  })
})
