import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, screen, waitFor, within } from "storybook/test"
import { buildLargePanel, ITEMS } from "../../../../../test/fixtures/econt-panel"
import { words } from "../../../../../test/helpers/words"
import { panelServer } from "../../../../../test/msw/econt-panel"
import type { CreateWaybillBody } from "../../../../contracts/econt-panel"
import OrderWidget from "./order-widget"

const meta = {
  title: "Econt/Parts of an order",
  component: OrderWidget,
  args: { orderId: "order_1" },
  globals: { viewport: { value: "desktop" } },
} satisfies Meta<typeof OrderWidget>
export default meta
type Story = StoryObj<typeof meta>

/** The toast is the dashboard's, whose close button has no name; the rest of the page is examined. */
const a11y = { context: { exclude: ["[data-sonner-toaster]"] } }
const shop = () => {
  const server = panelServer(() => ({ panel: buildLargePanel() }))
  const bookings = () =>
    server.state.current.sent.filter(({ path }) => path === "/orders/order_1/waybills").map(({ body }) => body as CreateWaybillBody)
  return { ...server, bookings, parameters: { a11y, msw: { handlers: { econt: server.handlers } } } }
}
type User = Parameters<NonNullable<Story["play"]>>[0]["userEvent"]

const open = async (user: User) => {
  await user.click(await screen.findByRole("button", { name: words("econt_panel.create") }))
  return within(await screen.findByRole("dialog"))
}
const unfold = (user: User) => user.click(screen.getByRole("button", { name: words("econt_panel.pieces.title") }))
const field = (name: string) => screen.getByRole("textbox", { name })
const [RING, EARRINGS, CHAIN] = ITEMS.map(({ title }) => title)
const line = (title: string) => screen.getByRole("checkbox", { name: new RegExp(title) })
const howMany = (title: string) => screen.getByRole("spinbutton", { name: words("econt_panel.pieces.quantity", { title }) })
const submit = (user: User) => user.click(screen.getByRole("button", { name: words("econt_panel.form.create") }))

const parts = shop()
/** Weight and money follow the pieces; the rest is sent with a second waybill, and nothing is collected twice. */
export const InTwoParcels: Story = {
  parameters: parts.parameters,
  play: async ({ userEvent }) => {
    const dialog = await open(userEvent)
    await expect(dialog.getAllByText(words("econt_panel.pieces.all", { count: 4 }))[0]).toBeVisible()
    await unfold(userEvent)
    line(CHAIN).focus()
    await userEvent.keyboard(" ")
    await userEvent.clear(howMany(EARRINGS))
    await userEvent.type(howMany(EARRINGS), "1")
    await expect(screen.getByText(words("econt_panel.pieces.stay", { count: 2 }))).toBeVisible()
    await expect(field(words("econt_panel.form.weight"))).toHaveValue("0.35")
    await expect(field(words("econt_panel.form.cod_amount"))).toHaveValue("87.4")
    await submit(userEvent)
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull())
    await expect(parts.bookings()[0].items).toEqual([
      { id: "item_1", quantity: 1 },
      { id: "item_2", quantity: 1 },
    ])
    await expect(parts.bookings()[0].draft.cod_amount).toBe(87.4)
    const rest = await open(userEvent)
    await expect(rest.getAllByText(words("econt_panel.pieces.all", { count: 2 }))[0]).toBeVisible()
    await submit(userEvent)
    await waitFor(() => expect(screen.getAllByRole("article")).toHaveLength(2))
    await expect(parts.bookings()[1]).toMatchObject({ items: [{ id: "item_2", quantity: 1 }, { id: "item_3", quantity: 1 }], draft: { cod_amount: 50 } })
  },
}

const nothing = shop()
/** Without a piece there is no waybill, and the way back to everything is one button. */
export const NothingChosen: Story = {
  parameters: nothing.parameters,
  play: async ({ userEvent }) => {
    await open(userEvent)
    await unfold(userEvent)
    for (const title of [RING, EARRINGS, CHAIN]) {
      await userEvent.click(line(title))
    }
    await submit(userEvent)
    await waitFor(() => expect(line(RING)).toHaveFocus())
    await expect(screen.getAllByText(words("econt_problems.pieces_missing"))).not.toHaveLength(0)
    await expect(nothing.bookings()).toEqual([])
    await userEvent.click(screen.getByRole("button", { name: words("econt_panel.pieces.take_all") }))
    await expect(field(words("econt_panel.form.cod_amount"))).toHaveValue("137.4")
  },
}

const raced = shop()
/** Somebody else fulfilled a piece meanwhile: the line says what is left of it, and the rest can be sent. */
export const SomebodyWasFaster: Story = {
  parameters: raced.parameters,
  play: async ({ userEvent }) => {
    await open(userEvent)
    const { panel } = raced.state.current
    raced.state.current.panel = { ...panel, items: [ITEMS[0], { ...ITEMS[1], quantity: 1 }, ITEMS[2]] }
    await submit(userEvent)
    const said = words("econt_problems.pieces_gone", { title: EARRINGS, left: "1" })
    await waitFor(() => expect(screen.getAllByText(said)).not.toHaveLength(0))
    await expect(howMany(EARRINGS)).toBeInvalid()
    await userEvent.clear(howMany(EARRINGS))
    await userEvent.type(howMany(EARRINGS), "1")
    await submit(userEvent)
    await waitFor(() => expect(raced.bookings()).toHaveLength(2))
    await expect(raced.bookings()[1].items).toContainEqual({ id: "item_2", quantity: 1 })
  },
}

const kept = shop()
/** The choice is kept with the rest of what was typed. */
export const ChoiceIsKept: Story = {
  parameters: kept.parameters,
  play: async ({ userEvent }) => {
    await open(userEvent)
    await unfold(userEvent)
    await userEvent.click(line(RING))
    await userEvent.click(screen.getByRole("button", { name: words("core.close") }))
    const again = await open(userEvent)
    await expect(again.getByText(words("econt_panel.pieces.some", { count: 3, left: 4 }))).toBeVisible()
  },
}

export const Narrow: Story = {
  parameters: shop().parameters,
  globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } },
  play: async ({ userEvent }) => {
    await open(userEvent)
    await unfold(userEvent)
    await expect(line(EARRINGS)).toBeVisible()
  },
}
