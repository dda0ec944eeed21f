import type { Meta, StoryObj } from "@storybook/react-vite"
import { http, HttpResponse } from "msw"
import { expect, screen } from "storybook/test"
import { buildImportIn, buildRefusedRows } from "../../../../../test/fixtures/review-import"
import { importFailures, importHandlers } from "../../../../../test/msw/review-import.handlers"
import { RefusedLines } from "./refused-lines"

const known = buildImportIn.checked()
const refused = (count: number) => importHandlers(() => ({ imports: [known], refused: buildRefusedRows(count) }))

const meta = {
  title: "Review/Import/Refused lines",
  component: RefusedLines,
  args: { known },
  parameters: { msw: { handlers: { import: refused(37) } } },
  decorators: [
    (Story) => (
      <main className="mx-auto max-w-[720px] p-4">
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof RefusedLines>

export default meta
type Story = StoryObj<typeof meta>

export const OnePage: Story = {
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByRole("row")).length).toBe(38)
    await expect(canvas.queryByRole("button", { name: "Show more lines" })).toBeNull()
  },
}
export const SeveralPages: Story = {
  parameters: { msw: { handlers: { import: refused(60) } } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Show more lines" }))
    await expect(await canvas.findByRole("cell", { name: String(14 + 59 * 3) })).toBeVisible()
    await expect(canvas.getAllByRole("row")).toHaveLength(61)
  },
}
/** The toast is the dashboard's, whose close button has no name; the rest of the page is examined. */
export const DownloadFailed: Story = {
  parameters: {
    a11y: { context: { exclude: ["[data-sonner-toaster]"] } },
    msw: {
      handlers: {
        import: [
          http.get("*/admin/reviews/imports/:id/refused.csv", () =>
            HttpResponse.json({ type: "not_found", message: "The import was removed." }, { status: 404 })
          ),
          ...refused(5),
        ],
      },
    },
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Download refused.csv" }))
    await expect(await screen.findByText("The list could not be downloaded")).toBeInTheDocument()
  },
}
export const Loading: Story = { parameters: { msw: { handlers: { import: importFailures.loading } } } }
export const Unavailable: Story = { parameters: { msw: { handlers: { import: importFailures.error } } } }
export const Bulgarian: Story = { globals: { locale: "bg", viewport: { value: "narrow" } } }
