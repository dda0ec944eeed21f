import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, screen } from "storybook/test"
import { buildReport } from "../../../../../../test/fixtures/email-report"
import { words } from "../../../../../../test/helpers/words"
import { Comparison } from "./comparison"
import { LinkTable } from "./link-table"
import { NumberTiles } from "./number-tiles"
import { OrderList } from "./order-list"
import { ReportSection } from "./report-section"
import { SkippedList } from "./skipped-list"

const meta = {
  title: "E-mail campaigns/Report/Parts",
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

const report = buildReport()
const two = [...report.revenue, { currency_code: "bgn", orders: 1, amount: 120 }]

export const Tiles: Story = { render: () => <NumberTiles report={report} /> }
/** On the narrowest screen two stand beside each other, and nothing sticks out. */
export const TilesNarrow: Story = {
  ...Tiles,
  globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } },
  play: async () => {
    const [sent, delivered] = screen.getAllByRole("term")
    await expect(sent.getBoundingClientRect().top).toBe(delivered.getBoundingClientRect().top)
    await expect(document.documentElement.scrollWidth).toBe(window.innerWidth)
  },
}
export const TwoCurrencies: Story = { globals: { locale: "bg", theme: "dark" }, render: () => <NumberTiles report={buildReport({ revenue: two })} /> }
/** The most followed comes first. */
export const Links: Story = {
  render: () => (
    <ReportSection title="Links" hint="What people followed">
      <LinkTable links={[...report.links].reverse()} />
    </ReportSection>
  ),
  play: async () => {
    await expect(screen.getAllByRole("row")[1]).toHaveTextContent("241")
  },
}
export const Lists: Story = {
  render: () => (
    <div className="flex flex-col gap-y-6">
      <SkippedList skipped={report.skipped} />
      <OrderList orders={report.orders} />
    </div>
  ),
}
const eur = (orders: number, amount: number) => [{ currency_code: "eur", orders, amount }]
const held = { people: 512, buyers: 4, revenue: eur(4, 296) }

/** A difference that is no chance. */
export const Compared: Story = {
  render: () => (
    <ReportSection title="Compared">
      <Comparison held={held} others={{ people: 4871, buyers: 121, revenue: eur(127, 10_941.5) }} />
    </ReportSection>
  ),
  play: async () => {
    await expect(screen.getByText(words("email_report.verdict.more", { value: "1.7" }))).toBeVisible()
    await expect(screen.getByRole("row", { name: /4,871/ })).toHaveTextContent("€224.63")
  },
}
export const ComparedWithFew: Story = {
  globals: { locale: "bg", theme: "dark" },
  render: () => <Comparison held={{ ...held, buyers: 0, revenue: [] }} others={{ people: 900, buyers: 3, revenue: eur(3, 201) }} />,
  play: async () => {
    await expect(screen.getByText(words("email_report.verdict.chance"))).toBeVisible()
  },
}
export const ComparedForTheWorse: Story = {
  render: () => <Comparison held={{ ...held, buyers: 61 }} others={{ people: 4871, buyers: 20, revenue: eur(20, 1200) }} />,
  play: async () => {
    await expect(screen.getByText(words("email_report.verdict.fewer", { value: "11.5" }))).toBeVisible()
  },
}
export const Nothing: Story = {
  render: () => (
    <div className="flex flex-col gap-y-6">
      <LinkTable links={[]} />
      <SkippedList skipped={[]} />
      <OrderList orders={[]} />
    </div>
  ),
  play: async () => {
    await expect(screen.getByText(words("email_report.no_orders"))).toBeVisible()
  },
}
