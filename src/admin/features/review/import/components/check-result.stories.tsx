import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { buildImportIn, buildRefusedImport, buildRefusedRows } from "../../../../../../test/fixtures/review-import"
import { LONG_BULGARIAN } from "../../../../../../test/fixtures/review-texts"
import { ApiError } from "../../../../lib/api-error"
import { CheckResult } from "./check-result"
import { RefusedRows, Refusals } from "./refusals"

const noop = () => undefined
const checked = buildImportIn.checked({ unmatched_products: [] })
const clean = buildImportIn.checked({ rows_accepted: 1204, rows_refused: 0, refusals: [], warnings: [], unmatched_products: [] })

const meta = {
  title: "Review/Import/Check result",
  component: CheckResult,
  args: { known: clean, error: null, unmatched: null, refused: null },
} satisfies Meta<typeof CheckResult>

export default meta
type Story = StoryObj<typeof meta>

export const NoProblems: Story = {}
export const WithRefusals: Story = {
  args: {
    known: checked,
    refused: (
      <Refusals refusals={checked.refusals} onDownload={noop} isDownloading={false}>
        <RefusedRows rows={buildRefusedRows(4)} more={null} />
      </Refusals>
    ),
  },
}
export const NothingToImport: Story = {
  args: { known: buildRefusedImport() },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("No line of the file can be imported.")
  },
}
export const FileBroken: Story = {
  args: { known: buildImportIn.failed() },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Line 311 has an opening quote")
  },
}
export const NotStarted: Story = { args: { error: new ApiError("offline", null, null) } }
export const Refused: Story = {
  args: { error: new ApiError("rejected", 400, "The import is already being written. Wait for it to end.") },
}
export const LongBulgarianText: Story = {
  args: { known: { ...checked, filename: `${LONG_BULGARIAN.title}.csv` } },
  globals: { locale: "bg" },
}
export const Narrow: Story = { ...WithRefusals, globals: { viewport: { value: "narrow" }, locale: "bg" } }
