import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { IMPORT_STATUSES } from "../../../../../contracts/review-import"
import { buildImportIn } from "../../../../../../test/fixtures/review-import"
import { LONG_BULGARIAN } from "../../../../../../test/fixtures/review-texts"
import { RecentImports } from "./recent-imports"

const each = IMPORT_STATUSES.map((status) =>
  buildImportIn[status]({ id: `brimp_${status}`, filename: `${status}.csv` })
)

const meta = {
  title: "Review/Import/Recent imports",
  component: RecentImports,
  args: { imports: each, linkTo: (id) => `/reviews/import?id=${id}` },
  decorators: [
    (Story) => (
      <main className="mx-auto max-w-[720px] p-4">
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof RecentImports>

export default meta
type Story = StoryObj<typeof meta>

export const Many: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("link", { name: "Open the import of completed.csv" })).toHaveAttribute(
      "href",
      "/reviews/import?id=brimp_completed"
    )
    await expect(canvas.getByText("1,167 of 1,204 rows imported")).toBeVisible()
  },
}
export const OneRow: Story = {
  args: { imports: [buildImportIn.completed({ rows_read: 1, rows_accepted: 1, rows_refused: 0, rows_imported: 1 })] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("1 of 1 row imported")).toBeVisible()
  },
}
export const Empty: Story = { args: { imports: [] } }
export const LongBulgarianText: Story = {
  args: { imports: [buildImportIn.failed({ filename: `${LONG_BULGARIAN.title}.csv` }), ...each.slice(0, 2)] },
  globals: { locale: "bg", viewport: { value: "narrow" } },
}
export const Dark: Story = { globals: { theme: "dark" } }
