import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, screen, waitFor, within } from "storybook/test"
import { buildConfig } from "../../../../../test/fixtures/core"
import { buildNoTotals } from "../../../../../test/fixtures/econt-cod"
import { words } from "../../../../../test/helpers/words"
import { coreHandlers } from "../../../../../test/msw/core.handlers"
import { codHandlers, codServer } from "../../../../../test/msw/econt-cod"
import { failures } from "../../../../../test/msw/failures"
import LedgerPage from "./ledger-page"

const works = codServer()
const paged = codHandlers(() => ({ pageSize: 3 }))
const at = (search = "") => ({ router: { path: "/econt/cod", initialEntries: [`/econt/cod${search}`] } })
const fails = failures("*/admin/econt/cod")

const meta = {
  title: "Econt/Ledger/Page",
  component: LedgerPage,
  parameters: { ...at(), msw: { handlers: { econt: works.handlers } } },
} satisfies Meta<typeof LedgerPage>
export default meta
type Story = StoryObj<typeof meta>

const table = () => screen.findByRole("table", { name: words("econt_ledger.list") })
const rows = async () => within(await table()).getAllByRole("row").slice(1)

export const All: Story = {
  play: async () => {
    await expect(await rows()).toHaveLength(7)
    await expect(within(await table()).getByText(words("econt_ledger.state.late"))).toBeVisible()
  },
}
export const Bulgarian: Story = { globals: { locale: "bg" } }
export const Narrow: Story = { globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } }, play: All.play }

/** A card narrows the table to its state, and pressed again shows all. */
export const ByState: Story = {
  play: async ({ userEvent }) => {
    const cards = within(await screen.findByRole("list", { name: words("econt_ledger.totals") }))
    const late = cards.getByRole("button", { name: new RegExp(`^${words("econt_ledger.state.late")}`) })
    await userEvent.click(late)
    await waitFor(async () => expect(await rows()).toHaveLength(1))
    await expect(late).toHaveAttribute("aria-pressed", "true")
    await userEvent.click(late)
    await waitFor(async () => expect(await rows()).toHaveLength(7))
  },
}

/** A payout shows what came with it; what differs is said in words. */
export const ByPayout: Story = {
  play: async ({ userEvent }) => {
    const payouts = within(await screen.findByRole("list", { name: words("econt_ledger.payouts.title") }))
    await userEvent.click(payouts.getAllByRole("button")[0])
    await waitFor(async () => expect(await rows()).toHaveLength(2))
    const differs = (await rows())[1]
    await expect(differs).toHaveTextContent(words("econt_ledger.less", { amount: "€1.50" }))
    await userEvent.click(screen.getByRole("button", { name: words("econt_ledger.filter.payout_clear") }))
    await waitFor(async () => expect(await rows()).toHaveLength(7))
  },
}

/** The file holds what the filters of the page leave. */
export const Download: Story = {
  parameters: at("?state=paid,differs&from=2026-11-01"),
  play: async ({ userEvent }) => {
    await expect(await rows()).toHaveLength(2)
    await userEvent.click(screen.getByRole("button", { name: words("econt_ledger.download") }))
    await waitFor(() => expect(works.state.current.files).toHaveLength(1))
    const asked = Object.fromEntries(new URLSearchParams(works.state.current.files[0]))
    await expect(asked).toEqual({ state: "paid,differs", from: "2026-11-01" })
  },
}

export const Search: Story = {
  play: async ({ userEvent }) => {
    await table()
    await userEvent.type(screen.getByRole("searchbox"), "Стоян")
    await waitFor(async () => expect(await rows()).toHaveLength(1))
    await userEvent.clear(screen.getByRole("searchbox"))
    await userEvent.type(screen.getByRole("searchbox"), "nobody")
    await screen.findByText(words("econt_ledger.none_match"))
    await userEvent.click(screen.getAllByRole("button", { name: words("econt_ledger.filter.clear") })[0])
    await waitFor(async () => expect(await rows()).toHaveLength(7))
  },
}

export const Synced: Story = {
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("button", { name: words("econt_ledger.sync") }))
    await screen.findByText(words("econt_ledger.synced", { count: 12, fresh: 3 }))
    const [{ from, to }] = works.state.current.synced
    await expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBe(30)
  },
}
export const Pages: Story = {
  parameters: { msw: { handlers: { econt: paged } } },
  play: async ({ userEvent }) => {
    await expect(await rows()).toHaveLength(3)
    await userEvent.click(screen.getByRole("button", { name: words("econt_ledger.more") }))
    await waitFor(async () => expect(await rows()).toHaveLength(6))
  },
}
export const Empty: Story = {
  parameters: { msw: { handlers: { econt: codHandlers(() => ({ entries: [], totals: buildNoTotals(), payouts: [] })) } } },
  play: async () => {
    await expect(await screen.findByText(words("econt_ledger.empty"))).toBeVisible()
    await expect(await screen.findByText(words("econt_ledger.payouts.none"))).toBeVisible()
  },
}
export const ReadOnly: Story = {
  parameters: {
    msw: { handlers: { core: coreHandlers(buildConfig({ rbac: true, permissions: ["bijou_econt:read"] })) } },
  },
  play: async () => {
    await table()
    await expect(screen.queryByRole("button", { name: words("econt_ledger.sync") })).toBeNull()
  },
}
export const NoPermission: Story = {
  parameters: { msw: { handlers: { econt: fails.forbidden } } },
  play: async () => {
    await expect((await screen.findAllByText(words("core.error.forbidden")))[0]).toBeVisible()
  },
}
export const Loading: Story = { parameters: { msw: { handlers: { econt: fails.loading } } } }
export const Failed: Story = { parameters: { msw: { handlers: { econt: fails.error } } } }
export const FeatureOff: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildConfig({ features: { ...buildConfig().features, econt: false } })) } } },
}
