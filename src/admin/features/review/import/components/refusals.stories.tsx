import { Button } from "@medusajs/ui"
import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn } from "storybook/test"
import { REFUSALS } from "../../../../../contracts/review-import"
import { buildImportIn, buildImportRow, buildRefusedRows } from "../../../../../../test/fixtures/review-import"
import { LONG_BULGARIAN } from "../../../../../../test/fixtures/review-texts"
import { RefusedRows, Refusals } from "./refusals"

const { refusals } = buildImportIn.checked()
const eachReason = REFUSALS.map((reason, index) => buildImportRow({ line: index + 2, reason, detail: null }))

const meta = {
  title: "Review/Import/Refusals",
  component: Refusals,
  args: {
    refusals,
    onDownload: fn(),
    isDownloading: false,
    children: <RefusedRows rows={buildRefusedRows(8)} more={null} />,
  },
  decorators: [
    (Story) => (
      <main className="mx-auto max-w-[720px] p-4">
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof Refusals>

export default meta
type Story = StoryObj<typeof meta>

export const Some: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getAllByRole("row")).toHaveLength(9)
    await userEvent.click(canvas.getByRole("button", { name: "Download refused.csv" }))
    await expect(args.onDownload).toHaveBeenCalledOnce()
  },
}
export const One: Story = {
  args: {
    refusals: [{ code: "product_not_found", rows: 1 }],
    children: <RefusedRows rows={[buildImportRow()]} more={null} />,
  },
}
export const MoreToShow: Story = {
  args: {
    children: (
      <RefusedRows
        rows={buildRefusedRows(8)}
        more={
          <div className="border-t px-4 py-2.5">
            <Button size="small" variant="transparent">
              Show more lines
            </Button>
          </div>
        }
      />
    ),
  },
}
export const Downloading: Story = { args: { isDownloading: true } }
export const EveryReason: Story = {
  args: {
    refusals: REFUSALS.map((code, index) => ({ code, rows: 1 + index * 120 })),
    children: <RefusedRows rows={eachReason} more={null} />,
  },
}
export const EveryReasonInBulgarian: Story = { ...EveryReason, globals: { locale: "bg", viewport: { value: "narrow" } } }
export const LongBulgarianText: Story = {
  args: {
    children: (
      <RefusedRows rows={[buildImportRow({ body: LONG_BULGARIAN.body, detail: LONG_BULGARIAN.title })]} more={null} />
    ),
  },
  globals: { locale: "bg" },
}
export const Dark: Story = { globals: { theme: "dark" } }
