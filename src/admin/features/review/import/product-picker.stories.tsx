import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, screen } from "storybook/test"
import { http, HttpResponse } from "msw"
import { buildLongReview } from "../../../../../test/fixtures/review"
import { PRODUCTS } from "../../../../../test/fixtures/review-texts"
import { failures } from "../../../../../test/msw/failures"
import { ProductPicker } from "./product-picker"

const [ring] = PRODUCTS
const long = buildLongReview().product

const meta = {
  title: "Review/Import/Product picker",
  component: ProductPicker,
  args: { label: "Product for “GRIVNA-MK”", value: null, onChange: fn() },
  decorators: [
    (Story) => (
      <main className="mx-auto max-w-[320px] p-4">
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof ProductPicker>

export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole("combobox", { name: "Product for “GRIVNA-MK”" }))
    await userEvent.click(await screen.findByRole("option", { name: ring.title }))
    await expect(args.onChange).toHaveBeenCalledWith(ring.id)
  },
}
export const Chosen: Story = {
  args: { value: ring.id },
  play: async ({ canvas, userEvent, args }) => {
    const clear = await canvas.findByRole("button", { name: "Take the choice back: Product for “GRIVNA-MK”" })
    await expect((await canvas.findAllByText(ring.title))[0]).toBeVisible()
    await userEvent.click(clear)
    await expect(args.onChange).toHaveBeenCalledWith(null)
    await expect(canvas.getByRole("combobox")).toHaveFocus()
  },
}
export const NothingFound: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("combobox"), "zzz")
    await expect(await screen.findByRole("option", { name: "No product of that name" })).toHaveAttribute(
      "aria-disabled",
      "true"
    )
  },
}
export const NoProducts: Story = {
  parameters: {
    msw: {
      handlers: {
        core: http.get("*/admin/products", () => HttpResponse.json({ products: [], count: 0, offset: 0, limit: 10 })),
      },
    },
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("combobox"))
    await expect(await screen.findByRole("option", { name: "The shop has no products yet." })).toBeInTheDocument()
  },
}
export const Loading: Story = { parameters: { msw: { handlers: { core: failures("*/admin/products").loading } } } }
export const Unavailable: Story = {
  parameters: { msw: { handlers: { core: failures("*/admin/products").error } } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("combobox"))
    await expect(await screen.findByRole("option", { name: /^The server/ })).toBeInTheDocument()
  },
}
export const LongBulgarianText: Story = {
  args: { value: long.id },
  parameters: {
    msw: {
      handlers: {
        core: http.get("*/admin/products", () =>
          HttpResponse.json({ products: [long], count: 1, offset: 0, limit: 10 })
        ),
      },
    },
  },
  globals: { locale: "bg" },
}
