import { Toaster, TooltipProvider } from "@medusajs/ui"
import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { fireEvent, render, screen } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import i18n from "i18next"
import { I18nextProvider, initReactI18next } from "react-i18next"
import { createMemoryRouter, RouterProvider } from "react-router-dom"
import { beforeAll, beforeEach, describe, expect, it } from "vitest"
import { buildReadOnlyConfig } from "../../../../../../test/fixtures/core"
import { buildImportIn } from "../../../../../../test/fixtures/review-import"
import { coreHandlers } from "../../../../../../test/msw/core.handlers"
import { frozenImportHandlers, importHandlers } from "../../../../../../test/msw/review-import.handlers"
import { server, startMockServer } from "../../../../../../test/msw/server"
import texts from "../../../../i18n/all"
import ImportPage from "../import-page"

startMockServer()

beforeAll(() =>
  i18n.use(initReactI18next).init({ lng: "en", resources: texts, interpolation: { escapeValue: false } })
)
beforeEach(() => sessionStorage.clear())

const open = (address = "/reviews/import") => {
  const router = createMemoryRouter(
    [
      { path: "/reviews/import", element: <ImportPage /> },
      { path: "*", element: null },
    ],
    { initialEntries: [address] }
  )
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const page = render(
    <QueryClientProvider client={queryClient}>
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

const choose = async (...files: File[]) => {
  const input = await screen.findByTestId("drop-zone-file")
  fireEvent.change(input, { target: { files } })
}

const csv = (name = "reviews.csv") => new File(["rating,body\n5,Хубаво\n"], name, { type: "text/csv" })

describe("the import page", () => {
  it("goes from a file to imported reviews", async () => {
    const user = userEvent.setup()
    server.use(...importHandlers())
    const { router } = open()

    await choose(csv())
    await user.click(await screen.findByRole("button", { name: "Check the file" }))
    await user.click(await screen.findByRole("button", { name: "Import 1,150 reviews and 17 replies" }))

    expect(await screen.findByText("1,150 reviews and 17 replies imported")).toBeDefined()
    expect(screen.getByRole("link", { name: "See the imported reviews" }).getAttribute("href")).toBe(
      "/reviews?source=woocommerce"
    )
    expect(router.state.location.search).toBe("?id=brimp_1")
  })

  it("says what is wrong with a file and uploads nothing", async () => {
    server.use(...importHandlers())
    open()
    await choose(csv("reviews.xlsx"))
    expect((await screen.findByRole("alert")).textContent).toContain("“reviews.xlsx” is neither a CSV nor a TSV file")
  })

  it("keeps the choices of a person over a reload", async () => {
    const user = userEvent.setup()
    server.use(...frozenImportHandlers(buildImportIn.uploaded()))
    const first = open("/reviews/import?id=brimp_1")
    await user.click(await screen.findByRole("radio", { name: "As the file says, else pending" }))
    first.unmount()

    open("/reviews/import?id=brimp_1")
    const kept = await screen.findByRole("radio", { name: "As the file says, else pending" })
    expect(kept.getAttribute("aria-checked")).toBe("true")
  })

  it("asks for a second check before it imports what was chosen since", async () => {
    const user = userEvent.setup()
    server.use(...frozenImportHandlers(buildImportIn.checked()))
    open("/reviews/import?id=brimp_1&step=columns")
    await user.click(await screen.findByRole("radio", { name: "Published at once" }))
    await user.click(screen.getByRole("tab", { name: "Check" }))

    expect(await screen.findByRole("button", { name: "Check again" })).toBeDefined()
    expect(screen.queryByRole("button", { name: /^Import / })).toBeNull()
  })

  it("shows the reason of a failed import", async () => {
    server.use(...frozenImportHandlers(buildImportIn.failed()))
    open("/reviews/import?id=brimp_1")
    expect((await screen.findByRole("alert")).textContent).toContain("Line 311 has an opening quote")
  })

  it("is closed to those who may not import", async () => {
    server.use(...coreHandlers(buildReadOnlyConfig()))
    open()
    expect(await screen.findByText("You may not import reviews")).toBeDefined()
    expect(screen.queryByTestId("drop-zone-file")).toBeNull()
  })
})
