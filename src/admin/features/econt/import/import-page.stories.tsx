import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, screen, waitFor } from "storybook/test"
import { buildConfig } from "../../../../../test/fixtures/core"
import { buildManyLegacyRows } from "../../../../../test/fixtures/econt-legacy"
import { words } from "../../../../../test/helpers/words"
import { coreHandlers } from "../../../../../test/msw/core.handlers"
import { legacyHandlers, legacyServer } from "../../../../../test/msw/econt-legacy"
import { failures } from "../../../../../test/msw/failures"
import ImportPage from "./import-page"

const meta = {
  title: "Econt/Import/Page",
  component: ImportPage,
  parameters: {
    router: { path: "/econt/import", initialEntries: ["/econt/import"] },
    msw: { handlers: { econt: legacyHandlers() } },
  },
} satisfies Meta<typeof ImportPage>
export default meta
type Story = StoryObj<typeof meta>

const count = (number: number) => ({ count: number, number: String(number) })
const button = (name: string) => screen.findByRole("button", { name })
const heading = (name: string) => screen.findByRole("heading", { name })

/** The dry run says what would be done; after the import a second dry run finds nothing more. */
export const FromCheckToResult: Story = {
  play: async ({ userEvent }) => {
    await heading(words("econt_import.checked"))
    await expect(screen.getByText(words("econt_import.rows.id", { id: "ecsh_06" }))).toBeVisible()
    await userEvent.click(await button(words("econt_import.start", count(4))))
    await heading(words("econt_import.imported", count(4)))
    await userEvent.click(await button(words("econt_import.again")))
    await screen.findByText(words("econt_import.nothing_new"))
    await expect(await button(words("econt_import.start", count(0)))).toBeDisabled()
  },
}
export const Bulgarian: Story = {
  globals: { locale: "bg", theme: "dark" },
  play: async () => {
    await heading(words("econt_import.checked"))
  },
}
export const Narrow: Story = { ...Bulgarian, globals: { locale: "bg", viewport: { value: "narrow" } } }

/** Pages are added up; rows to look at come some at a time. */
export const Many: Story = {
  parameters: { msw: { handlers: { econt: legacyHandlers(() => ({ rows: buildManyLegacyRows(1300) })) } } },
  play: async ({ userEvent }) => {
    await heading(words("econt_import.checked"))
    await userEvent.click(await button(words("econt_import.rows.more", count(15))))
    await expect(screen.queryByRole("button", { name: words("econt_import.rows.more", count(15)) })).toBeNull()
  },
}

const broken = legacyServer(() => ({ rows: buildManyLegacyRows(60), pageSize: 20, failsAfter: 1 }))
/** What was imported before the server failed stays; going on imports the rest. */
export const FailsAndGoesOn: Story = {
  parameters: { msw: { handlers: { econt: broken.handlers } } },
  play: async ({ userEvent }) => {
    await userEvent.click(await button(words("econt_import.start", count(57))))
    await heading(words("econt_import.import_failed"))
    await expect(screen.getByRole("alert")).toHaveTextContent(words("core.error.unavailable"))
    await userEvent.click(await button(words("econt_import.go_on")))
    await heading(words("econt_import.imported", count(38)))
  },
}
/** The number grows while it runs. */
export const Importing: Story = {
  parameters: {
    msw: { handlers: { econt: legacyHandlers(() => ({ rows: buildManyLegacyRows(60), pageSize: 20, hangsAfter: 1 })) } },
  },
  play: async ({ userEvent }) => {
    await userEvent.click(await button(words("econt_import.start", count(57))))
    await screen.findByText(words("econt_import.progress", { done: "20", total: "60" }))
    await expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "33")
    await expect(await button(words("econt_import.stop"))).toBeVisible()
  },
}
export const NoTable: Story = {
  parameters: { msw: { handlers: { econt: legacyHandlers(() => ({ rows: null })) } } },
  play: async () => {
    await screen.findByText(words("econt_import.missing"))
  },
}
export const EmptyTable: Story = {
  parameters: { msw: { handlers: { econt: legacyHandlers(() => ({ rows: [] })) } } },
  play: async () => {
    await screen.findByText(words("econt_import.nothing_there"))
  },
}
export const Checking: Story = {
  parameters: { msw: { handlers: { econt: failures("*/admin/econt/legacy-import").loading } } },
  play: async () => {
    await heading(words("econt_import.checking"))
  },
}
export const Unavailable: Story = {
  parameters: { msw: { handlers: { econt: failures("*/admin/econt/legacy-import").error } } },
  play: async () => {
    await heading(words("econt_import.check_failed"))
    await waitFor(() => expect(screen.getByRole("button", { name: words("econt_import.again") })).toBeEnabled())
  },
}
export const NotAllowed: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildConfig({ rbac: true, permissions: ["bijou_econt:*"] })) } } },
  play: async () => {
    await screen.findByText(words("econt_import.not_allowed"))
  },
}
export const SwitchedOff: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildConfig({ features: { review: true, "size-guide": true, econt: false } })) } } },
  play: async () => {
    await screen.findByText(words("core.feature_off.title"))
  },
}
