import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, screen } from "storybook/test"
import { buildCoverage, LONG_PRODUCT, RINGS } from "../../../../../../test/fixtures/size-guide-assignments"
import { CoverageNumbers } from "./coverage-numbers"
import { FindingLine } from "./finding-line"
import { RunState } from "./run-state"

const meta = {
  title: "Size guide/Coverage/Parts",
  decorators: [
    (Story) => (
      <main className="bg-ui-bg-base p-3">
        <Story />
      </main>
    ),
  ],
} satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const nothing = () => undefined
const started_at = "2026-11-20T10:00:00.000Z"
const running = (checked: number, total: number) => ({ state: "running" as const, started_at, finished_at: null, checked, total })

export const Numbers: Story = { render: () => <CoverageNumbers coverage={buildCoverage()} /> }
export const NumbersNarrow: Story = { ...Numbers, globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } } }
export const NoProducts: Story = {
  render: () => (
    <CoverageNumbers coverage={buildCoverage({ products: 0, with_guide: 0, without_guide: 0, explicit_none: 0, with_unknown_sizes: 0, unsold_rows: 0 })} />
  ),
}
export const Running: Story = {
  render: () => <RunState run={running(12_500, 50_000)} isStarting={false} onRun={nothing} />,
  play: async () => {
    await expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "12500")
  },
}
export const Starting: Story = { render: () => <RunState run={running(0, 0)} isStarting onRun={nothing} /> }
export const Failed: Story = { render: () => <RunState run={{ ...running(5, 10), state: "failed" }} isStarting={false} onRun={nothing} /> }
export const Finding: Story = {
  render: () => (
    <FindingLine
      isSelected
      finding={{ product: LONG_PRODUCT, guide: { id: RINGS.id, title: RINGS.title }, sizes: Array.from({ length: 15 }, (_, index) => `${index + 20}`) }}
      onSelect={nothing}
      onExplain={nothing}
    />
  ),
  globals: { viewport: { value: "narrow" } },
}
