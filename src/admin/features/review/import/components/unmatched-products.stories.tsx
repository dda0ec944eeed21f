import type { Meta, StoryObj } from "@storybook/react-vite"
import { useState } from "react"
import { expect, fn, screen } from "storybook/test"
import { buildImportIn } from "../../../../../../test/fixtures/review-import"
import { LONG_BULGARIAN, PRODUCTS } from "../../../../../../test/fixtures/review-texts"
import { toDraft } from "../draft"
import { ProductPicker } from "../product-picker"
import { UnmatchedProducts } from "./unmatched-products"

const known = buildImportIn.checked()
const [ring] = PRODUCTS

const meta = {
  title: "Review/Import/Unmatched products",
  component: UnmatchedProducts,
  args: {
    names: known.unmatched_products,
    draft: toDraft(known),
    onChange: fn(),
    renderPicker: (props) => <ProductPicker {...props} />,
  },
  decorators: [
    (Story) => (
      <main className="mx-auto max-w-[720px] p-4">
        <Story />
      </main>
    ),
  ],
  render: function Names(args) {
    const [draft, setDraft] = useState(args.draft)
    const handleChange: typeof args.onChange = (patch) => {
      args.onChange(patch)
      setDraft((last) => ({ ...last, ...patch }))
    }
    return <UnmatchedProducts {...args} draft={draft} onChange={handleChange} />
  },
} satisfies Meta<typeof UnmatchedProducts>

export default meta
type Story = StoryObj<typeof meta>

export const Some: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await expect(await canvas.findByText("0 of 2 names have a product")).toBeVisible()
    await userEvent.click(canvas.getByRole("combobox", { name: "Product for “GRIVNA-MK”" }))
    await userEvent.click(await screen.findByRole("option", { name: ring.title }))
    await expect(args.onChange).toHaveBeenCalledWith({ product_matches: { "GRIVNA-MK": ring.id } })
    await expect(canvas.getByText("1 of 2 names have a product")).toBeVisible()
  },
}
export const One: Story = {
  args: { names: [{ name: "GRIVNA-MK", rows: 1 }] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("0 of 1 name has a product")).toBeVisible()
    await expect(canvas.getByText("1 row")).toBeVisible()
  },
}
export const AllMatched: Story = {
  args: {
    draft: { product_matches: { "GRIVNA-MK": ring.id, "OLD-PENDANT-2019": ring.id }, default_product_id: ring.id },
  },
}
/** More names than fit: the others come on request. */
export const Many: Story = {
  args: { names: Array.from({ length: 25 }, (_, index) => ({ name: `SKU-${index + 1}`, rows: 25 - index })) },
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getAllByRole("listitem")).toHaveLength(20)
    await userEvent.click(canvas.getByRole("button", { name: "Show more lines" }))
    await expect(canvas.getAllByRole("listitem")).toHaveLength(25)
  },
}
/** Rows that name no product, and no name that is unknown. */
export const RowsWithoutAName: Story = { args: { names: [] } }
export const LongBulgarianText: Story = {
  args: { names: [{ name: LONG_BULGARIAN.title, rows: 14 }] },
  globals: { locale: "bg", viewport: { value: "narrow" } },
}
export const Dark: Story = { globals: { theme: "dark" } }
