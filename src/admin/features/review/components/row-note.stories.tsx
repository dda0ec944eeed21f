import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { COLLEAGUE, hoursAgo } from "../../../../../test/fixtures/review"
import { RowNote } from "./row-note"

const mine = { kind: "mine", phase: "done", decision: "approve", batchId: "rbat_story000001", batchSize: 1 } as const
const meta = {
  title: "Review/Parts/Row note",
  component: RowNote,
  decorators: [(Story) => <p className="txt-compact-small bg-ui-bg-base text-ui-fg-subtle p-4">{Story()}</p>],
  args: { mark: mine },
} satisfies Meta<typeof RowNote>
export default meta
type Story = StoryObj<typeof meta>

export const Mine: Story = {}
export const WaitsForTheConnection: Story = {
  args: { mark: { ...mine, phase: "queued" } },
  globals: { locale: "en" },
  play: async ({ canvas }) => {
    await expect(canvas.getByText("Approved · Waits for the connection")).toBeVisible()
  },
}
export const ByAColleague: Story = {
  args: { mark: { kind: "elsewhere", decision: "reject", by: COLLEAGUE.name, at: hoursAgo(2) } },
  globals: { locale: "en" },
  play: async ({ canvas }) => {
    await expect(canvas.getByText("Rejected 2 hours ago by Nikolay Petrov")).toBeVisible()
  },
}
export const BySomebody: Story = { args: { mark: { kind: "elsewhere", decision: "spam", by: null, at: null } } }
export const Gone: Story = { args: { mark: { kind: "gone" } } }
export const Failed: Story = { args: { mark: { kind: "failed", reason: "The server did not answer as expected." } } }
export const Bulgarian: Story = { args: ByAColleague.args, globals: { locale: "bg" } }
