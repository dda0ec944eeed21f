import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, screen, waitFor } from "storybook/test"
import { buildTerms } from "../../../../../../test/fixtures/size-guide-admin"
import { words } from "../../../../../../test/helpers/words"
import type { GuideDocument } from "../../../../../contracts/size-guide-document"
import { emptyDocument } from "../../../../../sizing/ids"
import HowToMenu from "./how-to-menu"

const onEmpty = fn()
const onShared = fn()
const [diameter, wrist] = buildTerms()

const meta = {
  title: "Size guide/Editor/How-to menu",
  component: HowToMenu,
  args: { label: "Add", terms: [wrist, diameter], onEmpty, onShared },
  decorators: [
    (Story) => (
      <main className="bg-ui-bg-base flex justify-end p-3">
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof HowToMenu>
export default meta
type Story = StoryObj<typeof meta>

export const ByKeyboard: Story = {
  play: async ({ userEvent }) => {
    screen.getByRole("button").focus()
    await userEvent.keyboard("{Enter}")
    await expect(await screen.findAllByRole("menuitem")).toHaveLength(3)
    await userEvent.keyboard("{ArrowDown}{Enter}")
    const [change] = onShared.mock.lastCall as [(document: GuideDocument) => GuideDocument]
    await expect(change(emptyDocument("ring", diameter.locale)).how_to).toMatchObject([{ title: diameter.text }])
    await waitFor(() => expect(screen.getByRole("button")).toHaveFocus())
  },
}
export const OpenAndClosed: Story = {
  globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } },
  play: async ({ userEvent }) => {
    await userEvent.click(screen.getByRole("button"))
    await screen.findByText(words("size_guide_terms.insert.from"))
    await userEvent.keyboard("{Escape}")
    await waitFor(() => expect(screen.getByRole("button")).toHaveFocus())
  },
}
