import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, screen, waitFor, within } from "storybook/test"
import { buildDraft, buildPanel, buildQuoteResponse, buildSent, WAYBILLS } from "../../../../../test/fixtures/econt-panel"
import { words } from "../../../../../test/helpers/words"
import { panelServer, type PanelSeed } from "../../../../../test/msw/econt-panel"
import type { CreateWaybillBody } from "../../../../contracts/econt-panel"
import OrderWidget from "./order-widget"

const meta = {
  title: "Econt/Waybill form",
  component: OrderWidget,
  args: { orderId: "order_1" },
  globals: { viewport: { value: "desktop" } },
} satisfies Meta<typeof OrderWidget>
export default meta
type Story = StoryObj<typeof meta>

/** The toast is the dashboard's, whose close button has no name; the rest of the page is examined. */
const a11y = { context: { exclude: ["[data-sonner-toaster]"] } }

const serverOf = (seed: () => Partial<PanelSeed> = () => ({})) => {
  const server = panelServer(seed)
  const bodies = (path: string) => server.state.current.sent.filter((sent) => sent.path === path).map(({ body }) => body)
  return {
    ...server,
    parameters: { a11y, msw: { handlers: { econt: server.handlers } } },
    bookings: () => bodies("/orders/order_1/waybills") as CreateWaybillBody[],
    quotes: () => bodies("/orders/order_1/quote"),
  }
}
type Play = NonNullable<Story["play"]>
type User = Parameters<Play>[0]["userEvent"]

const open = async (user: User) => {
  await user.click(await screen.findByRole("button", { name: words("econt_panel.create") }))
  return screen.findByRole("dialog")
}
const field = (name: string) => screen.getByRole("textbox", { name })
const radio = (name: string | RegExp) => screen.getByRole("radio", { name })
const startsWith = (text: string) => new RegExp(`^${text}`)

const filled = serverOf()
/** The price follows the last edit; Ctrl+Enter books; then Print has the focus. */
export const FillAndCreate: Story = {
  parameters: filled.parameters,
  play: async ({ userEvent }) => {
    await open(userEvent)
    await expect(await screen.findAllByText("€6.12")).not.toHaveLength(0)
    const weight = field(words("econt_panel.form.weight"))
    await userEvent.clear(weight)
    await userEvent.type(weight, "1,25")
    await waitFor(() => expect(filled.quotes().at(-1)).toMatchObject({ draft: { parcels: [{ weight: 1.25 }] } }), { timeout: 5000 })
    // Not a question for each key.
    await expect(filled.quotes().length).toBeLessThan(4)
    await userEvent.keyboard("{Control>}{Enter}{/Control}")
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull())
    await expect(filled.bookings()).toHaveLength(1)
    await expect(filled.bookings()[0].draft.parcels[0].weight).toBe(1.25)
    await waitFor(() => expect(screen.getByRole("button", { name: words("econt_parcel.print") })).toHaveFocus())
  },
}

const guarded = serverOf()
/** Whoever pays the courier, the delivery is paid once; a sum that charges it twice is not booked. */
export const PaysOnce: Story = {
  parameters: guarded.parameters,
  play: async ({ userEvent }) => {
    await open(userEvent)
    const amount = () => field(words("econt_panel.form.cod_amount"))
    await expect(amount()).toHaveValue("57.4")
    await userEvent.click(radio(startsWith(words("econt_panel.form.payer_receiver"))))
    await expect(amount()).toHaveValue("51.9")
    await screen.findByText(words("econt_panel.form.customer_pays_both", { total: "€56.80", cod: "€51.90", courier: "€4.90" }))
    await userEvent.clear(amount())
    await userEvent.type(amount(), "57.40")
    await expect(amount()).toHaveAccessibleDescription(
      words("econt_problems.double_charge", { amount: "€57.40", allowed: "€51.90" })
    )
    await userEvent.click(screen.getByRole("button", { name: words("econt_panel.form.create") }))
    await waitFor(() => expect(amount()).toHaveFocus())
    await expect(guarded.bookings()).toEqual([])
    await userEvent.click(radio(startsWith(words("econt_panel.form.payer_sender"))))
    await expect(amount()).toHaveValue("57.4")
  },
}

const byKeys = serverOf(() => ({ panel: buildPanel({ draft: buildDraft({ destination: { type: "office", office_code: "" } }) }) }))
/** An office without a mouse: type, go down, take it. */
export const OfficeByKeyboard: Story = {
  parameters: byKeys.parameters,
  play: async ({ userEvent }) => {
    const dialog = await open(userEvent)
    const office = within(dialog).getByRole("combobox", { name: words("econt_parcel.type.office") })
    office.focus()
    await userEvent.keyboard("Sofia")
    await waitFor(() => expect(screen.getAllByRole("option")).toHaveLength(2), { timeout: 5000 })
    await userEvent.keyboard("{ArrowDown}{Enter}")
    await expect(await within(dialog).findByText(/Sofia Mladost/)).toBeVisible()
    await expect(office).toHaveFocus()
    await userEvent.keyboard("{Control>}{Enter}{/Control}")
    await waitFor(() => expect(byKeys.bookings()[0]?.draft.destination).toEqual({ type: "office", office_code: "1029" }))
  },
}

const refusing = serverOf(() => ({
  panel: buildPanel({ draft: buildDraft({ priority: { from: "10:00", to: "12:00" } }) }),
  refusals: [
    { code: "econt_contact_missing", path: "receiver.phone", severity: "error", message: "Невалиден телефон" },
    { code: "econt_delivery_day", path: "delivery_day", severity: "error", message: "Невалиден ден" },
  ],
}))
/** What Econt refuses stands at its field, and the first has the focus. */
export const RefusedField: Story = {
  parameters: refusing.parameters,
  play: async ({ userEvent }) => {
    await open(userEvent)
    await userEvent.click(screen.getByRole("button", { name: words("econt_panel.form.create") }))
    const phone = field(words("econt_panel.form.phone"))
    await waitFor(() => expect(phone).toHaveFocus())
    await expect(phone).toBeInvalid()
    await expect(phone).toHaveAccessibleDescription(/Невалиден телефон/)
    // A folded section opens when something in it is wrong.
    await expect(screen.getByRole("combobox", { name: words("econt_panel.form.delivery_day") })).toBeVisible()
    await userEvent.clear(phone)
    await userEvent.type(phone, "0888 123 457")
    await expect(phone).toBeValid()
  },
}

const locker = serverOf(() => ({
  panel: buildPanel({ draft: buildDraft({ destination: { type: "locker", office_code: "1800A" }, review: "none" }) }),
}))
/** Whether a locker takes the box is told while it is chosen. */
export const LockerFit: Story = {
  parameters: locker.parameters,
  play: async ({ userEvent }) => {
    await open(userEvent)
    await expect(screen.getByText(words("econt_panel.form.cell_small"))).toBeVisible()
    const height = field(words("econt_panel.form.height"))
    await userEvent.clear(height)
    await userEvent.type(height, "40")
    await expect(screen.getByText(words("econt_panel.form.cell_medium"))).toBeVisible()
    await userEvent.click(screen.getByRole("button", { name: words("econt_panel.form.add_parcel") }))
    await expect(screen.getByText(words("econt_panel.form.cell_none"))).toBeVisible()
    await userEvent.click(screen.getByRole("button", { name: words("econt_panel.form.remove_parcel", { number: 2 }) }))
    await expect(screen.getByText(words("econt_panel.form.cell_medium"))).toBeVisible()
  },
}

const editing = serverOf(() => ({ panel: buildSent(WAYBILLS.created) }))
/** A booked waybill is changed at Econt, with the version that was read; what it collects itself is not "elsewhere". */
export const Edit: Story = {
  parameters: editing.parameters,
  play: async ({ userEvent }) => {
    editing.state.current.panel = { ...editing.state.current.panel, order: { ...editing.state.current.panel.order, outstanding: 0 } }
    await userEvent.click(await screen.findByRole("button", { name: words("core.edit") }))
    const inside = field(words("econt_panel.form.description"))
    await userEvent.clear(inside)
    await userEvent.type(inside, "Пръстен")
    await userEvent.click(screen.getByRole("button", { name: words("econt_panel.form.save") }))
    await waitFor(() => expect(editing.state.current.sent.find(({ path }) => path === "/waybills/ewb_1")?.body).toMatchObject({ version: 1, draft: { description: "Пръстен" } }))
  },
}

const kept = serverOf()
/** Closing the form loses nothing. */
export const Kept: Story = {
  parameters: kept.parameters,
  play: async ({ userEvent }) => {
    await open(userEvent)
    await userEvent.type(field(words("econt_panel.form.name_person")), " II")
    await userEvent.click(screen.getByRole("button", { name: words("core.close") }))
    await screen.findByText(words("econt_panel.ready.kept"))
    await open(userEvent)
    await expect(field(words("econt_panel.form.name_person"))).toHaveValue("Мария Петрова II")
  },
}

const templates = serverOf()
/** A template is chosen by its name, with who pays in words. */
export const TemplateByName: Story = {
  parameters: templates.parameters,
  play: async ({ userEvent }) => {
    await open(userEvent)
    await userEvent.click(screen.getByRole("button", { name: words("econt_panel.form.refusal") }))
    await userEvent.click(screen.getByRole("combobox", { name: words("econt_panel.form.refusal_action") }))
    await userEvent.click(await screen.findByRole("option", { name: words("econt_panel.form.refusal_template") }))
    await userEvent.click(await screen.findByRole("combobox", { name: words("econt_panel.form.template_id") }))
    await userEvent.click(await screen.findByRole("option", { name: /we pay there, the receiver pays back/ }))
    await userEvent.click(screen.getByRole("button", { name: words("econt_panel.form.create") }))
    await waitFor(() => expect(templates.bookings()[0]?.draft.refusal).toMatchObject({ template_id: 5763 }))
  },
}
const templateless = serverOf(() => ({ profile: { known: true, addresses: [], templates: [] } }))
/** Without templates their number can still be typed. */
export const NoTemplates: Story = {
  parameters: templateless.parameters,
  play: async ({ userEvent }) => {
    await open(userEvent)
    await userEvent.click(screen.getByRole("button", { name: words("econt_panel.form.refusal") }))
    await userEvent.click(screen.getByRole("combobox", { name: words("econt_panel.form.refusal_action") }))
    await userEvent.click(await screen.findByRole("option", { name: words("econt_panel.form.refusal_template") }))
    await expect(await screen.findByRole("textbox", { name: words("econt_panel.form.template_number") })).toBeInvalid()
  },
}

const address = serverOf(() => ({
  panel: buildPanel({
    draft: buildDraft({
      receiver: { kind: "company", name: "", phone: "", email: "", agent: "" },
      destination: { type: "address", address: { country_code: "BGR", city_id: null, city: "", post_code: "", quarter: "", street: "", number: "", other: "" } },
      refusal: { action: "instruction", template_id: null, text: "", office_code: "", original_payer: "sender", return_payer: "sender", return_after_days: null },
    }),
  }),
  quote: () => buildQuoteResponse({ quote: null }),
}))
/** Everything is missing: each field says so. Towns of one name are told apart. */
export const Address: Story = {
  parameters: address.parameters,
  play: async ({ userEvent }) => {
    const dialog = await open(userEvent)
    const city = within(dialog).getByRole("combobox", { name: words("econt_panel.form.city") })
    await expect(city).toBeInvalid()
    await userEvent.type(city, "Iskar")
    const options = await screen.findAllByRole("option", { name: /Iskar/ }, { timeout: 5000 })
    await expect(options).toHaveLength(2)
    await userEvent.click(options[0])
    await expect(field(words("econt_panel.form.post_code"))).toHaveValue("5868")
    await userEvent.type(within(dialog).getByRole("combobox", { name: words("econt_panel.form.street") }), "Наша улица")
    await userEvent.type(field(words("econt_panel.form.number")), "5")
    await expect(city).toBeValid()
  },
}
export const AddressDark: Story = {
  parameters: address.parameters,
  globals: { locale: "bg", theme: "dark", viewport: { value: "narrow" } },
  play: async ({ userEvent }) => {
    await open(userEvent)
  },
}
