import type { Meta, StoryObj } from "@storybook/react-vite"
import { http, HttpResponse } from "msw"
import { expect, screen, waitFor, within } from "storybook/test"
import { aMail, buildCampaign, buildContent } from "../../../../../test/fixtures/email-composer"
import { buildConfig } from "../../../../../test/fixtures/core"
import { words } from "../../../../../test/helpers/words"
import { coreHandlers } from "../../../../../test/msw/core.handlers"
import { composerServer } from "../../../../../test/msw/email-composer"
import { failures } from "../../../../../test/msw/failures"
import { walkBlocks } from "../../../../mail/document/walk"
import ComposerPage from "./composer-page"

const FEED = [...walkBlocks(aMail("newsletter", "bg"))].find(({ block }) => block.type === "product")?.block.id ?? ""
const standard = composerServer()
const empty = composerServer(() => ({ campaign: buildCampaign({ content: null }) }))
const small = composerServer(() => ({ campaign: buildCampaign({ content: buildContent({ documents: { bg: aMail("announcement", "bg") } }) }) }))
const fails = failures("*/admin/email-campaigns")

const shows = ({ handlers }: Pick<typeof standard, "handlers">) => ({
  router: { path: "/email-campaigns/:id/compose", initialEntries: ["/email-campaigns/ecamp_1/compose"] },
  msw: { handlers: { email: handlers } },
})

const meta = {
  title: "E-mail campaigns/Composer/Page",
  component: ComposerPage,
  parameters: shows(standard),
} satisfies Meta<typeof ComposerPage>
export default meta
type Story = StoryObj<typeof meta>

const tree = () => screen.findByRole("tree")
const frame = () => screen.findByTitle(words("email_composer.preview.frame"))

/** A whole newsletter with its preview. */
export const Newsletter: Story = {
  play: async () => {
    await expect(within(await tree()).getAllByRole("treeitem").length).toBeGreaterThan(20)
    await expect(await frame()).toHaveAttribute("sandbox", "")
    await waitFor(async () => expect(await tree()).toHaveTextContent("Пръстен „Роса“39,00 € 49,00 €"))
  },
}
/** A feed that finds nothing at this moment says so. */
export const NothingToShow: Story = {
  parameters: shows({ handlers: [http.post("*/admin/email-mails/products", () => HttpResponse.json({ products: { [FEED]: [] } })), ...standard.handlers] }),
  play: async () => {
    await expect(await within(await tree()).findByText(words("email_composer.empty.shown"))).toBeVisible()
  },
}
export const BulgarianDark: Story = { globals: { locale: "bg", theme: "dark" }, play: Newsletter.play }
export const Narrow: Story = {
  globals: { locale: "bg", viewport: { value: "narrow" } },
  play: async ({ userEvent }) => {
    await tree()
    await userEvent.click(screen.getByRole("tab", { name: words("email_composer.pane.preview") }))
    await expect(await frame()).toBeVisible()
    await userEvent.click(screen.getByRole("tab", { name: words("email_composer.pane.settings") }))
    await expect(await screen.findByRole("textbox", { name: words("email_composer.mail.subject") })).toBeVisible()
  },
}

/** A mail is put together without a mouse, saved by itself, and taken back step by step. */
export const ByKeyboard: Story = {
  parameters: shows(small),
  play: async ({ userEvent }) => {
    const items = () => screen.getAllByRole("treeitem")
    const named = (text: string) => screen.findByRole("treeitem", { name: new RegExp(text) })
    await tree()
    items()[0].focus()
    const before = items().length
    // A heading behind the first block, written in its field.
    await userEvent.keyboard("{ArrowDown}")
    screen.getByRole("button", { name: words("email_composer.block.heading") }).focus()
    await userEvent.keyboard("{Enter}")
    const field = await screen.findByRole("textbox", { name: words("email_composer.field.heading") })
    await waitFor(() => expect(field).toHaveFocus())
    await userEvent.keyboard("Nova")
    const made = await named("Nova")
    await expect(items()).toHaveLength(before + 1)
    // Back to the canvas, down, copied, and both copies out again.
    await userEvent.keyboard("{Escape}")
    await waitFor(() => expect(made).toHaveFocus())
    await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}")
    const place = words("email_composer.part.place", { row: 1, rows: aMail("announcement", "bg").rows.length, column: 1, place: 1 })
    await expect(await screen.findByText(new RegExp(`Nova.*${place}`))).toBeInTheDocument()
    await userEvent.keyboard("{Control>}d{/Control}")
    await waitFor(() => expect(items()).toHaveLength(before + 2))
    await userEvent.keyboard("{Delete}")
    await waitFor(() => expect(items()).toHaveLength(before + 1))
    await userEvent.keyboard("{Control>}z{/Control}")
    await waitFor(() => expect(items()).toHaveLength(before + 2))
    // Taken up, moved, and put back where it was.
    await userEvent.keyboard(" {ArrowDown}{ArrowDown}{Escape}")
    await userEvent.keyboard("{Control>}s{/Control}")
    await expect(await screen.findByText(words("autosave.save.saved_now"), { selector: "p" })).toBeVisible()
    await waitFor(() => expect(JSON.stringify(small.state.current.campaign.content)).toMatch(/Nova.*Nova/))
  },
}
/** Nothing is lost when somebody else saved in between. */
export const Conflict: Story = {
  play: async ({ userEvent }) => {
    await tree()
    const { campaign } = standard.state.current
    standard.state.current.campaign = { ...campaign, version: 9, content: buildContent({ documents: { bg: aMail("sale", "bg") } }) }
    screen.getAllByRole("treeitem")[1].focus()
    await userEvent.keyboard("{Delete}{Control>}s{/Control}")
    await userEvent.click(await screen.findByRole("button", { name: words("email_composer.conflict.mine") }))
    await waitFor(() => expect(standard.state.current.campaign.version).toBe(10))
    await waitFor(() => expect(screen.queryByText(words("email_composer.conflict.title"))).toBeNull())
  },
}
/** The other language begins with the structure of the first. */
export const SecondLanguage: Story = {
  play: async ({ userEvent }) => {
    await tree()
    await userEvent.click(screen.getByRole("button", { name: words("email_composer.languages.label", { language: words("email_composer.language.bg") }) }))
    await userEvent.click(await screen.findByRole("menuitemradio", { name: new RegExp(words("email_composer.language.en")) }))
    await userEvent.click(await screen.findByRole("button", { name: words("email_composer.languages.copy", { language: words("email_composer.language.bg") }) }))
    await expect(within(await tree()).getAllByRole("treeitem").length).toBeGreaterThan(20)
  },
}
export const Versions: Story = {
  play: async ({ userEvent }) => {
    await tree()
    await userEvent.click(screen.getByRole("button", { name: words("email_composer.versions.title") }))
    const name = words("email_composer.versions.number", { number: 1 })
    await userEvent.click(await screen.findByRole("button", { name: `${words("email_composer.versions.restore")}: ${name}` }))
    await expect(await screen.findByText(words("email_composer.versions.restored", { number: 1 }), { selector: "p" })).toBeVisible()
  },
}
/** A campaign that says nothing yet begins with a template. */
export const Start: Story = {
  parameters: shows(empty),
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("button", { name: new RegExp("announcement") }))
    await expect(await tree()).toBeVisible()
  },
}
export const StartDark: Story = {
  globals: { theme: "dark", locale: "bg" },
  parameters: shows(empty),
  play: async () => {
    await expect(await screen.findByRole("button", { name: words("email_composer.start.empty") })).toBeVisible()
  },
}
export const ReadOnly: Story = {
  parameters: { ...shows(standard), msw: { handlers: { core: coreHandlers(buildConfig({ rbac: true, permissions: ["bijou_email_campaign:read"] })), email: standard.handlers } } },
  play: async () => {
    await tree()
    await expect(screen.getByText(words("email_composer.read_only"))).toBeVisible()
    await expect(screen.queryByRole("button", { name: words("email_composer.undo") })).toBeNull()
  },
}
export const Loading: Story = { parameters: { ...shows(standard), msw: { handlers: { email: fails.loading } } } }
export const Missing: Story = { parameters: { ...shows(standard), msw: { handlers: { email: fails.missing } } } }
