import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, screen, within } from "storybook/test"
import { buildShipment, buildShipmentDetail, buildShipmentOverview, buildShipments } from "../../../../../../test/fixtures/econt-shipments"
import { words } from "../../../../../../test/helpers/words"
import { ATTENTION } from "../../../../../contracts/econt-shipment"
import { BulkBar } from "./bulk-bar"
import { DeskHeader } from "./desk-header"
import { DeskTabs } from "./desk-tabs"
import { Destination } from "./destination"
import { FilterBar } from "./filter-bar"
import { FilterMenu } from "./filter-menu"
import { KeysHelp } from "./keys-help"
import { ListFooter } from "./list-footer"
import { NoAccess, NotSetUp } from "./page-states"
import { PrintSheet } from "./print-sheet"
import { SheetPlaces } from "./sheet-places"
import { ShipmentDetails } from "./shipment-details"
import { AttentionChips, CodCell, StateCell } from "./shipment-marks"
import { ShipmentRow } from "./shipment-row"
import { ShipmentTable } from "./shipment-table"
import { ViewsMenu } from "./views-menu"

const meta = {
  title: "Econt/Desk/Parts",
  decorators: [
    (Story) => (
      <main className="bg-ui-bg-base p-3">
        <Story />
      </main>
    ),
  ],
} satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const nothing = () => undefined
const narrow = { locale: "bg", theme: "dark", viewport: { value: "narrow" } }
const onSelect = fn()
const onPrint = fn()
const onFilter = fn()

/** Arrows move and stop at the ends; Shift extends; X and Space select; letters go by their place. */
export const Table: Story = {
  render: () => (
    <ShipmentTable
      shipments={buildShipments()}
      selected={new Map([["bewb_2", true]])}
      openId="bewb_3"
      hasLetters
      isStale={false}
      toShipment={(id) => `?shipment=${id}`}
      onSelect={onSelect}
    />
  ),
  play: async ({ userEvent }) => {
    onSelect.mockClear()
    const [first, second, third] = screen.getAllByRole("link", { name: /^\d{13}$/ })
    first.focus()
    await userEvent.keyboard("{ArrowDown}")
    await expect(second).toHaveFocus()
    await userEvent.keyboard("x")
    await expect(onSelect).toHaveBeenLastCalledWith([expect.objectContaining({ id: "bewb_2" })], false)
    await userEvent.keyboard("{Shift>}{ArrowDown}{/Shift}")
    await expect(third).toHaveFocus()
    await expect(onSelect).toHaveBeenLastCalledWith([expect.objectContaining({ id: "bewb_2" }), expect.objectContaining({ id: "bewb_3" })], true)
    await userEvent.keyboard(" ")
    await expect(onSelect).toHaveBeenLastCalledWith([expect.objectContaining({ id: "bewb_3" })], true)
    await userEvent.keyboard("{Home}{ArrowUp}")
    await expect(first).toHaveFocus()
    await userEvent.keyboard("[KeyJ]")
    await expect(second).toHaveFocus()
  },
}
export const TableNarrow: Story = { ...Table, globals: narrow }
/** A click with Shift on a box takes all between. */
export const TableRange: Story = {
  render: Table.render,
  play: async ({ userEvent }) => {
    onSelect.mockClear()
    const boxes = screen.getAllByRole("checkbox")
    await userEvent.click(boxes[1])
    await userEvent.keyboard("{Shift>}")
    await userEvent.click(boxes[4])
    await userEvent.keyboard("{/Shift}")
    await expect(onSelect.mock.lastCall?.[0]).toHaveLength(4)
  },
}
/** With single letters switched off, the arrows stay. */
export const TableWithoutLetters: Story = {
  render: () => (
    <ShipmentTable shipments={buildShipments()} selected={new Map()} openId={null} hasLetters={false} isStale={false} toShipment={(id) => `?shipment=${id}`} onSelect={onSelect} />
  ),
  play: async ({ userEvent }) => {
    onSelect.mockClear()
    const [first] = screen.getAllByRole("link", { name: /^\d{13}$/ })
    first.focus()
    await userEvent.keyboard("[KeyJ]x")
    await expect(first).toHaveFocus()
    await expect(onSelect).not.toHaveBeenCalled()
  },
}
export const RowLong: Story = {
  render: () => (
    <table>
      <tbody>
        <ShipmentRow
          shipment={buildShipment({ receiver_name: "Александра-Мария Константинова-Владимирова", destination_label: "гр. Велико Търново, ж.к. Бузлуджа, бул. Никола Габровски 115, вх. Б", attention: [...ATTENTION], kind: "return" })}
          to="?shipment=bewb_1"
          isSelected
          isOpen={false}
          onSelect={nothing}
        />
      </tbody>
    </table>
  ),
  globals: narrow,
}
export const Marks: Story = {
  render: () => (
    <ul className="flex flex-col gap-2">
      <li>
        <AttentionChips attention={[...ATTENTION]} />
      </li>
      {buildShipments().map((shipment) => (
        <li key={shipment.id} className="flex flex-wrap gap-4">
          <Destination type={shipment.delivery_type} label={shipment.destination_label} />
          <StateCell shipment={shipment} />
          <CodCell shipment={shipment} />
        </li>
      ))}
    </ul>
  ),
}
const counts = {
  ready: { value: 6, capped: false },
  label_created: { value: 12, capped: false },
  on_the_way: { value: 1000, capped: true },
  ready_for_pickup: { value: 0, capped: false },
  attention: { value: 3, capped: false },
  returning: { value: 1, capped: false },
}
export const Tabs: Story = {
  render: () => <DeskTabs active="on_the_way" counts={counts} />,
  play: async () => {
    const tab = screen.getByRole("link", { current: "page" })
    await expect(tab).toHaveTextContent(/1.?000\+/)
    await expect(tab).toHaveAttribute("href", "/econt?parcel_state=shipped%2Cin_transit%2Cout_for_delivery")
  },
}
export const TabsNarrow: Story = { render: () => <DeskTabs active="all" counts={counts} />, globals: narrow }
export const Header: Story = { render: () => <DeskHeader mayCreate settings={{ read: true, update: true }} onHelp={nothing} /> }
export const Filters: Story = {
  render: () => (
    <FilterBar
      filter={{ q: "Иванова", parcel_state: ["label_created"], delivery_type: ["locker"], printed: false, created_from: "2026-11-01", cod: "with", sender_id: "sender_2" }}
      query="Иванова"
      senders={buildShipmentOverview().senders}
      views={null}
      onQuery={nothing}
      onFilter={onFilter}
      onClear={nothing}
    />
  ),
  play: async ({ userEvent }) => {
    const name = words("econt_desk.filter.printed_false")
    await userEvent.click(screen.getByRole("button", { name: words("econt_desk.filter.remove", { name }) }))
    await expect(onFilter.mock.lastCall?.[0]).toEqual({
      q: "Иванова",
      parcel_state: ["label_created"],
      delivery_type: ["locker"],
      created_from: "2026-11-01",
      cod: "with",
      sender_id: "sender_2",
    })
  },
}
export const FiltersNarrow: Story = { ...Filters, globals: narrow }
export const AllFilters: Story = {
  render: () => <FilterMenu filter={{ delivery_type: ["office"] }} senders={buildShipmentOverview().senders} onFilter={onFilter} />,
  play: async ({ userEvent }) => {
    await userEvent.click(screen.getByRole("button"))
    const dialog = within(await screen.findByRole("dialog"))
    await userEvent.click(dialog.getByRole("checkbox", { name: words("econt_parcel.type.locker") }))
    await expect(onFilter).toHaveBeenLastCalledWith({ delivery_type: ["office", "locker"] })
    await userEvent.click(dialog.getByRole("checkbox", { name: words("econt_parcel.type.office") }))
    await expect(onFilter).toHaveBeenLastCalledWith({})
  },
}
export const Bulk: Story = {
  render: () => (
    <BulkBar count={3} hasMore isCut={false} isSelectingAll={false} print={null} onCancel={nothing} onCourier={nothing} onSelectAll={nothing} onClear={nothing} />
  ),
}
export const BulkCut: Story = {
  render: () => <BulkBar count={500} hasMore isCut isSelectingAll={false} print={null} onSelectAll={nothing} onClear={nothing} />,
  globals: narrow,
}
/** Seven labels from the third place of a sheet of four take three sheets. */
export const Print: Story = {
  render: () => <PrintSheet label="Print" count={7} format="a4_4" isPrinting={false} onPrint={onPrint} />,
  play: async ({ userEvent }) => {
    await userEvent.click(screen.getByRole("button", { name: "Print" }))
    const dialog = within(await screen.findByRole("dialog"))
    await expect(dialog.getByText(words("econt_desk.print.sheets", { count: 2 }))).toBeVisible()
    await userEvent.click(dialog.getByRole("radio", { name: words("econt_desk.print.place", { number: 3 }) }))
    await expect(dialog.getByText(words("econt_desk.print.sheets", { count: 3 }))).toBeVisible()
    await userEvent.click(dialog.getByRole("button", { name: words("econt_desk.print.go", { count: 7 }) }))
    await expect(onPrint).toHaveBeenLastCalledWith("a4_4", 2)
  },
}
export const PrintNarrow: Story = { ...Print, globals: narrow }
export const Sheet: Story = { render: () => <SheetPlaces format="a4_6" count={2} start={1} onStart={nothing} /> }
export const Help: Story = { render: () => <KeysHelp isEnabled onEnable={nothing} onClose={nothing} /> }
export const Footer: Story = { render: () => <ListFooter hint="↑ ↓" more="More" isLoading={false} onMore={nothing} /> }
export const SetUpFirst: Story = { render: () => <NotSetUp /> }
export const MayNotSee: Story = { render: () => <NoAccess /> }
export const Details: Story = {
  render: () => {
    const [, , , waiting] = buildShipments()
    return <ShipmentDetails detail={buildShipmentDetail({ ...waiting, mismatches: ["cod_amount", "payer"] })} />
  },
  play: async () => {
    await expect(screen.getByText(words("econt_desk.drawer.mismatch.payer"))).toBeVisible()
    await expect(screen.getByText(words("econt_desk.drawer.action.labels_printed"))).toBeVisible()
  },
}
export const DetailsNarrow: Story = { ...Details, globals: narrow }
const views = [
  { id: "one", name: "Мои еконтомати", filter: {}, shared: true, own: true },
  { id: "two", name: "Без етикет", filter: {}, shared: true, own: false },
]
export const Views: Story = {
  render: () => <ViewsMenu views={views} activeId="one" canSave onOpen={nothing} onSave={nothing} onRemove={nothing} />,
  play: async ({ userEvent }) => {
    await userEvent.click(screen.getByRole("button"))
    await screen.findByRole("menuitem", { name: words("econt_desk.views.remove", { name: "Мои еконтомати" }) })
    await userEvent.keyboard("{Escape}")
  },
}
