import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, screen, within } from "storybook/test"
import { buildConfig } from "../../../../../test/fixtures/core"
import { words } from "../../../../../test/helpers/words"
import { coreHandlers } from "../../../../../test/msw/core.handlers"
import { signupHandlers } from "../../../../../test/msw/email-signups"
import { failures } from "../../../../../test/msw/failures"
import SignupsPage from "./signups-page"

const meta = {
  title: "E-mail campaigns/Sign-ups/List",
  component: SignupsPage,
  parameters: { router: { path: "/email-campaigns/signups", initialEntries: ["/email-campaigns/signups"] }, msw: { handlers: { email: signupHandlers() } } },
} satisfies Meta<typeof SignupsPage>
export default meta
type Story = StoryObj<typeof meta>

export const List: Story = {
  play: async () => {
    await expect(await screen.findByText(words("email_signups.state.shown"))).toBeVisible()
    await expect(screen.getByRole("link", { name: "Коледа" })).toBeVisible()
  },
}
export const Narrow: Story = {
  globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } },
  play: async () => {
    await screen.findByText(words("email_signups.state.shown"))
  },
}
/** What the earlier module has is counted first, and read when somebody says so. */
export const Imported: Story = {
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("button", { name: words("email_signups.legacy.button") }))
    const dialog = within(await screen.findByRole("dialog"))
    await expect(await dialog.findByText(words("email_signups.legacy.would"))).toBeVisible()
    await userEvent.click(dialog.getByRole("button", { name: words("email_signups.legacy.start") }))
    await expect(await dialog.findByText(words("email_signups.legacy.done"))).toBeVisible()
  },
}
export const NothingEarlier: Story = {
  parameters: { msw: { handlers: { email: signupHandlers(undefined, { hasLegacy: false }) } } },
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("button", { name: words("email_signups.legacy.button") }))
    await expect(await screen.findByText(words("email_signups.legacy.missing"))).toBeVisible()
  },
}
export const Empty: Story = { parameters: { msw: { handlers: { email: signupHandlers(() => []) } } } }
export const OnlyLooking: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildConfig({ rbac: true, permissions: ["bijou_email_campaign:read"] })) } } },
  play: async () => {
    await screen.findByText(words("email_signups.state.shown"))
    await expect(screen.queryByRole("link", { name: words("email_signups.add") })).toBeNull()
  },
}
export const Failed: Story = { parameters: { msw: { handlers: { email: failures("*/admin/email-signups").error } } } }
