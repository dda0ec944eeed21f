import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn } from "storybook/test"
import { LONG_BULGARIAN } from "../../../test/fixtures/review-texts"
import { SearchInput } from "./search-input"

const meta = {
  title: "Components/Search input",
  component: SearchInput,
  decorators: [(Story) => <div className="bg-ui-bg-base max-w-sm p-6">{Story()}</div>],
  args: { "aria-label": "Search text, author, product", placeholder: "Search", size: "small", onChange: fn() },
} satisfies Meta<typeof SearchInput>
export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {
  play: async ({ args, canvas, userEvent }) => {
    const field = canvas.getByRole("searchbox", { name: "Search text, author, product" })
    await userEvent.type(field, "пръстен")
    await expect(field).toHaveValue("пръстен")
    await expect(args.onChange).toHaveBeenCalledTimes(7)
    await userEvent.clear(field)
  },
}
export const Filled: Story = { args: { defaultValue: "Роса" } }
export const LongText: Story = { args: { defaultValue: LONG_BULGARIAN.title } }
export const Disabled: Story = {
  args: { disabled: true },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("searchbox")).toBeDisabled()
  },
}
export const Bulgarian: Story = { args: { "aria-label": "Търсене на продукт", placeholder: "Търсене" } }
export const Dark: Story = { globals: { theme: "dark" } }
