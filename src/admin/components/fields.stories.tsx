import type { Meta, StoryObj } from "@storybook/react-vite"
import { useState, type ComponentProps } from "react"
import { expect, fn, screen } from "storybook/test"
import { CheckField, ChoiceField, NumberField, SelectField, TextField } from "./fields"

const changed = fn()

const meta = {
  title: "Components/Fields",
  decorators: [
    (Story) => (
      <main className="bg-ui-bg-base mx-auto max-w-3xl p-3">
        <Story />
      </main>
    ),
  ],
} satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const Amount = ({ onChange }: Pick<ComponentProps<typeof NumberField>, "onChange">) => {
  const [value, setValue] = useState<number | null>(4.2)
  const change = (next: number | null) => {
    setValue(next)
    onChange(next)
  }
  return <NumberField label="Amount" unit="€" hint="A hint" error="What is wrong" value={value} onChange={change} />
}

/** A comma is read as a point, nothing as nothing, and words as no number. */
export const Fields: Story = {
  render: () => (
    <div className="flex flex-col gap-y-4">
      <Amount onChange={changed} />
      <TextField label="Text" value="" suggestions={["0888123456"]} onChange={fn()} />
      <SelectField label="Choice" value="" placeholder="Choose" options={[{ value: "a", label: "A" }]} onChange={fn()} />
      <CheckField label="Yes or no" hint="A hint" checked onChange={fn()} />
      <ChoiceField label="One of" value="a" options={[{ value: "a", label: "A", hint: "The first" }, { value: "b", label: "B" }]} onChange={fn()} />
    </div>
  ),
  play: async ({ userEvent }) => {
    const amount = screen.getByRole("textbox", { name: "Amount (€)" })
    await expect(amount).toHaveAccessibleDescription("A hint What is wrong")
    await userEvent.clear(amount)
    await expect(changed).toHaveBeenLastCalledWith(null)
    await userEvent.type(amount, "1 234,50")
    await expect(changed).toHaveBeenLastCalledWith(1234.5)
    await expect(amount).toHaveValue("1 234,50")
    await userEvent.type(amount, "x")
    await expect(changed).toHaveBeenLastCalledWith(Number.NaN)
  },
}
