import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, screen, waitFor, within } from "storybook/test"
import { buildConfig } from "../../../../../test/fixtures/core"
import { buildTopics } from "../../../../../test/fixtures/email-contacts"
import { words } from "../../../../../test/helpers/words"
import { coreHandlers } from "../../../../../test/msw/core.handlers"
import { topicHandlers } from "../../../../../test/msw/email-contact"
import { failures } from "../../../../../test/msw/failures"
import { TopicList } from "./components/topic-list"
import TopicsPage from "./topics-page"

const meta = {
  title: "E-mail campaigns/Topics",
  component: TopicsPage,
  parameters: { router: { path: "/email-campaigns/topics", initialEntries: ["/email-campaigns/topics"] }, msw: { handlers: { email: topicHandlers() } } },
} satisfies Meta<typeof TopicsPage>
export default meta
type Story = StoryObj<typeof meta>

const names = async (first: string) => {
  await screen.findByText(first)
  const main = screen.getByText(first).closest("ol") as HTMLElement
  return within(main).getAllByRole("listitem").map((item) => item.textContent ?? "")
}

/** Topics move by the keyboard, and it is said where they are now. */
export const Order: Story = {
  globals: { locale: "en" },
  play: async ({ userEvent }) => {
    await expect((await names("New jewellery"))[0]).toContain("New jewellery")
    screen.getByRole("button", { name: words("email_contacts.topics.down", { name: "New jewellery" }) }).focus()
    await userEvent.keyboard("{Enter}")
    await waitFor(async () => expect((await names("Sales"))[0]).toContain("Sales"))
    await expect(await screen.findByText(words("email_contacts.topics.moved", { name: "New jewellery", place: 2 }))).toBeInTheDocument()
  },
}
export const Narrow: Story = {
  globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } },
  play: async () => {
    await expect(await names("Нови бижута")).toHaveLength(4)
  },
}
export const Added: Story = {
  globals: { locale: "en" },
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("button", { name: words("email_contacts.topics.add") }))
    const dialog = within(await screen.findByRole("dialog"))
    await userEvent.click(dialog.getByRole("button", { name: words("core.save") }))
    await expect(await dialog.findAllByText(words("email_contacts.topics.wrong"))).toHaveLength(3)
    await userEvent.type(dialog.getByRole("textbox", { name: words("email_contacts.topics.handle") }), "gifts")
    await userEvent.type(dialog.getByRole("textbox", { name: words("email_contacts.topics.name_bg") }), "Подаръци")
    await userEvent.type(dialog.getByRole("textbox", { name: words("email_contacts.topics.name_en") }), "Gifts")
    await userEvent.click(dialog.getByRole("button", { name: words("core.save") }))
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull())
    await expect(await screen.findByText("Gifts")).toBeVisible()
  },
}
/** While one is on its way, none moves again. */
export const Moving: Story = {
  globals: { locale: "en" },
  render: () => <TopicList topics={buildTopics()} isReadOnly={false} isMoving onEdit={() => undefined} onMove={() => undefined} />,
  play: async () => {
    const name = words("email_contacts.topics.down", { name: "New jewellery" })
    await expect(await screen.findByRole("button", { name })).toBeDisabled()
  },
}
export const Empty: Story = { parameters: { msw: { handlers: { email: topicHandlers(() => []) } } } }
export const OnlyLooking: Story = {
  globals: { locale: "en" },
  parameters: { msw: { handlers: { core: coreHandlers(buildConfig({ rbac: true, permissions: ["bijou_email_contact:read"] })) } } },
  play: async () => {
    await names("New jewellery")
    await expect(screen.queryByRole("button", { name: words("email_contacts.topics.add") })).toBeNull()
  },
}
export const Failed: Story = { parameters: { msw: { handlers: { email: failures("*/admin/email-topics").error } } } }
