import { Button } from "@medusajs/ui"
import type { Meta, StoryObj } from "@storybook/react-vite"
import { useState } from "react"
import { expect, fn, screen } from "storybook/test"
import { buildCampaign, buildCampaigns, buildCount, buildNumbers } from "../../../../../../test/fixtures/email-campaigns"
import { words } from "../../../../../../test/helpers/words"
import type { AudiencePart } from "../../../../../contracts/email-campaign-campaign"
import { firstPlan } from "../schedule"
import { CampaignHeader } from "./campaign-header"
import { FindingList } from "./finding-list"
import { PartList, type NamedPart } from "./part-list"
import { RunPanel } from "./run-panel"
import { SaveNote } from "./save-note"
import { ScheduleFields } from "./schedule-fields"
import { StateNumbers } from "./state-numbers"
import { Waterfall } from "./waterfall"

const meta = {
  title: "E-mail campaigns/Campaign/Parts",
  decorators: [
    (Story) => (
      <main className="bg-ui-bg-base mx-auto max-w-3xl p-3">
        <Story />
      </main>
    ),
  ],
} satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const narrow = { locale: "bg", theme: "dark", viewport: { value: "narrow" } }
const named = fn()
const kept = fn()
const KNOWN: NamedPart[] = [
  { part: { kind: "subscribers" }, name: "All subscribers", kind: "Who agreed to mails" },
  { part: { kind: "group", id: "cusgroup_1" }, name: "Постоянни клиенти", kind: "Customer group" },
]

/** An empty name is not told on. */
export const Header: Story = {
  render: () => <CampaignHeader name="A" status="draft" onName={named} note={null} actions={<Button size="small">Test</Button>} />,
  play: async ({ userEvent }) => {
    const field = screen.getByRole("textbox")
    await userEvent.clear(field)
    await expect(named).not.toHaveBeenCalled()
    await expect(field).toHaveAttribute("aria-invalid", "true")
    await userEvent.type(field, "B")
    await expect(named).toHaveBeenLastCalledWith("B")
  },
}
export const Notes: Story = {
  render: () => (
    <div className="flex flex-col gap-y-4">
      {(["saved", "saving", "failed", "stale"] as const).map((state) => (
        <SaveNote key={state} state={state} error="There is no connection." onRetry={fn()} onKeep={kept} onTake={fn()} />
      ))}
    </div>
  ),
  play: async ({ userEvent }) => {
    await userEvent.click(screen.getByRole("button", { name: words("email_campaign_page.save.keep") }))
    await expect(kept).toHaveBeenCalled()
  },
}
const Parts = () => {
  const [parts, setParts] = useState<AudiencePart[]>([{ kind: "list", id: "gone" }])
  return <PartList label="Send to" hint="Any of these" parts={parts} known={KNOWN} disabled={false} onChange={setParts} />
}
export const PartsOfAudience: Story = {
  render: () => <Parts />,
  play: async ({ userEvent }) => {
    await userEvent.type(screen.getByRole("combobox"), "{ArrowDown}{Enter}")
    await expect(screen.getAllByRole("listitem")).toHaveLength(2)
  },
}
export const Chosen: Story = { render: () => <Waterfall count={buildCount()} isStale={false} /> }
export const ChosenNarrow: Story = { ...Chosen, globals: narrow }
export const NobodyChosen: Story = { render: () => <Waterfall count={buildCount({ chosen: 0, mailable: 0, refusals: [] })} isStale={false} /> }
export const Findings: Story = {
  render: () => (
    <FindingList
      findings={[
        { level: "note", sentence: "A note", language: null },
        { level: "stop", sentence: "What stops", language: "Bulgarian" },
        { level: "warn", sentence: "A warning", language: "English" },
      ]}
    />
  ),
  play: async () => {
    await expect(screen.getAllByRole("listitem")[0]).toHaveTextContent("What stops")
  },
}
export const Schedule: Story = {
  render: () => (
    <div className="flex flex-col gap-y-4">
      <ScheduleFields
        plan={{ ...firstPlan(new Date(2026, 10, 21)), when: "later", isGradual: true, perHour: 0, expires: true }}
        problem="per_hour_wrong"
        onChange={fn()}
      />
    </div>
  ),
}
export const ScheduleNarrow: Story = { ...Schedule, globals: narrow }
const [, sending, choosing, paused] = buildCampaigns()
export const Running: Story = {
  render: () => <RunPanel campaign={sending} numbers={buildNumbers({ sent: 2410 })} pace={600} actions={null} />,
  play: async () => {
    await expect(screen.getByText(new RegExp(words("email_campaign_page.run.left_minutes", { count: 5 })))).toBeVisible()
  },
}
export const Choosing: Story = { render: () => <RunPanel campaign={choosing} numbers={buildNumbers()} pace={null} actions={null} /> }
/** Nothing is said of numbers that are not there yet. */
export const Unknown: Story = {
  render: () => <RunPanel campaign={sending} numbers={undefined} pace={null} actions={null} />,
  play: async () => {
    await expect(screen.getByRole("status")).toHaveAttribute("aria-busy", "true")
    await expect(screen.getByRole("status")).toHaveTextContent("")
  },
}
export const Breaker: Story = {
  globals: narrow,
  render: () => <RunPanel campaign={{ ...paused, pause_kind: "breaker", problem: "550 5.7.1 Rejected" }} numbers={buildNumbers({ sent: 40 })} pace={null} actions={<Button size="small">Go on</Button>} />,
}
export const Canceled: Story = { render: () => <RunPanel campaign={buildCampaign({ status: "canceled" })} numbers={buildNumbers()} pace={null} actions={null} /> }
export const Numbers: Story = {
  render: () => <StateNumbers numbers={buildNumbers({ sent: 40, failed: 6, expired: 3 }, { failures: [{ code: null, enhanced: null, reason: "", count: 6 }] })} />,
  play: async () => {
    await expect(screen.getByText(words("email_campaign_page.run.no_reply"))).toBeVisible()
  },
}
