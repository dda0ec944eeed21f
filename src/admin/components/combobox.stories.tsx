import type { Meta, StoryObj } from "@storybook/react-vite"
import { useState } from "react"
import { expect, fn, userEvent } from "storybook/test"
import { Combobox, type ComboboxProps } from "./combobox"

const TOWNS = ["София", "Созопол", "Сопот"].map((name) => ({ id: name, name }))

const Typed = (props: ComboboxProps) => {
  const [query, setQuery] = useState(props.query)
  const options = TOWNS.filter(({ name }) => name.toLowerCase().startsWith(query.toLowerCase()))
  return <Combobox {...props} query={query} options={options} onQuery={setQuery} />
}

const meta = {
  title: "Shared/Combobox",
  component: Combobox,
  render: Typed,
  args: { label: "Град", query: "", options: TOWNS, note: "Няма намерени", found: "3 намерени", onQuery: fn(), onChoose: fn() },
} satisfies Meta<typeof Combobox>
export default meta
type Story = StoryObj<typeof meta>

export const Closed: Story = {}

export const ChosenByKeyboard: Story = {
  play: async ({ canvas, args }) => {
    const field = canvas.getByRole("combobox", { name: "Град" })
    await userEvent.type(field, "со")
    await expect(await canvas.findAllByRole("option")).toHaveLength(3)
    await userEvent.keyboard("{ArrowDown}{Enter}")
    await expect(args.onChoose).toHaveBeenCalledWith("Созопол")
    await expect(canvas.queryByRole("listbox")).toBeNull()
  },
}

export const NothingFound: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole("combobox", { name: "Град" }), "ъъ")
    await expect(await canvas.findByRole("status")).toHaveTextContent("Няма намерени")
  },
}
