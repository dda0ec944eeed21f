import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, screen } from "storybook/test"
import { buildCandidate, buildExplanation, buildNoGuide } from "../../../../../../test/fixtures/size-guide-assignments"
import { CANDIDATE_REASONS } from "../../../../../contracts/size-guide-assignment"
import { CandidateLadder } from "./candidate-ladder"

const meta = {
  title: "Size guide/Explain/Ladder",
  component: CandidateLadder,
  args: {
    candidates: buildExplanation().candidates,
    places: { channels: new Map([["sc_web", "Онлайн магазин"]]), regions: new Map() },
    busyId: null,
    onRemove: () => undefined,
  },
  decorators: [
    (Story) => (
      <main className="bg-ui-bg-base mx-auto max-w-[560px] p-3">
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof CandidateLadder>
export default meta
type Story = StoryObj<typeof meta>

export const Rings: Story = {
  play: async () => {
    const winners = screen.getAllByRole("listitem").filter((item) => item.getAttribute("aria-current") === "true")
    await expect(winners).toHaveLength(1)
  },
}
export const NoneWins: Story = { args: { candidates: buildNoGuide().candidates } }
/** Every reason has its words. */
export const EveryReason: Story = {
  args: { candidates: CANDIDATE_REASONS.map((reason) => buildCandidate({ assignment_id: `sgas_${reason}`, reason })) },
  globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } },
  play: async () => {
    await expect(screen.queryByText(/explain\.reason/)).toBeNull()
  },
}
