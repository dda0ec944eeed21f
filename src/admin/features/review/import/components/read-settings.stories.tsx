import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, screen } from "storybook/test"
import { buildImport } from "../../../../../../test/fixtures/review-import"
import { toDraft } from "../draft"
import { ReadSettings } from "./read-settings"

const draft = toDraft(buildImport())

const meta = {
  title: "Review/Import/Read settings",
  component: ReadSettings,
  args: { draft, onChange: fn() },
  decorators: [
    (Story) => (
      <main className="mx-auto max-w-[720px] p-4">
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof ReadSettings>

export default meta
type Story = StoryObj<typeof meta>

export const Standard: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole("radio", { name: "As the file says, else pending" }))
    await expect(args.onChange).toHaveBeenCalledWith({ target: "as_in_file" })
    await userEvent.click(canvas.getByRole("radio", { name: "4 March (month first)" }))
    await expect(args.onChange).toHaveBeenCalledWith({ date_order: "month_first" })
    await userEvent.click(canvas.getByRole("combobox", { name: "Language, where the file names none" }))
    await userEvent.click(await screen.findByRole("option", { name: "English" }))
    await expect(args.onChange).toHaveBeenCalledWith({ locale: "en" })
  },
}
export const PublishedAtOnce: Story = {
  args: { draft: { ...draft, target: "published" } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/must not be chosen by their stars/)).toBeVisible()
  },
}
/** A language the suite does not speak is kept as it was chosen. */
export const AnotherLanguage: Story = { args: { draft: { ...draft, locale: "de" } } }
export const Bulgarian: Story = {
  args: { draft: { ...draft, target: "published" } },
  globals: { locale: "bg", viewport: { value: "narrow" } },
}
export const Dark: Story = { globals: { theme: "dark" } }
