import type { Meta, StoryObj } from "@storybook/react-vite"
import { http, HttpResponse } from "msw"
import { buildConfig } from "../../../../../test/fixtures/core"
import { atLeast, buildCounts, exactly } from "../../../../../test/fixtures/review"
import { coreHandlers } from "../../../../../test/msw/core.handlers"
import { reviewFailures } from "../../../../../test/msw/review.handlers"
import type { CappedCount } from "../../../../contracts/shared"
import TopbarWidget from "./topbar-widget"

const waiting = (pending: CappedCount) => ({
  msw: { handlers: { review: [http.get("*/admin/reviews/counts", () => HttpResponse.json(buildCounts({ pending })))] } },
})

const meta = {
  title: "Review/Widgets/Top bar",
  component: TopbarWidget,
  decorators: [
    (Story) => (
      <header className="flex items-center justify-end border-b p-3">
        <Story />
      </header>
    ),
  ],
} satisfies Meta<typeof TopbarWidget>

export default meta
type Story = StoryObj<typeof meta>

export const Some: Story = { parameters: waiting(exactly(42)) }
export const One: Story = { parameters: waiting(exactly(1)) }
export const Many: Story = { parameters: waiting(atLeast(1000)) }
/** Calm: no number, the way to the desk stays. */
export const NoneWaiting: Story = { parameters: waiting(exactly(0)) }
export const Bulgarian: Story = { parameters: waiting(exactly(42)), globals: { locale: "bg" } }
export const Loading: Story = { parameters: { msw: { handlers: { review: reviewFailures.loading } } } }
export const Failed: Story = { parameters: { msw: { handlers: { review: reviewFailures.error } } } }
/** Nothing is drawn. */
export const FeatureOff: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildConfig({ features: { review: false, "size-guide": true, econt: true, "email-campaign": true } })) } } },
}
