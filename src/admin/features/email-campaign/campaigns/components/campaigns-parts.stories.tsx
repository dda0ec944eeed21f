import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, screen, within } from "storybook/test"
import { buildCampaigns, buildNumbers, buildResults } from "../../../../../../test/fixtures/email-campaigns"
import { words } from "../../../../../../test/helpers/words"
import { CampaignRow } from "./campaign-row"
import { CampaignTable } from "./campaign-table"
import { RowProgress } from "./row-progress"
import { RowResults, RowResultsLine } from "./row-results"
import { TemplateCard } from "./template-card"

const meta = {
  title: "E-mail campaigns/Campaigns/Parts",
  decorators: [
    (Story) => (
      <main className="bg-ui-bg-base mx-auto max-w-5xl p-3">
        <Story />
      </main>
    ),
  ],
} satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const acted = fn()
const used = fn()

export const Rows: Story = {
  render: () => (
    <CampaignTable>
      {buildCampaigns().map((campaign) => (
        <CampaignRow key={campaign.id} campaign={{ ...campaign, results: campaign.started_at ? buildResults() : null }} progress={null} actions={["duplicate", "delete"]} onAction={acted} />
      ))}
    </CampaignTable>
  ),
  play: async ({ userEvent }) => {
    const [{ name }] = buildCampaigns()
    await userEvent.click(screen.getByRole("button", { name: words("email_campaigns.actions", { name }) }))
    await userEvent.click(await screen.findByRole("menuitem", { name: words("email_campaigns.duplicate") }))
    await expect(acted).toHaveBeenLastCalledWith("duplicate")
  },
}
/** Where nobody is counted there is no share; several currencies are not added up. */
export const Results: Story = {
  render: () => (
    <>
      <CampaignTable>
        <tr>
          <RowResults results={buildResults({ opened: 9, revenue: [{ currency_code: "eur", amount: 49 }, { currency_code: "usd", amount: 12.5 }] })} />
        </tr>
        <tr>
          <RowResults results={buildResults({ tracked: 0, opened: 0, clicked: 0, revenue: [] })} />
        </tr>
      </CampaignTable>
      <RowResultsLine results={buildResults()} />
      <RowResultsLine results={null} />
    </>
  ),
  play: async () => {
    const [, some, none] = screen.getAllByRole("row")
    await expect(within(some).getAllByRole("cell").map(({ textContent }) => textContent)).toEqual(["0.4%", "17.6%", "€49.00+ $12.50"])
    await expect(within(none).getAllByText(words("email_campaigns.none_tracked"))).toHaveLength(2)
    await expect(within(none).getByText(words("email_campaigns.no_orders"))).toBeInTheDocument()
    await expect(none).not.toHaveTextContent("%")
  },
}
/** While people are chosen nobody knows how many it will be, so there is no bar. */
export const Progress: Story = {
  render: () => (
    <div className="flex flex-col gap-y-4">
      <RowProgress name="One" numbers={buildNumbers({ sent: 2410 })} />
      <RowProgress name="Two" numbers={buildNumbers({ sent: 120 }, { chosen: 1800, is_chosen: false })} />
    </div>
  ),
  play: async () => {
    await expect(screen.getAllByRole("progressbar")).toHaveLength(1)
  },
}
export const Card: Story = {
  render: () => <TemplateCard name="Newsletter" description="A story and the most loved pieces." disabled={false} picture={<span className="bg-ui-bg-subtle block h-24" />} onUse={used} />,
  play: async ({ userEvent }) => {
    await userEvent.tab()
    await userEvent.keyboard("{Enter}")
    await expect(used).toHaveBeenCalled()
  },
}
