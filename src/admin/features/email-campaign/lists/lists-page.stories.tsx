import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, screen, waitFor, within } from "storybook/test"
import { words } from "../../../../../test/helpers/words"
import { listHandlers } from "../../../../../test/msw/email-contact"
import { failures } from "../../../../../test/msw/failures"
import ListsPage from "./lists-page"

const meta = {
  title: "E-mail campaigns/Lists",
  component: ListsPage,
  parameters: { router: { path: "/email-campaigns/lists", initialEntries: ["/email-campaigns/lists"] }, msw: { handlers: { email: listHandlers() } } },
} satisfies Meta<typeof ListsPage>
export default meta
type Story = StoryObj<typeof meta>

const NAME = "Журналисти"

/** A list is made by its name; a name that is taken is refused with a sentence. */
export const Created: Story = {
  play: async ({ userEvent }) => {
    const field = await screen.findByRole("textbox", { name: words("email_contacts.lists.name") })
    await userEvent.type(field, `${NAME}{Enter}`)
    await expect(await screen.findByText(`There is a list "${NAME}" already.`)).toBeVisible()
    await userEvent.clear(field)
    await userEvent.type(field, "Приятели{Enter}")
    await expect(await screen.findByText("Приятели")).toBeVisible()
  },
}
export const Pasted: Story = {
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("button", { name: `${words("email_contacts.lists.paste")}: ${NAME}` }))
    const dialog = within(await screen.findByRole("dialog"))
    await userEvent.type(dialog.getByRole("textbox", { name: words("email_contacts.lists.addresses") }), "Мария <maria@abv.bg>, ivan@abv.bg a@b")
    await userEvent.click(dialog.getByRole("button", { name: words("email_contacts.lists.add", { count: 3, number: "3" }) }))
    await expect(await dialog.findByText(words("email_contacts.lists.added", { count: 2, number: "2" }))).toBeVisible()
    await expect(dialog.getByText(/^a@b:/)).toBeVisible()
  },
}
export const Deleted: Story = {
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("button", { name: `${words("core.delete")}: ${NAME}` }))
    await userEvent.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: words("core.delete") }))
    await waitFor(() => expect(screen.queryByText(NAME)).toBeNull())
  },
}
export const Narrow: Story = {
  globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } },
  play: async () => {
    await screen.findByText(NAME)
  },
}
export const Empty: Story = { parameters: { msw: { handlers: { email: listHandlers(() => []) } } } }
export const Failed: Story = { parameters: { msw: { handlers: { email: failures("*/admin/email-lists").error } } } }
