import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { IMPORT_WARNINGS } from "../../../../../contracts/review-import"
import { buildImportIn, buildRefusedImport } from "../../../../../../test/fixtures/review-import"
import { CheckNumbers, CheckWarnings } from "./check-numbers"

const meta = {
  title: "Review/Import/Check numbers",
  component: CheckNumbers,
  args: { known: buildImportIn.checked() },
  decorators: [
    (Story) => (
      <main className="mx-auto max-w-[720px] p-4">
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof CheckNumbers>

export default meta
type Story = StoryObj<typeof meta>

export const SomeRefused: Story = {
  play: async ({ canvas }) => {
    const numbers = canvas.getAllByRole("definition").map(({ textContent }) => textContent)
    await expect(numbers).toEqual(["1,204", "1,167", "37"])
  },
}
export const NoneRefused: Story = { args: { known: buildImportIn.checked({ rows_accepted: 1204, rows_refused: 0 }) } }
export const AllRefused: Story = { args: { known: buildRefusedImport() } }
export const Large: Story = {
  args: { known: buildImportIn.checked({ rows_read: 1_204_311, rows_accepted: 1_200_000, rows_refused: 4311 }) },
  globals: { viewport: { value: "narrow" } },
}
export const Bulgarian: Story = { globals: { locale: "bg" } }

export const Warnings: Story = { render: ({ known }) => <CheckWarnings warnings={known.warnings} /> }
export const WarningAboutOneRow: Story = {
  render: () => <CheckWarnings warnings={[{ code: "author_missing", rows: 1 }]} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("1 row")).toBeVisible()
  },
}
export const EveryWarning: Story = {
  render: () => <CheckWarnings warnings={IMPORT_WARNINGS.map((code, index) => ({ code, rows: 10 ** index }))} />,
}
export const EveryWarningInBulgarian: Story = { ...EveryWarning, globals: { locale: "bg", viewport: { value: "narrow" } } }
