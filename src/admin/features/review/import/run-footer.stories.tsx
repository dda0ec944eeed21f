import { RouteFocusModal } from "@medusajs/dashboard/components"
import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, screen, within } from "storybook/test"
import { buildImport, buildImportIn, buildRefusedImport } from "../../../../../test/fixtures/review-import"
import { RunFooter } from "./run-footer"

const idle = { check: false, confirm: false, cancel: false }
const one = { reviews_accepted: 1, replies_accepted: 0 }

const meta = {
  title: "Review/Import/Run footer",
  component: RunFooter,
  args: {
    known: buildImportIn.checked(),
    step: "check",
    isChanged: false,
    canCheck: true,
    pending: idle,
    onBack: fn(),
    onCheck: fn(),
    onConfirm: fn(),
    onCancel: fn(),
  },
  decorators: [
    (Story) => (
      <RouteFocusModal prev="/reviews">
        <RouteFocusModal.Title className="sr-only">Import reviews</RouteFocusModal.Title>
        <RouteFocusModal.Description className="sr-only">In four steps.</RouteFocusModal.Description>
        <RouteFocusModal.Body className="flex-1" />
        <RouteFocusModal.Footer className="flex-wrap gap-y-2">
          <Story />
        </RouteFocusModal.Footer>
      </RouteFocusModal>
    ),
  ],
} satisfies Meta<typeof RunFooter>

export default meta
type Story = StoryObj<typeof meta>

export const Checked: Story = {
  play: async ({ userEvent, args }) => {
    await userEvent.click(await screen.findByRole("button", { name: "Import 1,150 reviews and 17 replies" }))
    await expect(args.onConfirm).toHaveBeenCalledOnce()
  },
}
export const OneReview: Story = {
  args: { known: buildImportIn.checked(one) },
  play: async () => {
    await expect(await screen.findByRole("button", { name: "Import 1 review" })).toBeEnabled()
  },
}
export const OneReviewInBulgarian: Story = {
  args: { known: buildImportIn.checked(one) },
  globals: { locale: "bg" },
  play: async () => {
    await expect(await screen.findByRole("button", { name: "Внеси 1 отзив" })).toBeEnabled()
  },
}
export const OneReplyInBulgarian: Story = {
  args: { known: buildImportIn.checked({ reviews_accepted: 3, replies_accepted: 1 }) },
  globals: { locale: "bg", viewport: { value: "narrow" } },
  play: async () => {
    await expect(await screen.findByRole("button", { name: "Внеси 3 отзива и 1 отговор" })).toBeEnabled()
  },
}
export const Columns: Story = { args: { known: buildImport(), step: "columns" } }
export const ColumnsMissing: Story = {
  args: { known: buildImport(), step: "columns", canCheck: false },
  play: async () => {
    await expect(await screen.findByRole("button", { name: "Check the file" })).toBeDisabled()
  },
}
/** What was chosen since the last check is not imported before it is checked. */
export const Changed: Story = {
  args: { isChanged: true },
  play: async ({ userEvent, args }) => {
    await expect(screen.queryByRole("button", { name: /^Import / })).toBeNull()
    await userEvent.click(await screen.findByRole("button", { name: "Check again" }))
    await expect(args.onCheck).toHaveBeenCalledOnce()
  },
}
export const NothingToImport: Story = { args: { known: buildRefusedImport() } }
export const Starting: Story = { args: { pending: { ...idle, confirm: true } } }
export const Failed: Story = { args: { known: buildImportIn.failed() } }
export const Completed: Story = { args: { known: buildImportIn.completed(), step: "import" } }
export const Importing: Story = {
  args: { known: buildImportIn.importing(), step: "import" },
  play: async ({ userEvent, args }) => {
    await userEvent.click(await screen.findByRole("button", { name: "Cancel the import" }))
    const dialog = await screen.findByRole("alertdialog", { name: "Cancel this import?" })
    await expect(args.onCancel).not.toHaveBeenCalled()
    await userEvent.click(within(dialog).getByRole("button", { name: "Go on importing" }))
    await expect(args.onCancel).not.toHaveBeenCalled()
  },
}
