import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fireEvent, screen } from "storybook/test"
import { buildConfig } from "../../../../../../test/fixtures/core"
import { words } from "../../../../../../test/helpers/words"
import { coreHandlers } from "../../../../../../test/msw/core.handlers"
import { listHandlers } from "../../../../../../test/msw/email-contact"
import ImportPage from "./import-page"

const meta = {
  title: "E-mail campaigns/Contacts/Import",
  component: ImportPage,
  parameters: { router: { path: "/email-campaigns/import", initialEntries: ["/email-campaigns/import"] }, msw: { handlers: { email: listHandlers() } } },
} satisfies Meta<typeof ImportPage>
export default meta
type Story = StoryObj<typeof meta>

const CSV = new File(["email,name\nmaria@abv.bg,Мария\nno address,Иван\nana@abv.bg,Ана"], "contacts.csv", { type: "text/csv" })

/** First it says what would happen; what agreed needs a proof; then it is done. */
export const FromCheckToResult: Story = {
  play: async ({ userEvent }) => {
    await userEvent.upload(await screen.findByTestId("drop-zone-file"), CSV)
    await expect(await screen.findByRole("button", { name: new RegExp(`^${words("email_contacts.import.file")} contacts.csv`) })).toBeVisible()
    await userEvent.click(screen.getByRole("checkbox", { name: words("email_contacts.import.grant") }))
    await userEvent.click(screen.getByRole("button", { name: words("email_contacts.import.check") }))
    await expect(await screen.findByRole("heading", { name: words("email_contacts.import.would") })).toBeVisible()
    await expect(screen.getByText(words("email_contacts.import.row", { row: 3, problem: words("email_contacts.problem.no_at") }))).toBeVisible()
    await expect(screen.getByRole("button", { name: words("email_contacts.import.start", { count: 2, number: "2" }) })).toBeDisabled()
    await userEvent.type(screen.getByRole("textbox", { name: words("email_contacts.import.proof") }), "Old site")
    await userEvent.click(screen.getByRole("button", { name: words("email_contacts.import.check") }))
    await userEvent.click(await screen.findByRole("button", { name: words("email_contacts.import.start", { count: 2, number: "2" }) }))
    await expect(await screen.findByRole("heading", { name: words("email_contacts.import.done") })).toBeVisible()
  },
}
/** What is no file of rows is not taken, and says so. */
export const WrongFile: Story = {
  play: async () => {
    await fireEvent.change(await screen.findByTestId("drop-zone-file"), { target: { files: [new File(["x"], "contacts.xlsx")] } })
    await expect(await screen.findByRole("alert")).toHaveTextContent(words("drop_zone.wrong_type", { name: "contacts.xlsx" }))
    await expect(screen.getByRole("button", { name: new RegExp(`^${words("email_contacts.import.file")} `) })).toHaveAccessibleDescription(/contacts\.xlsx/)
    await expect(screen.getByRole("button", { name: words("email_contacts.import.check") })).toBeDisabled()
  },
}
export const Narrow: Story = {
  globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } },
  play: async ({ userEvent }) => {
    await userEvent.upload(await screen.findByTestId("drop-zone-file"), CSV)
    await userEvent.click(screen.getByRole("button", { name: words("email_contacts.import.check") }))
    await screen.findByRole("heading", { name: words("email_contacts.import.would") })
  },
}
export const NotAllowed: Story = {
  parameters: { msw: { handlers: { core: coreHandlers(buildConfig({ rbac: true, permissions: ["bijou_email_contact:read"] })) } } },
  play: async () => {
    await screen.findByText(words("email_contacts.import.not_allowed"))
  },
}
