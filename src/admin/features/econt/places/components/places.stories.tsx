import type { Meta, StoryObj } from "@storybook/react-vite"
import { useState } from "react"
import { expect, fn, screen, waitFor } from "storybook/test"
import { buildOffice, OFFICES, SOFIA } from "../../../../../../test/fixtures/econt-panel"
import { words } from "../../../../../../test/helpers/words"
import { placeHandlers } from "../../../../../../test/msw/econt-panel"
import type { OfficePoint } from "../../../../../contracts/econt-places"
import { OfficePicker } from "../office-picker"
import { StreetPicker } from "../street-picker"
import { PlaceField } from "./place-field"
import { OfficeCard } from "./office-lines"
import { OfficeList } from "./office-list"
import { MapTiles } from "./map-tiles"
import { OfficeMap } from "./office-map"

const meta = {
  title: "Econt/Places",
  parameters: { msw: { handlers: { places: placeHandlers() } } },
  decorators: [
    (Story) => (
      <main className="bg-ui-bg-base mx-auto min-h-[640px] max-w-[720px] p-3">
        <Story />
      </main>
    ),
  ],
} satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const narrow = { locale: "bg", theme: "dark", viewport: { value: "narrow" } }
const nothing = () => undefined
const POINTS = OFFICES.map(({ code, latitude, longitude, type }): OfficePoint => [code, latitude ?? 0, longitude ?? 0, type])

const Picker = ({ type = "office" as const }) => {
  const [code, setCode] = useState("1127")
  return <OfficePicker type={type} label="Офис" code={code} onChange={setCode} />
}

/** The map opens below the field; a marker of one office chooses it, one of several comes closer and lists them. */
export const OfficeOnMap: Story = {
  render: () => <Picker />,
  play: async ({ userEvent }) => {
    await screen.findByText(words("econt_places.open"))
    await userEvent.click(screen.getByRole("button", { name: words("econt_places.show_map") }))
    const several = await screen.findByRole("button", { name: words("econt_places.on_map", { count: 2 }) })
    await userEvent.click(several)
    const list = await screen.findByRole("list", { name: words("econt_places.near") })
    await expect(list.children.length).toBeGreaterThan(1)
  },
}
export const OfficeOnMapNarrow: Story = { ...OfficeOnMap, globals: narrow }

const onChoose = fn()
/** Markers are one stop of the Tab key; arrows go from one to the next. */
export const MapByKeyboard: Story = {
  render: () => <OfficeMap points={POINTS} chosen="9003" onPoint={nothing} onChoose={onChoose} />,
  play: async ({ userEvent }) => {
    await userEvent.tab()
    const first = document.activeElement
    await userEvent.keyboard("{ArrowRight}")
    await expect(document.activeElement).not.toBe(first)
    screen.getByRole("button", { name: words("econt_places.on_map", { count: 1 }) }).focus()
    await userEvent.keyboard("{Enter}")
    await expect(onChoose).toHaveBeenCalledWith("9003")
  },
}
const DRAWING =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 256 256'><rect width='255' height='255' fill='#eef' stroke='#99c'/><text x='128' y='128' text-anchor='middle'>"
/** Pictures of the numbers of the tiles they stand for. */
const TILES = `data:image/svg+xml,${encodeURIComponent(DRAWING)}{z}/{x}/{y}${encodeURIComponent("</text></svg>")}`

/** Closer up there are other tiles, and whose they are is told. */
export const MapWithTiles: Story = {
  render: () => (
    <OfficeMap
      points={POINTS}
      tiles={{ url: TILES, attribution: "© OpenStreetMap contributors" }}
      chosen="1127"
      onPoint={nothing}
      onChoose={nothing}
    />
  ),
  play: async ({ canvasElement, userEvent }) => {
    const pictures = () => [...canvasElement.querySelectorAll("image")].map((image) => image.getAttribute("href") ?? "")
    await expect(pictures().every((address) => address.includes("%3E7/"))).toBe(true)
    await userEvent.click(screen.getByRole("button", { name: words("econt_places.zoom_in") }))
    await expect(pictures().every((address) => address.includes("%3E8/"))).toBe(true)
    await expect(screen.getByText("© OpenStreetMap contributors")).toBeVisible()
  },
}
/** The tiles alone cover what is shown. */
export const Tiles: Story = {
  render: () => (
    <svg aria-hidden viewBox="400 200 125 80" className="w-full">
      <MapTiles template={TILES} frame={{ x: 400, y: 200, width: 125, height: 80 }} />
    </svg>
  ),
  play: async ({ canvasElement }) => {
    const addresses = [...canvasElement.querySelectorAll("image")].map((image) => image.getAttribute("href"))
    await expect(addresses.length).toBeGreaterThan(3)
    await expect(new Set(addresses).size).toBe(addresses.length)
  },
}
export const MapWithTilesNarrow: Story = { ...MapWithTiles, globals: narrow }
export const Cards: Story = {
  render: () => (
    <div className="flex flex-col gap-y-2">
      {OFFICES.map((office) => (
        <OfficeCard key={office.code} office={office} />
      ))}
      <OfficeCard office={buildOffice({ gone: true })} />
    </div>
  ),
}
export const CardsNarrow: Story = { ...Cards, globals: narrow }
export const List: Story = { render: () => <OfficeList offices={OFFICES} chosen="1127" onChoose={nothing} /> }

export const NothingFound: Story = {
  render: () => <PlaceField label="Офис" query="ъъъ" options={[]} isLoading={false} onQuery={nothing} onChoose={nothing} />,
  play: async ({ userEvent }) => {
    await userEvent.click(screen.getByRole("combobox"))
    await expect(screen.getByRole("status")).toHaveTextContent(words("econt_places.nothing_found"))
    await userEvent.keyboard("{Escape}")
    await expect(screen.getByRole("status")).toBeEmptyDOMElement()
  },
}

const Street = () => {
  const [street, setStreet] = useState("")
  return <StreetPicker kind="streets" label="Улица" cityId={SOFIA.id} value={street} onChange={setStreet} />
}
/** A street from the list, or as it is typed. */
export const StreetOrFreeText: Story = {
  render: () => <Street />,
  play: async ({ userEvent }) => {
    const field = screen.getByRole("combobox")
    await userEvent.type(field, "яворов")
    await screen.findByRole("option", { name: "ул. Пейо К.Яворов" }, { timeout: 5000 })
    await userEvent.keyboard("{ArrowDown}{Enter}")
    await expect(field).toHaveValue("ул. Пейо К.Яворов")
    await userEvent.clear(field)
    await userEvent.type(field, "Алея 7")
    await waitFor(() => expect(screen.queryByRole("listbox")).toBeNull(), { timeout: 5000 })
    await userEvent.keyboard("{Enter}")
    await expect(field).toHaveValue("Алея 7")
  },
}
