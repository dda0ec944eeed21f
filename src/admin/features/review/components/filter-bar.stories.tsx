import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, screen, waitFor } from "storybook/test"
import { PRODUCTS } from "../../../../../test/fixtures/review-texts"
import { words } from "../../../../../test/helpers/words"
import { FilterBar } from "./filter-bar"
import { ProductOptions } from "./product-options"

const meta = {
  title: "Review/Parts/Filter bar",
  component: FilterBar,
  decorators: [(Story) => <div className="bg-ui-bg-base max-w-[460px]">{Story()}</div>],
  args: {
    filter: { status: ["pending"] },
    sort: "oldest",
    productNames: Object.fromEntries(PRODUCTS.map(({ id, title }) => [id, title])),
    productPicker: <ProductOptions products={[...PRODUCTS]} selected={[]} onToggle={fn()} />,
    onFilter: fn(),
    onSort: fn(),
    onLeaveSearch: fn(),
  },
} satisfies Meta<typeof FilterBar>
export default meta
type Story = StoryObj<typeof meta>

/** Enter searches at once and leaves the field. */
export const WithoutFilters: Story = {
  play: async ({ args, canvas, userEvent }) => {
    const field = canvas.getByRole("searchbox", { name: words("review.filter.search") })
    await userEvent.type(field, "пръстен{Enter}")
    await expect(args.onFilter).toHaveBeenCalledOnce()
    await expect(args.onFilter).toHaveBeenCalledWith({ status: ["pending"], q: "пръстен" })
    await expect(args.onLeaveSearch).toHaveBeenCalledOnce()
  },
}
/** A moment after the last letter the search goes out by itself; one letter alone does not. */
export const SearchWhileTyping: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole("searchbox"), "Роса")
    await waitFor(() => expect(args.onFilter).toHaveBeenLastCalledWith({ status: ["pending"], q: "Роса" }))
  },
}
export const LeftByEscape: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("searchbox"))
    await userEvent.keyboard("{Escape}")
    await expect(args.onLeaveSearch).toHaveBeenCalledOnce()
  },
}
/** Each chip takes its filter away; the last button takes all but the view's own. */
export const WithFilters: Story = {
  args: { filter: { status: ["pending"], rating: [1, 2], verification: ["buyer"], q: "закопчалка" } },
  play: async ({ args, canvas, userEvent }) => {
    await expect(canvas.getAllByRole("listitem")).toHaveLength(4)
    await userEvent.click(canvas.getAllByRole("listitem")[0].querySelector("button") as HTMLButtonElement)
    await expect(args.onFilter).toHaveBeenLastCalledWith({
      status: ["pending"],
      verification: ["buyer"],
      q: "закопчалка",
    })
    await userEvent.click(canvas.getByRole("button", { name: words("review.filter.clear") }))
    await expect(args.onFilter).toHaveBeenLastCalledWith({ status: ["pending"] })
  },
}
export const EveryFilterInBulgarian: Story = {
  globals: { locale: "bg", viewport: { value: "narrow" } },
  args: {
    filter: {
      rating: [1, 2, 3, 4, 5],
      product_id: PRODUCTS.map(({ id }) => id),
      customer_id: "cus_1",
      order_id: "order_1",
      verification: ["none", "imported"],
      flag: ["latin_bulgarian", "duplicate"],
      locale: ["bg"],
      source: "judgeme",
      with_media: true,
      with_reply: false,
      featured: true,
      older_than_hours: 48,
      q: "колие",
    },
  },
}
export const SortByKeyboard: Story = {
  play: async ({ args, canvas, userEvent }) => {
    const trigger = canvas.getByRole("combobox", { name: words("review.filter.sort") })
    trigger.focus()
    await userEvent.keyboard("{Enter}")
    await screen.findByRole("listbox")
    await userEvent.keyboard("{ArrowDown}{Enter}")
    await expect(args.onSort).toHaveBeenCalledWith("newest")
    await waitFor(() => expect(trigger).toHaveFocus())
  },
}
export const WithViewsAbove: Story = {
  args: { leading: <p className="txt-small">The choice of the view stands here where there is no rail.</p> },
}
