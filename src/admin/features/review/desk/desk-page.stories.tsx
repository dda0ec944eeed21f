import type { Meta, StoryObj } from "@storybook/react-vite"
import { buildConfig, buildReadOnlyConfig } from "../../../../../test/fixtures/core"
import { buildQueue } from "../../../../../test/fixtures/review"
import { coreHandlers } from "../../../../../test/msw/core.handlers"
import { emptyReviewHandlers, reviewFailures, reviewHandlers } from "../../../../../test/msw/review.handlers"
import DeskPage from "./desk-page"

const at = (address: string) => ({ path: "/reviews", initialEntries: [address] })

const meta = {
  title: "Review/Desk",
  component: DeskPage,
  parameters: {
    router: at("/reviews"),
    msw: { handlers: { review: reviewHandlers() } },
  },
} satisfies Meta<typeof DeskPage>
export default meta
type Story = StoryObj<typeof meta>

export const Queue: Story = {}

export const Published: Story = { parameters: { router: at("/reviews?status=published") } }

export const Filtered: Story = { parameters: { router: at("/reviews?status=pending&rating=1,2&verification=buyer") } }

export const FilteredEmpty: Story = { parameters: { router: at("/reviews?status=pending&q=няматакова") } }

export const OneAtATime: Story = { parameters: { router: at("/reviews?zen=1") } }

export const ReadOnly: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildReadOnlyConfig()) } } },
}

export const QueueClear: Story = {
  parameters: {
    msw: { handlers: { review: reviewHandlers(() => ({ reviews: buildQueue(4, { status: "needs_edit" }), decidedToday: 42 })) } },
  },
}

export const FirstRun: Story = { parameters: { msw: { handlers: { review: emptyReviewHandlers() } } } }

export const Loading: Story = {
  parameters: { msw: { handlers: { review: reviewFailures.loading } } },
}

export const Unavailable: Story = {
  parameters: { msw: { handlers: { review: reviewFailures.error } } },
}

export const SwitchedOff: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildConfig({ features: { review: false, "size-guide": true, econt: true, "email-campaign": true } })) } } },
}

export const Phone: Story = { globals: { viewport: { value: "phone" } } }

export const Narrow: Story = { globals: { viewport: { value: "narrow" }, locale: "bg" } }

export const Dark: Story = { globals: { theme: "dark", locale: "bg" } }
