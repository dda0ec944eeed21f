import { Input } from "@medusajs/ui"
import type { Meta, StoryObj } from "@storybook/react-vite"
import { useState } from "react"
import { expect, fn, screen } from "storybook/test"
import { buildAssignment, buildAssignments, buildPreview, LONG_PRODUCT, TARGETS } from "../../../../../../test/fixtures/size-guide-assignments"
import { words } from "../../../../../../test/helpers/words"
import { AssignmentLevels } from "./assignment-levels"
import { AssignmentLine } from "./assignment-line"
import { ChoiceField } from "./choice-field"
import { Field, SelectField } from "./field"
import { NoteStrip } from "./note-strip"
import { PreviewResult } from "./preview-result"
import { SkuResult } from "./sku-result"
import { TargetChips } from "./target-chips"

const meta = {
  title: "Size guide/Assign/Parts",
  decorators: [
    (Story) => (
      <main className="bg-ui-bg-base mx-auto max-w-[560px] p-3">
        <Story />
      </main>
    ),
  ],
} satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const nothing = () => undefined
const onChoose = fn()
const places = { channels: new Map([["sc_web", "Онлайн магазин"]]), regions: new Map([["reg_bg", "България"]]) }

const Searching = () => {
  const [query, setQuery] = useState("")
  const options = TARGETS.product.filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()))
  return (
    <div className="h-96">
      <ChoiceField label="Продукт" query={query} options={options} isLoading={false} onQuery={setQuery} onChoose={onChoose} />
    </div>
  )
}

/** Arrows and Enter choose; Escape closes the list. */
export const Search: Story = {
  render: () => <Searching />,
  play: async ({ userEvent }) => {
    const field = screen.getByRole("combobox")
    await userEvent.click(field)
    await expect(screen.getAllByRole("option")).toHaveLength(3)
    await userEvent.keyboard("{Escape}")
    await expect(screen.queryByRole("listbox")).toBeNull()
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}")
    await expect(onChoose).toHaveBeenLastCalledWith(TARGETS.product[1])
  },
}
export const SearchFindsNothing: Story = {
  render: () => <Searching />,
  play: async ({ userEvent }) => {
    await userEvent.type(screen.getByRole("combobox"), "zzz")
    await expect(screen.getByRole("status")).toHaveTextContent(words("size_guide_assign.form.nothing_found"))
  },
}
export const SearchOpen: Story = {
  render: () => <Searching />,
  globals: { theme: "dark", viewport: { value: "narrow" } },
  play: async ({ userEvent }) => {
    await userEvent.click(screen.getByRole("combobox"))
    await expect(screen.getByRole("listbox")).toBeVisible()
  },
}
export const Levels: Story = {
  render: () => <AssignmentLevels assignments={buildAssignments()} places={places} onEdit={nothing} onDelete={nothing} />,
  play: async () => {
    const names = screen.getAllByRole("heading").map(({ textContent }) => textContent)
    const order = (["product", "collection", "category", "tag", "store"] as const).map((type) => words(`size_guide_assign.type.${type}`))
    await expect(names).toEqual(order)
  },
}
export const LevelsNarrow: Story = { ...Levels, globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } } }
export const LineOfNoGuide: Story = {
  render: () => <AssignmentLine assignment={buildAssignment({ mode: "none", guide_id: null, guide_title: null })} places={places} />,
}
export const Preview: Story = {
  render: () => <PreviewResult preview={buildPreview()} />,
  play: async () => {
    await expect(screen.getAllByRole("listitem")).toHaveLength(6)
  },
}
export const PreviewNarrow: Story = { ...Preview, globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } } }
export const PreviewOfNothing: Story = {
  render: () => <PreviewResult preview={{ matched: { value: 0, capped: false }, changes: 0, products: [] }} />,
}
export const PreviewCapped: Story = {
  render: () => <PreviewResult preview={{ ...buildPreview(), matched: { value: 5000, capped: true }, changes: 0 }} />,
}
export const Skus: Story = {
  render: () => <SkuResult result={{ targets: [], unknown: ["ABC-1", "ABC-2"], repeated: 1 }} found={3} tooMany />,
}
export const SkusAllUnknown: Story = {
  render: () => <SkuResult result={{ targets: [], unknown: ["ABC-1"], repeated: 0 }} found={0} tooMany={false} />,
}
export const Chips: Story = {
  render: () => (
    <TargetChips
      label="Избрани"
      targets={Array.from({ length: 24 }, (_, index) => ({ type: "product" as const, id: `prod_${index}`, name: index === 0 ? LONG_PRODUCT.title : `Пръстен ${index}` }))}
      onRemove={nothing}
    />
  ),
  globals: { viewport: { value: "narrow" } },
}
export const Note: Story = { render: () => <NoteStrip text={words("size_guide_assign.restored")} onUndo={nothing} onClose={nothing} /> }
export const Fields: Story = {
  render: () => (
    <div className="flex flex-col gap-y-3">
      <SelectField label="Ниво" value="a" options={[{ value: "a", label: "Категория" }]} onChange={nothing} />
      <Field label="Приоритет" error={words("size_guide_assign.form.bad_priority")}>
        {({ id, describedBy }) => <Input id={id} aria-invalid aria-describedby={describedBy} defaultValue="x" />}
      </Field>
    </div>
  ),
}
