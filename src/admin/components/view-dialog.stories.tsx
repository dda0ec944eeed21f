import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, screen, waitFor } from "storybook/test"
import { buildSavedView } from "../../../test/fixtures/review"
import { words } from "../../../test/helpers/words"
import { ViewDialog } from "./view-dialog"

const meta = {
  title: "Components/View dialog",
  component: ViewDialog,
  args: {
    texts: { title: "Save this view", name: "Name of the view", share: "Share with all moderators" },
    isSaving: false,
    error: null,
    onSave: fn(),
    onClose: fn(),
  },
} satisfies Meta<typeof ViewDialog>
export default meta
type Story = StoryObj<typeof meta>

/** The focus is in the field; there is nothing to save without a name, and Enter saves. */
export const NewView: Story = {
  play: async ({ args, userEvent }) => {
    const field = await screen.findByRole("textbox", { name: "Name of the view" })
    await waitFor(() => expect(field).toHaveFocus())
    await expect(screen.getByRole("button", { name: words("core.save") })).toBeDisabled()
    await userEvent.click(screen.getByRole("checkbox", { name: "Share with all moderators" }))
    await userEvent.type(field, " Една звезда {Enter}")
    await expect(args.onSave).toHaveBeenCalledOnce()
    await expect(args.onSave).toHaveBeenCalledWith("Една звезда", true)
  },
}
export const Rename: Story = { args: { name: buildSavedView().name, isShared: true } }
export const ClosedByEscape: Story = {
  play: async ({ args, userEvent }) => {
    await screen.findByRole("alertdialog")
    await userEvent.keyboard("{Escape}")
    await expect(args.onClose).toHaveBeenCalledOnce()
  },
}
export const Saving: Story = { args: { name: buildSavedView().name, isSaving: true } }
export const Refused: Story = {
  args: { name: buildSavedView().name, error: "A view with this name exists already. Choose another name." },
  play: async () => {
    await expect(await screen.findByRole("alert")).toHaveTextContent("Choose another name.")
  },
}
export const Bulgarian: Story = {
  args: {
    name: buildSavedView().name,
    error: "Вече има изглед с това име. Изберете друго.",
    texts: { title: "Преименувай", name: "Име на изгледа", share: "Сподели с всички модератори" },
  },
  globals: { locale: "bg", viewport: { value: "narrow" } },
}
