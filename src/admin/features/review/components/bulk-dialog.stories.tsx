import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, screen, within } from "storybook/test"
import { BulkDialog } from "./bulk-dialog"

const none = { 5: 0, 4: 0, 3: 0, 2: 0, 1: 0 }

const meta = {
  title: "Review/Bulk dialog",
  component: BulkDialog,
  args: {
    decision: "approve",
    counts: { 5: 1203, 4: 211, 3: 40, 2: 9, 1: 12 },
    skipped: 0,
    onCommit: fn(),
    onClose: fn(),
  },
} satisfies Meta<typeof BulkDialog>

export default meta
type Story = StoryObj<typeof meta>

export const Many: Story = {
  play: async ({ userEvent, args }) => {
    const dialog = await screen.findByRole("alertdialog", { name: "Approve 1,475 reviews?" })
    await expect(within(dialog).getByRole("listitem", { name: "1 star: 12" })).toBeInTheDocument()
    await userEvent.click(within(dialog).getByRole("button", { name: "Approve 1,475" }))
    await expect(args.onCommit).toHaveBeenCalledWith(undefined)
  },
}
/** The reviews that match are not all known yet: no number, and nothing to confirm. */
export const Counting: Story = {
  args: { isCounting: true, counts: { ...none, 5: 2 } },
  play: async () => {
    const dialog = await screen.findByRole("alertdialog", { name: "Approve: all that match" })
    await expect(within(dialog).getByRole("status")).toHaveTextContent("Counting the reviews that match…")
    await expect(within(dialog).getByRole("button", { name: "Approve" })).toBeDisabled()
    await expect(within(dialog).queryByRole("list", { name: "By stars" })).toBeNull()
  },
}
export const CountingInBulgarian: Story = { args: { isCounting: true }, globals: { locale: "bg" } }
export const One: Story = {
  args: { counts: { ...none, 4: 1 } },
  play: async () => {
    await expect(await screen.findByRole("alertdialog", { name: "Approve 1 review?" })).toBeInTheDocument()
  },
}
export const OneInBulgarian: Story = {
  args: { counts: { ...none, 4: 1 }, skipped: 1 },
  globals: { locale: "bg" },
  play: async () => {
    await expect(await screen.findByRole("alertdialog", { name: "Да се одобри ли 1 отзив?" })).toBeInTheDocument()
  },
}
export const AsksForAReason: Story = {
  args: { decision: "reject", skipped: 2 },
  play: async ({ userEvent, args }) => {
    const commit = await screen.findByRole("button", { name: "Reject 1,475" })
    await expect(commit).toBeDisabled()
    await userEvent.click(screen.getByRole("combobox", { name: "Reason" }))
    await userEvent.click(await screen.findByRole("option", { name: "Offensive language" }))
    await userEvent.click(commit)
    await expect(args.onCommit).toHaveBeenCalledWith("offensive")
  },
}
export const NonePossible: Story = {
  args: { counts: none, skipped: 3 },
  play: async () => {
    await expect(await screen.findByRole("button", { name: "Approve 0" })).toBeDisabled()
  },
}
export const NarrowInTheDark: Story = {
  args: { decision: "hold", skipped: 2 },
  globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } },
}
