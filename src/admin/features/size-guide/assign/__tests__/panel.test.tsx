import { Toaster, TooltipProvider } from "@medusajs/ui"
import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { fireEvent, render, screen, waitFor } from "@testing-library/react"
import i18n from "i18next"
import { http, HttpResponse } from "msw"
import { I18nextProvider, initReactI18next } from "react-i18next"
import { MemoryRouter } from "react-router-dom"
import { beforeAll, describe, expect, it } from "vitest"
import { buildAssignment, RINGS } from "../../../../../../test/fixtures/size-guide-assignments"
import { server, startMockServer } from "../../../../../../test/msw/server"
import { assignmentServer } from "../../../../../../test/msw/size-guide-assignments"
import texts from "../../../../i18n/all"
import { AssignmentPanel } from "../assignment-panel"

startMockServer()
beforeAll(() => i18n.use(initReactI18next).init({ lng: "en", resources: texts, interpolation: { escapeValue: false } }))

const open = (seed = () => ({})) => {
  const mock = assignmentServer(seed)
  server.use(...mock.handlers)
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  render(
    <QueryClientProvider client={client}>
      <I18nextProvider i18n={i18n}>
        <TooltipProvider>
          <MemoryRouter>
            <AssignmentPanel guideId={RINGS.id} />
          </MemoryRouter>
          <Toaster />
        </TooltipProvider>
      </I18nextProvider>
    </QueryClientProvider>
  )
  return mock.state
}
const button = (name: string | RegExp) => screen.findByRole<HTMLButtonElement>("button", { name })
const paths = (state: ReturnType<typeof open>) => state.current.sent.map(({ path }) => path)

/** Fills in a rule for the category of chains. */
const chooseChains = async () => {
  fireEvent.click(await button("Add an assignment"))
  const field = screen.getByRole("combobox", { name: "Search categories" })
  fireEvent.change(field, { target: { value: "Ланци" } })
  await waitFor(() => expect(screen.getAllByRole("option")).toHaveLength(1))
  fireEvent.keyDown(field, { key: "Enter" })
}

describe("assignments of a guide", () => {
  it("cannot be saved before it was shown what would change", async () => {
    const state = open()
    let release: () => void = () => undefined
    const gate = new Promise<void>((resolve) => (release = resolve))
    server.use(
      http.post("*/admin/size-guides/assignments/preview", async () => {
        await gate
      })
    )
    await chooseChains()
    const save = await button("Save")
    expect(save.disabled).toBe(true)
    fireEvent.submit(save)
    expect(paths(state)).toEqual([])
    release()
    expect((await button("Save: 3 products change")).disabled).toBe(false)
    expect(paths(state)).toEqual(["/assignments/preview"])
  })

  it("are saved as the preview was asked, and taken back", async () => {
    const state = open()
    await chooseChains()
    fireEvent.click(await button("Save: 3 products change"))
    await screen.findByText("1 assignment was saved.")
    const [preview, created] = state.current.sent
    expect(created.body).toEqual({ assignments: (preview.body as { add: unknown }).add })
    fireEvent.click(await button("Undo"))
    await screen.findByText("The assignment is back.")
    expect(state.current.assignments).toHaveLength(5)
  })

  it("stay filled in when the server refuses them", async () => {
    const state = open()
    server.use(
      http.post("*/admin/size-guides/assignments", () =>
        HttpResponse.json({ type: "not_allowed", message: "The category was deleted." }, { status: 400 })
      )
    )
    await chooseChains()
    fireEvent.click(await button("Save: 3 products change"))
    expect(await screen.findByText("The category was deleted.")).toBeTruthy()
    expect(screen.getByRole("list", { name: "Chosen" }).textContent).toContain("Ланци")
    expect(state.current.assignments).toHaveLength(5)
  })

  it("come back as they were after an edit is taken back", async () => {
    const rule = buildAssignment({ priority: 7 })
    const state = open(() => ({ assignments: [rule] }))
    fireEvent.click(await button("Edit Пръстени"))
    fireEvent.change(screen.getByRole("textbox", { name: "Priority" }), { target: { value: "9" } })
    fireEvent.click(await button("Save: 3 products change"))
    await screen.findByText("1 assignment was saved.")
    expect(state.current.assignments.map(({ priority }) => priority)).toEqual([9])
    fireEvent.click(await button("Undo"))
    await screen.findByText("The assignment is back.")
    expect(state.current.assignments.map(({ id, priority }) => [id, priority])).toEqual([[rule.id, 7]])
  })
})
