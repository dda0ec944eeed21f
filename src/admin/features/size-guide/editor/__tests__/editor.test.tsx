import { Toaster, TooltipProvider } from "@medusajs/ui"
import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import i18n from "i18next"
import { http, HttpResponse } from "msw"
import { I18nextProvider, initReactI18next } from "react-i18next"
import { createMemoryRouter, RouterProvider } from "react-router-dom"
import { beforeAll, beforeEach, describe, expect, it } from "vitest"
import { COLLEAGUE } from "../../../../../../test/fixtures/review"
import { server, startMockServer } from "../../../../../../test/msw/server"
import { sizeGuideServer } from "../../../../../../test/msw/size-guides"
import texts from "../../../../i18n/all"
import EditorPage from "../editor-page"

startMockServer()
const guides = sizeGuideServer()
const DRAFT = "*/admin/size-guides/:id/draft"

beforeAll(() =>
  i18n.use(initReactI18next).init({ lng: "en", resources: texts, interpolation: { escapeValue: false } })
)
beforeEach(() => {
  localStorage.clear()
  server.use(...guides.handlers)
})

const open = (address = "/size-guides/bsg_1?part=settings") => {
  const router = createMemoryRouter(
    [
      { path: "/size-guides/:id", element: <EditorPage /> },
      { path: "/size-guides", element: <p>The list</p> },
    ],
    { initialEntries: ["/size-guides", address], initialIndex: 1 }
  )
  const page = render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <I18nextProvider i18n={i18n}>
        <TooltipProvider>
          <RouterProvider router={router} />
          <Toaster />
        </TooltipProvider>
      </I18nextProvider>
    </QueryClientProvider>
  )
  return { ...page, router }
}

const saved = () => guides.state.current.guide.document

const titleField = () => screen.findByRole<HTMLInputElement>("textbox", { name: "Title" })
const writeTitle = async (title: string) => fireEvent.change(await titleField(), { target: { value: title } })
const pressSave = () => fireEvent.keyDown(window, { key: "s", code: "KeyS", ctrlKey: true })
const keptKeys = () => Object.keys(localStorage).filter((key) => key.startsWith("bijou.size-guide.bsg_1."))

describe("saving", () => {
  it("happens by itself, and undo goes on working", async () => {
    const user = userEvent.setup()
    open()
    await writeTitle("Халки")
    expect(screen.getByText("Not saved yet")).toBeDefined()
    await waitFor(() => expect(saved().title).toBe("Халки"))
    expect(await screen.findByText(/^Saved \d/)).toBeDefined()

    await user.click(screen.getByRole("button", { name: "Undo" }))
    expect((await titleField()).value).toBe("Размери на пръстени")
    pressSave()
    await waitFor(() => expect(saved().title).toBe("Размери на пръстени"))
    expect(keptKeys()).toEqual([])
  })

  it("keeps what it cannot send and sends it when the server answers again", async () => {
    server.use(http.post(DRAFT, () => HttpResponse.error()))
    open()
    await writeTitle("Халки")
    pressSave()
    expect(await screen.findByText("Offline, kept here")).toBeDefined()
    expect(localStorage.getItem(keptKeys()[0])).toContain("Халки")

    server.resetHandlers()
    server.use(...guides.handlers)
    fireEvent(window, new Event("online"))
    await waitFor(() => expect(saved().title).toBe("Халки"))
    await waitFor(() => expect(keptKeys()).toEqual([]))
  })

  it("says why the server refuses", async () => {
    server.use(
      http.post(DRAFT, () =>
        HttpResponse.json({ type: "invalid_data", message: "The title is too long." }, { status: 400 })
      )
    )
    open()
    await writeTitle("Халки")
    pressSave()
    expect((await screen.findByRole("alert")).textContent).toContain("The title is too long.")
  })

  it("offers after a reload what was not saved", async () => {
    const user = userEvent.setup()
    server.use(http.post(DRAFT, () => HttpResponse.error()))
    const first = open()
    await writeTitle("Халки")
    pressSave()
    await screen.findByText("Offline, kept here")
    first.unmount()

    server.resetHandlers()
    server.use(...guides.handlers)
    open()
    expect((await titleField()).value).toBe("Размери на пръстени")
    await user.click(await screen.findByRole("button", { name: "Restore them" }))
    expect((await titleField()).value).toBe("Халки")
    await waitFor(() => expect(saved().title).toBe("Халки"))
    await waitFor(() => expect(keptKeys()).toEqual([]))
  })

  it("forgets what is discarded", async () => {
    const user = userEvent.setup()
    server.use(http.post(DRAFT, () => HttpResponse.error()))
    const first = open()
    await writeTitle("Халки")
    pressSave()
    await screen.findByText("Offline, kept here")
    first.unmount()

    server.resetHandlers()
    server.use(...guides.handlers)
    open()
    await user.click(await screen.findByRole("button", { name: "Discard them" }))
    expect((await titleField()).value).toBe("Размери на пръстени")
    expect(keptKeys()).toEqual([])
  })
})

describe("two people at one guide", () => {
  it("are joined where they changed different places, which can be undone", async () => {
    const user = userEvent.setup()
    open()
    await titleField()
    guides.state.current.changeElsewhere((document) => ({ ...document, notes: "Преди печат проверете мащаба." }))
    await writeTitle("Халки")
    pressSave()

    expect((await screen.findAllByText(new RegExp(`${COLLEAGUE.name} changed this guide too`))).length).toBeGreaterThan(0)
    await waitFor(() => expect(saved()).toMatchObject({ title: "Халки", notes: "Преди печат проверете мащаба." }))
    const region = screen.getByRole("region", { name: "Notices" })
    await user.click(within(region).getByRole("button", { name: "Undo" }))
    pressSave()
    await waitFor(() => expect(saved().notes).not.toContain("Преди печат"))
  })

  it("choose where both changed the same place", async () => {
    const user = userEvent.setup()
    open()
    await titleField()
    guides.state.current.changeElsewhere((document) => ({ ...document, title: "Пръстени и халки", notes: "Ново" }))
    await writeTitle("Халки")
    pressSave()

    const dialog = await screen.findByRole("dialog", { name: new RegExp(COLLEAGUE.name) })
    expect(saved().title).toBe("Пръстени и халки")
    await user.click(within(dialog).getByRole("radio", { name: /Theirs\s*Пръстени и халки/ }))
    await user.click(within(dialog).getByRole("button", { name: "Join and save" }))

    await waitFor(() => expect(guides.state.current.guide.version).toBe(9))
    expect(saved()).toMatchObject({ title: "Пръстени и халки", notes: "Ново" })
    expect((await titleField()).value).toBe("Пръстени и халки")
  })
})

describe("leaving", () => {
  it("saves first", async () => {
    const user = userEvent.setup()
    open()
    await writeTitle("Халки")
    await user.click(screen.getByRole("button", { name: "Back to size guides" }))
    expect(await screen.findByText("The list")).toBeDefined()
    expect(saved().title).toBe("Халки")
  })

  it("asks when that fails", async () => {
    const user = userEvent.setup()
    server.use(http.post(DRAFT, () => HttpResponse.error()))
    open()
    await writeTitle("Халки")
    await user.click(screen.getByRole("button", { name: "Back to size guides" }))
    await screen.findByText("Leave with unsaved changes?")
    fireEvent.click(screen.getByRole("button", { name: "Leave" }))
    expect(await screen.findByText("The list")).toBeDefined()
    expect(keptKeys()).toHaveLength(1)
  })
})

describe("publishing", () => {
  it("saves, publishes with a note and can be taken back", async () => {
    const user = userEvent.setup()
    open()
    await writeTitle("Халки")
    fireEvent.keyDown(window, { key: "Enter", ctrlKey: true })
    await user.type(await screen.findByRole("textbox", { name: "Note for your colleagues" }), "Ново име")
    expect(await screen.findByText("1 difference to revision 2")).toBeDefined()
    fireEvent.keyDown(window, { key: "Enter", ctrlKey: true })

    await waitFor(() => expect(guides.state.current.revisions.at(-1)).toMatchObject({ number: 3, note: "Ново име", document: { title: "Халки" } }))
    const region = await screen.findByRole("region", { name: "Notices" })
    await waitFor(() => user.click(within(region).getByRole("button", { name: "Undo" })))
    await waitFor(() => expect(guides.state.current.revisions.at(-1)).toMatchObject({ number: 4, document: { title: "Размери на пръстени" } }))
    await waitFor(() => expect(saved().title).toBe("Халки"))
  })
})

describe("parts", () => {
  it("are removed with a way back", async () => {
    const user = userEvent.setup()
    open()
    await user.click(await screen.findByRole("button", { name: "Actions for Table 1" }))
    await user.click(await screen.findByRole("menuitem", { name: "Remove" }))
    expect(await screen.findByText("No tables yet")).toBeDefined()
    const region = screen.getByRole("region", { name: "Notices" })
    await user.click(within(region).getByRole("button", { name: "Undo" }))
    expect(await screen.findByRole("grid")).toBeDefined()
  })

  it("are imported as one step after the differences were seen", async () => {
    const user = userEvent.setup()
    open("/size-guides/bsg_1?open=import")
    fireEvent.change(await screen.findByRole("textbox", { name: /Paste a table/ }), { target: { value: "90\n91\n" } })
    await user.click(screen.getByRole("button", { name: "Show the differences" }))
    expect(await screen.findByText("2 differences")).toBeDefined()
    expect(screen.getByText("Line 2: A column without a name was left out.")).toBeDefined()
    await user.click(screen.getByRole("button", { name: "Apply" }))
    await waitFor(() => expect(saved().tables[0].rows.at(-1)?.cells).toEqual({ [saved().tables[0].columns[0].id]: { v: "91" } }))
    await user.click(screen.getAllByRole("button", { name: "Undo" })[0])
    await waitFor(() => expect(saved().tables[0].rows.at(-1)?.id).not.toContain("imported"))
  })
})

it("says when the guide is gone", async () => {
  open("/size-guides/bsg_other")
  expect(await screen.findByText("This size guide is not there any more")).toBeDefined()
})
