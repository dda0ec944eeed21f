import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, screen, waitFor, within } from "storybook/test"
import { buildConfig } from "../../../../../test/fixtures/core"
import { buildFirstSettings, buildMixedChecks, buildPlaceKinds, buildSettings, OTHER_PERSON } from "../../../../../test/fixtures/econt-settings"
import { words } from "../../../../../test/helpers/words"
import { coreHandlers } from "../../../../../test/msw/core.handlers"
import { placeHandlers } from "../../../../../test/msw/econt-panel"
import { settingsHandlers, settingsServer } from "../../../../../test/msw/econt-settings"
import { failures } from "../../../../../test/msw/failures"
import SettingsPage from "./settings-page"

const works = settingsServer()
const first = settingsServer(() => ({ saved: buildFirstSettings() }))
const rivalled = settingsServer(() => ({
  rival: buildSettings({ label_format: "a6" }, { version: 4, updated_at: new Date().toISOString(), updated_by: OTHER_PERSON }),
}))
const fails = failures("*/admin/econt/settings")
const broken = settingsHandlers(() => ({
  kinds: buildPlaceKinds().map((kind) => (kind.kind === "offices" ? { ...kind, state: "failed" as const, error: "Econt did not answer." } : kind)),
}))

const meta = {
  title: "Econt/Settings/Page",
  component: SettingsPage,
  parameters: {
    router: { path: "/econt/settings", initialEntries: ["/econt/settings"] },
    msw: { handlers: { econt: works.handlers, places: placeHandlers() } },
  },
} satisfies Meta<typeof SettingsPage>
export default meta
type Story = StoryObj<typeof meta>

const field = (name: string) => screen.findByRole("textbox", { name })
const save = () => screen.findByRole("button", { name: words("econt_settings.save") })

export const SetUp: Story = {
  play: async () => {
    await expect(await screen.findByRole("heading", { name: words("econt_settings.title") })).toBeVisible()
    await expect(await save()).toBeDisabled()
  },
}
export const Narrow: Story = { globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } }, play: SetUp.play }
export const Bulgarian: Story = { globals: { locale: "bg" } }
export const Dark: Story = { globals: { theme: "dark" } }

/** A new shop enters its login, takes a sender of Econt's, and saves. */
export const First: Story = {
  parameters: { msw: { handlers: { econt: first.handlers } } },
  play: async ({ userEvent }) => {
    await userEvent.type(await field(words("econt_settings.account.username")), "shop")
    await userEvent.type(screen.getByLabelText(words("econt_settings.account.password")), "secret")
    await userEvent.click(screen.getByRole("button", { name: words("econt_settings.senders.add") }))
    await userEvent.click(await screen.findByRole("button", { name: words("econt_settings.senders.choose", { name: "БИЖУ ЕООД" }) }))
    const sender = within(await screen.findByRole("region", { name: "БИЖУ ЕООД" }))
    await userEvent.click(await save())
    await expect(await sender.findByText(words("econt_settings.problem.agent"))).toBeVisible()
    await waitFor(() => expect(sender.getByRole("textbox", { name: words("econt_settings.senders.agent") })).toHaveFocus())
    await userEvent.keyboard("Мария Петрова")
    await userEvent.type(sender.getByRole("combobox", { name: words("econt_settings.senders.office") }), "младост")
    await userEvent.click(await sender.findByRole("option", { name: /Младост|Mladost/ }))
    await userEvent.keyboard("{Control>}s{/Control}")
    await screen.findByText(words("econt_settings.saved"))
    const [body] = first.state.current.bodies
    await expect(body).toMatchObject({ version: 0, username: "shop", password: "secret" })
    await expect(body.settings.senders[0]).toMatchObject({ client_id: "901234", office_code: "1029", cod_agreement: "CD123456", money_transfer: true })
    await expect(screen.getByLabelText(words("econt_settings.account.password"))).toHaveValue("")
  },
}

/** What is not saved is tested; the password that is saved stays where it is. */
export const Tested: Story = {
  parameters: { msw: { handlers: { econt: settingsHandlers(() => ({ checks: buildMixedChecks() })) } } },
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("button", { name: words("econt_settings.account.test") }))
    const list = within(await screen.findByRole("list", { name: words("econt_settings.account.results") }))
    await expect(list.getAllByRole("listitem")[0]).toHaveTextContent(words("econt_settings.check_state.error"))
    const types = [words("econt_settings.type.office"), words("econt_settings.type.locker")].join(", ")
    await expect(list.getByText(new RegExp(types))).toBeVisible()
  },
}

/** Prices are written with a comma; a fallback of nothing is refused before it is sent. */
export const Prices: Story = {
  play: async ({ userEvent }) => {
    const office = within(await screen.findByRole("group", { name: words("econt_settings.type.office") }))
    const fallback = office.getByRole("textbox", { name: new RegExp(words("econt_settings.tariffs.fallback")) })
    await userEvent.clear(fallback)
    await userEvent.type(fallback, "0")
    await userEvent.click(await save())
    await expect(await office.findByText(words("econt_settings.problem.fallback"))).toBeVisible()
    await expect(works.state.current.bodies).toHaveLength(0)
    await userEvent.clear(fallback)
    await userEvent.type(fallback, "4,20")
    await expect(fallback).toHaveValue("4,20")
    await userEvent.click(await save())
    await screen.findByText(words("econt_settings.saved"))
    await expect(works.state.current.bodies[0].settings.tariffs.office.fallback).toBe(4.2)
    await expect(works.state.current.bodies[0]).not.toHaveProperty("password")
  },
}

/** Boxes by keyboard alone, and one taken out and put back. */
export const Boxes: Story = {
  play: async ({ userEvent }) => {
    await userEvent.click(await field(words("econt_settings.boxes.name_at", { number: 2 })))
    await userEvent.keyboard("{Enter}")
    const added = await field(words("econt_settings.boxes.name_at", { number: 3 }))
    await waitFor(() => expect(added).toHaveFocus())
    await userEvent.keyboard("Плик{Tab}20{Tab}15{Tab}2")
    await userEvent.keyboard("{ArrowUp}")
    const above = words("econt_settings.boxes.at", { column: words("econt_settings.boxes.height"), box: "Голяма кутия" })
    await expect(await field(above)).toHaveFocus()
    await userEvent.click(screen.getByRole("button", { name: words("econt_settings.boxes.remove", { name: "Малка кутия" }) }))
    await userEvent.click(await screen.findByRole("button", { name: words("econt_settings.undo") }))
    await userEvent.click(await save())
    await screen.findByText(words("econt_settings.saved"))
    await expect(works.state.current.bodies[0].settings.boxes.map(({ name }) => name)).toEqual(["Малка кутия", "Голяма кутия", "Плик"])
  },
}

/** Somebody else saved first: nothing is lost, and both ways on are there. */
export const Stale: Story = {
  parameters: { msw: { handlers: { econt: rivalled.handlers } } },
  play: async ({ userEvent }) => {
    const name = await field(words("econt_settings.account.username"))
    await userEvent.type(name, "-2")
    await userEvent.click(await save())
    await expect(await screen.findByText(words("econt_settings.stale.title"))).toBeVisible()
    await expect(name).toHaveValue("bijou-shop-2")
    await userEvent.click(screen.getByRole("button", { name: words("econt_settings.stale.keep") }))
    await screen.findByText(words("econt_settings.saved"))
    await expect(rivalled.state.current.bodies[0]).toMatchObject({ version: 4, username: "bijou-shop-2" })
    await expect(screen.queryByText(words("econt_settings.stale.title"))).toBeNull()
  },
}

export const Discarded: Story = {
  play: async ({ userEvent }) => {
    const name = await field(words("econt_settings.account.username"))
    await userEvent.type(name, "-2")
    await userEvent.click(screen.getByRole("button", { name: words("econt_settings.discard") }))
    await expect(name).toHaveValue("bijou-shop")
    await expect(await save()).toBeDisabled()
  },
}

/** Fetching runs, and ends with the new moment. */
export const FetchPlaces: Story = {
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("button", { name: words("econt_settings.places.fetch") }))
    await screen.findByText(words("econt_settings.places.started"))
    await screen.findByText(words("econt_settings.places.finished"))
  },
}
export const PlacesFailed: Story = { parameters: { msw: { handlers: { econt: broken } } } }

export const ReadOnly: Story = {
  parameters: {
    msw: { handlers: { core: coreHandlers(buildConfig({ rbac: true, permissions: ["bijou_econt_settings:read"] })) } },
  },
  play: async () => {
    await expect(await screen.findByText(words("econt_settings.read_only"))).toBeVisible()
    await expect(await field(words("econt_settings.account.username"))).toBeDisabled()
    await expect(screen.queryByRole("button", { name: words("econt_settings.save") })).toBeNull()
  },
}
export const NoPermission: Story = {
  parameters: { msw: { handlers: { econt: fails.forbidden } } },
  play: async () => {
    await expect(await screen.findByText(words("core.error.forbidden"))).toBeVisible()
  },
}
export const Loading: Story = { parameters: { msw: { handlers: { econt: fails.loading } } } }
export const Failed: Story = {
  parameters: { msw: { handlers: { econt: fails.error } } },
  play: async () => {
    await expect(await screen.findByRole("button", { name: words("core.retry") })).toBeVisible()
  },
}
export const FeatureOff: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildConfig({ features: { ...buildConfig().features, econt: false } })) } } },
}
