import { TooltipProvider } from "@medusajs/ui"
import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { act, render, screen, waitFor } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import i18n from "i18next"
import { I18nextProvider, initReactI18next } from "react-i18next"
import { createMemoryRouter, RouterProvider } from "react-router-dom"
import { beforeAll, expect, it } from "vitest"
import { buildGuide } from "../../../../../../../test/fixtures/size-guide-admin"
import { buildLarge } from "../../../../../../../test/fixtures/size-guide-grid"
import { countRenders } from "../../../../../../../test/helpers/renders"
import { AnnouncerProvider } from "../../../../../components/announcer"
import texts from "../../../../../i18n/all"
import { GuideEditor } from "../../guide-editor"

const renders = countRenders()
const cell = (row: number, column: number) => document.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)!

beforeAll(() =>
  i18n.use(initReactI18next).init({ lng: "en", resources: texts, interpolation: { escapeValue: false } })
)

it("renders the grid and the header, and nothing else, for the first change after a save", async () => {
  const client = new QueryClient({ defaultOptions: { queries: { enabled: false } } })
  const element = (
    <QueryClientProvider client={client}>
      <I18nextProvider i18n={i18n}>
        <TooltipProvider>
          <AnnouncerProvider>
          <GuideEditor guide={buildGuide({ document: buildLarge(100, 20) })} canUpdate onClose={() => undefined} />
        </AnnouncerProvider>
        </TooltipProvider>
      </I18nextProvider>
    </QueryClientProvider>
  )
  render(<RouterProvider router={createMemoryRouter([{ path: "/", element }])} />)
  await screen.findByRole("grid")
  await waitFor(() => expect(document.querySelector("th[title][aria-describedby]")).not.toBeNull())
  const user = userEvent.setup()
  await user.click(cell(3, 3))
  await user.keyboard("42")
  await act(async () => undefined)
  renders.take()
  await user.keyboard("{Enter}")
  const counts = renders.take()
  expect(counts).toMatchObject({ GridRow: 2, SavedState: 1 })
  expect(["EditorShell", "PartTree", "PreviewPane", "Panes"].filter((name) => counts[name])).toEqual([])
})
