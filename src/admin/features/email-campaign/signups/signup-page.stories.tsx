import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, screen } from "storybook/test"
import { words } from "../../../../../test/helpers/words"
import { buildSignups } from "../../../../../test/fixtures/email-signups"
import { signupHandlers } from "../../../../../test/msw/email-signups"
import SignupPage from "./signup-page"

const at = (id: string) => ({ router: { path: "/email-campaigns/signups/:id", initialEntries: [`/email-campaigns/signups/${id}`] } })
const quiet = { a11y: { context: { exclude: ["[data-sonner-toaster]"] } } }

const meta = {
  title: "E-mail campaigns/Sign-ups/One",
  component: SignupPage,
  parameters: { ...at("esign_1"), msw: { handlers: { email: signupHandlers() } } },
} satisfies Meta<typeof SignupPage>
export default meta
type Story = StoryObj<typeof meta>

const field = (name: string) => screen.findByRole("textbox", { name })
const save = () => screen.findByRole("button", { name: words("core.save") })

/** The preview follows while somebody writes, in the language of the words. */
export const Written: Story = {
  globals: { locale: "en" },
  parameters: quiet,
  play: async ({ userEvent }) => {
    const title = await field(words("email_signups.field.popup_title"))
    await userEvent.clear(title)
    await userEvent.type(title, "Hello there")
    await expect(screen.getByText("Hello there", { selector: "p" })).toBeVisible()
    await userEvent.click(await save())
    await expect(await screen.findByText(words("email_signups.all_saved"))).toBeVisible()
  },
}
/** The state it was saved in, not the one that is being chosen. */
export const Shown: Story = {
  play: async ({ userEvent }) => {
    await expect(await screen.findByText(words("email_signups.state.shown"))).toBeVisible()
    await expect(screen.getByText(words("email_signups.codes", { count: 1240, number: "1,240" }), { exact: false })).toHaveTextContent(words("email_signups.uses", { count: 318, number: "318" }))
    await userEvent.click(screen.getByRole("checkbox", { name: words("email_signups.field.active") }))
    await expect(screen.getByText(words("email_signups.state.shown"))).toBeVisible()
  },
}
export const SwitchedOff: Story = {
  parameters: at("esign_3"),
  play: async () => {
    await expect(await screen.findByText(words("email_signups.state.off"))).toBeVisible()
  },
}
export const Narrow: Story = {
  globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } },
  play: async () => {
    await field(words("email_signups.field.name"))
  },
}
/** What is wrong is said at its field; then it is made and has an address of its own. */
export const New: Story = {
  globals: { locale: "en" },
  parameters: { ...at("new"), ...quiet },
  play: async ({ userEvent }) => {
    const name = await field(words("email_signups.field.name"))
    await expect(screen.queryByText(words("email_signups.codes", { count: 0, number: "0" }), { exact: false })).toBeNull()
    const value = screen.getByRole("textbox", { name: `${words("email_signups.field.value")} (%)` })
    await userEvent.clear(value)
    await userEvent.type(value, "120")
    await userEvent.click(await save())
    await expect(await screen.findAllByText(words("email_signups.check_field"))).toHaveLength(2)
    await userEvent.clear(value)
    await userEvent.type(value, "12,5")
    await userEvent.type(name, "Добре дошли")
    await userEvent.click(await save())
    await expect(await screen.findByRole("heading", { name: "Добре дошли" })).toBeVisible()
    await expect(screen.getByText(words("email_signups.state.off"))).toBeVisible()
  },
}
export const ChangedElsewhere: Story = {
  globals: { locale: "en" },
  parameters: { msw: { handlers: { email: signupHandlers(buildSignups, { stale: true }) } } },
  play: async ({ userEvent }) => {
    await userEvent.type(await field(words("email_signups.field.name")), "!")
    await userEvent.click(await save())
    await expect(await screen.findByRole("alert")).toHaveTextContent("Somebody else has changed this sign-up campaign")
  },
}
