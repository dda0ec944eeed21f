import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, screen, waitFor, within } from "storybook/test"
import { PRODUCTS } from "../../../../../test/fixtures/review-texts"
import { words } from "../../../../../test/helpers/words"
import { FilterMenu } from "./filter-menu"
import { ProductOptions } from "./product-options"

const meta = {
  title: "Review/Parts/Filter menu",
  component: FilterMenu,
  decorators: [(Story) => <div className="bg-ui-bg-base p-4">{Story()}</div>],
  args: {
    filter: {},
    productPicker: <ProductOptions products={PRODUCTS.slice(0, 2)} selected={[]} onToggle={fn()} />,
    onFilter: fn(),
  },
} satisfies Meta<typeof FilterMenu>
export default meta
type Story = StoryObj<typeof meta>

const openMenu = async (click: (element: Element) => Promise<void>, canvas: ReturnType<typeof within>) => {
  await click(canvas.getByRole("button", { name: words("review.filter.add") }))
  return within(await screen.findByRole("dialog", { name: words("review.filter.label") }))
}

export const Closed: Story = {}
/** Every change applies at once; the menu stays open for the next. */
export const Open: Story = {
  play: async ({ args, canvas, userEvent }) => {
    const menu = await openMenu(userEvent.click, within(canvas.getByRole("button").parentElement as HTMLElement))
    await userEvent.click(menu.getByRole("checkbox", { name: words("review.flag.email") }))
    await expect(args.onFilter).toHaveBeenLastCalledWith({ flag: ["email"] })
    await userEvent.click(menu.getByRole("checkbox", { name: words("review.filter.with_media") }))
    await expect(args.onFilter).toHaveBeenLastCalledWith({ with_media: true })
    await userEvent.type(menu.getByRole("textbox"), " judgeme {Enter}")
    await expect(args.onFilter).toHaveBeenLastCalledWith({ source: "judgeme" })
  },
}
/** The last value of a list that is unticked takes the filter away; Escape closes the menu. */
export const WithFilters: Story = {
  args: { filter: { rating: [1, 2], verification: ["buyer"], with_reply: false, older_than_hours: 48, source: "csv" } },
  play: async ({ args, canvas, userEvent }) => {
    const trigger = canvas.getByRole("button")
    const menu = await openMenu(userEvent.click, within(trigger.parentElement as HTMLElement))
    const verified = menu.getByRole("checkbox", { name: words("review.verification.buyer") })
    await expect(verified).toBeChecked()
    await userEvent.click(verified)
    const { verification: _, ...rest } = args.filter
    await expect(args.onFilter).toHaveBeenLastCalledWith(rest)
    await userEvent.keyboard("{Escape}")
    await waitFor(() => expect(trigger).toHaveFocus())
  },
}
export const OpenInBulgarian: Story = {
  globals: { locale: "bg", viewport: { value: "narrow" } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button"))
    await waitFor(() => expect(screen.getByRole("dialog")).toBeVisible())
  },
}
