import { RouteFocusModal } from "@medusajs/dashboard/components"
import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, screen } from "storybook/test"
import { words } from "../../../test/helpers/words"
import { CloseModal } from "./close-modal"

const meta = {
  title: "Components/Close modal",
  component: CloseModal,
  decorators: [
    (Story) => (
      <RouteFocusModal prev="/reviews">
        <RouteFocusModal.Title className="sr-only">Import</RouteFocusModal.Title>
        <RouteFocusModal.Description className="sr-only">What was there before.</RouteFocusModal.Description>
        <header className="px-4 py-2">
          <Story />
        </header>
      </RouteFocusModal>
    ),
  ],
} satisfies Meta<typeof CloseModal>
export default meta
type Story = StoryObj<typeof meta>

export const Named: Story = {
  play: async () => {
    await expect(await screen.findByRole("button", { name: words("core.close") })).toBeVisible()
  },
}
