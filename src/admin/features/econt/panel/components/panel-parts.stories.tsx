import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, fn, screen } from "storybook/test"
import { buildPanel, buildQuote, ITEMS, PACKING, WAYBILLS } from "../../../../../../test/fixtures/econt-panel"
import { words } from "../../../../../../test/helpers/words"
import type { Problem } from "../../../../../contracts/econt"
import { ChoiceGroup } from "./choice-group"
import { CodLine } from "./cod-line"
import { FormField } from "./form-field"
import { FormSection } from "./form-section"
import { NumberInput, SelectInput, TextInput } from "./inputs"
import { MismatchAlert } from "./mismatch-alert"
import { PackingTable } from "./packing-table"
import { PanelFrame, PanelSkeleton } from "./panel-frame"
import { PieceRow } from "./piece-row"
import { PriceCard } from "./price-card"
import { ReadyLine } from "./ready-line"
import { Toggle } from "./toggle"
import { WaybillSummary } from "./waybill-summary"

const meta = {
  title: "Econt/Panel parts",
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

const narrow = { locale: "bg", theme: "dark", viewport: { value: "narrow" } }
const nothing = () => undefined
const WRONG: Problem[] = [
  { code: "weight_missing", path: "weight", severity: "error", message: null },
  { code: "sms_needs_mobile", path: "sms", severity: "warning", message: null },
  { code: "locker_review", path: "review", severity: "error", message: null },
]
const OPTIONS = [{ value: "a", label: "Офис" }, { value: "b", label: "Еконтомат" }, { value: "c", label: "Адрес" }] as const
const onNumber = fn()
const onChoice = fn()

/** Commas and points are both read; what is typed stays while it is typed. */
export const Fields: Story = {
  render: () => (
    <div className="flex flex-col gap-y-4">
      <FormField label="Тегло" path="weight" problems={WRONG} hint="кг">
        {(control) => <NumberInput {...control} value={null} onChange={onNumber} />}
      </FormField>
      <FormField label="Име" path="name" problems={WRONG}>
        {(control) => <TextInput {...control} value="Мария" onChange={nothing} />}
      </FormField>
      <FormField label="Кутия" path="box" problems={WRONG}>
        {(control) => <SelectInput {...control} label="Кутия" value="a" options={OPTIONS} onChange={nothing} />}
      </FormField>
      <Toggle label="SMS" path="sms" checked problems={WRONG} onChange={nothing} />
    </div>
  ),
  play: async ({ userEvent }) => {
    const weight = screen.getByRole("textbox", { name: "Тегло" })
    await expect(weight).toBeInvalid()
    await userEvent.type(weight, "2")
    await expect(onNumber).toHaveBeenLastCalledWith(2)
  },
}
export const FieldsNarrow: Story = { ...Fields, globals: narrow }

/** The arrow keys choose. */
export const Choice: Story = {
  render: () => <ChoiceGroup label="Къде" path="review" value="a" options={OPTIONS} problems={WRONG} onChange={onChoice} />,
  play: async ({ userEvent }) => {
    await userEvent.tab()
    await userEvent.keyboard("{ArrowRight}")
    await expect(onChoice).toHaveBeenLastCalledWith("b")
  },
}
export const ChoiceNarrow: Story = { ...Choice, globals: narrow }
export const ChoiceList: Story = {
  render: () => (
    <ChoiceGroup label="Кой плаща" path="payer" value="a" options={OPTIONS.map((option) => ({ ...option, hint: "Обяснение" }))} problems={[]} isList onChange={nothing} />
  ),
}

/** Folded, it says what is chosen; with something wrong in it, it cannot be overlooked. */
export const Section: Story = {
  render: () => (
    <FormSection title="Дни" summary="В работен ден">
      <p>Съдържание</p>
    </FormSection>
  ),
  play: async ({ userEvent }) => {
    await expect(screen.getByText("В работен ден")).toBeVisible()
    await userEvent.click(screen.getByRole("button"))
    await expect(screen.getByText("Съдържание")).toBeVisible()
  },
}

export const Price: Story = { render: () => <PriceCard quote={buildQuote()} isStale={false} /> }
export const PriceStale: Story = {
  render: () => <PriceCard quote={buildQuote()} isStale />,
  play: async () => {
    await expect(screen.getByRole("status")).toHaveTextContent(words("econt_panel.price.stale"))
  },
}
export const PriceFirst: Story = { render: () => <PriceCard quote={undefined} isStale /> }
export const PriceNone: Story = { render: () => <PriceCard quote={null} isStale={false} />, globals: narrow }

export const Packing: Story = { render: () => <PackingTable lines={PACKING} /> }
export const Pieces: Story = {
  render: () => (
    <ul>
      {ITEMS.map((item) => (
        <PieceRow
          key={item.id}
          item={item}
          quantity={item.quantity}
          problems={[{ code: "pieces_gone", path: "items.item_2", severity: "error", message: null, values: { title: item.title, left: 1 } }]}
          onChange={onNumber}
        />
      ))}
    </ul>
  ),
  play: async ({ userEvent }) => {
    await userEvent.click(screen.getAllByRole("checkbox")[0])
    await expect(onNumber).toHaveBeenLastCalledWith(0)
  },
}
export const PiecesNarrow: Story = { ...Pieces, globals: narrow }
export const Cod: Story = {
  render: () => (
    <div className="flex flex-col gap-y-2">
      <CodLine cod={WAYBILLS.created.cod} />
      <CodLine cod={WAYBILLS.delivered.cod} />
      <CodLine cod={{ ...WAYBILLS.created.cod, amount: null }} />
    </div>
  ),
}
export const Mismatches: Story = {
  render: () => <MismatchAlert waybill={{ ...WAYBILLS.created, mismatches: ["cod_missing", "cod_amount", "payer", "shipment_type"] }} />,
}
export const MismatchesNarrow: Story = { ...Mismatches, globals: narrow }
export const Frame: Story = {
  render: () => (
    <PanelFrame>
      <PanelSkeleton />
      <ReadyLine {...buildPanel()} outstanding={57.4} isKept />
      <WaybillSummary waybill={{ ...WAYBILLS.created, unknown_status: "Телепортирана" }} actions={null} />
    </PanelFrame>
  ),
}
export const FrameNarrow: Story = { ...Frame, globals: narrow }
