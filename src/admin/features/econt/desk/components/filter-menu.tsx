import { Funnel } from "@medusajs/icons"
import { Button, Checkbox, Input, Label, Popover, Select } from "@medusajs/ui"
import { useId, type ReactNode } from "react"
import { DELIVERY_TYPES, PARCEL_STATES, WAYBILL_STATES } from "../../../../../contracts/econt"
import { ATTENTION, type ShipmentFilter } from "../../../../../contracts/econt-shipment"
import { useText } from "../../../../lib/text"
import { withPart } from "../address"
import type { Senders } from "./filter-chips"

const ANY = "any"
const COD = ["with", "without", "expected", "collected", "paid"] as const

type FilterMenuProps = { filter: ShipmentFilter; senders: Senders; onFilter: (filter: ShipmentFilter) => void }

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset className="flex min-w-0 flex-col gap-y-1">
    <legend className="txt-compact-xsmall-plus text-ui-fg-subtle mb-1">{title}</legend>
    {children}
  </fieldset>
)

type ChecksProps<T extends string> = { title: string; options: readonly T[]; value: readonly T[] | undefined; labelOf: (option: T) => string; onChange: (value: T[]) => void }

const Checks = <T extends string>({ title, options, value = [], labelOf, onChange }: ChecksProps<T>) => {
  const id = useId()
  return (
    <Group title={title}>
      {options.map((option) => (
        <div key={option} className="flex min-h-7 items-center gap-x-2">
          <Checkbox
            id={`${id}-${option}`}
            checked={value.includes(option)}
            onCheckedChange={(isChecked) => onChange(options.filter((each) => (each === option ? isChecked === true : value.includes(each))))}
          />
          <Label htmlFor={`${id}-${option}`} size="small" className="flex-1">
            {labelOf(option)}
          </Label>
        </div>
      ))}
    </Group>
  )
}

type OneProps<T extends string> = { title: string; options: readonly T[]; value: T | undefined; labelOf: (option: T) => string; onChange: (value: T | undefined) => void }

const One = <T extends string>({ title, options, value, labelOf, onChange }: OneProps<T>) => {
  const { t } = useText()
  return (
    <Group title={title}>
      <Select size="small" value={value ?? ANY} onValueChange={(next) => onChange(options.find((option) => option === next))}>
        <Select.Trigger aria-label={title}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          <Select.Item value={ANY}>{t("econt_desk.filter.any")}</Select.Item>
          {options.map((option) => (
            <Select.Item key={option} value={option}>
              {labelOf(option)}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </Group>
  )
}

const Day = ({ label, value, onChange }: { label: string; value: string | undefined; onChange: (value: string | undefined) => void }) => (
  <Group title={label}>
    <Input size="small" type="date" aria-label={label} value={value ?? ""} onChange={({ target }) => onChange(target.value || undefined)} />
  </Group>
)

/** All filters of the desk in one place. Every change applies at once. */
export const FilterMenu = ({ filter, senders, onFilter }: FilterMenuProps) => {
  const { t } = useText()
  const set = <K extends keyof ShipmentFilter>(key: K) => (value: ShipmentFilter[K] | undefined) => onFilter(withPart(filter, key, value))
  const senderIds = senders.map(({ id }) => id)
  return (
    <Popover>
      <Popover.Trigger asChild>
        <Button size="small" variant="secondary" className="shrink-0">
          <Funnel aria-hidden />
          <span className="max-sm:sr-only">{t("econt_desk.filter.open")}</span>
        </Button>
      </Popover.Trigger>
      <Popover.Content
        align="end"
        role="dialog"
        aria-label={t("econt_desk.filter.open")}
        className="grid max-h-[70vh] w-[min(92vw,520px)] grid-cols-1 gap-4 overflow-y-auto p-4 sm:grid-cols-2"
      >
        <Checks
          title={t("econt_desk.filter.parcel_state")}
          options={PARCEL_STATES}
          value={filter.parcel_state}
          labelOf={(state) => t(`econt_parcel.parcel.${state}`)}
          onChange={set("parcel_state")}
        />
        <div className="flex flex-col gap-y-4">
          <Checks
            title={t("econt_desk.filter.attention")}
            options={ATTENTION}
            value={filter.attention}
            labelOf={(mark) => t(`econt_desk.attention.${mark}`)}
            onChange={set("attention")}
          />
          <Checks
            title={t("econt_desk.filter.delivery_type")}
            options={DELIVERY_TYPES}
            value={filter.delivery_type}
            labelOf={(type) => t(`econt_parcel.type.${type}`)}
            onChange={set("delivery_type")}
          />
        </div>
        <One title={t("econt_desk.filter.cod")} options={COD} value={filter.cod} labelOf={(cod) => t(`econt_desk.filter.cod_${cod}`)} onChange={set("cod")} />
        <One
          title={t("econt_desk.filter.printed")}
          options={["true", "false"] as const}
          value={filter.printed === undefined ? undefined : filter.printed ? "true" : "false"}
          labelOf={(printed) => t(`econt_desk.filter.printed_${printed}`)}
          onChange={(printed) => set("printed")(printed === undefined ? undefined : printed === "true")}
        />
        <One
          title={t("econt_desk.filter.courier")}
          options={["none", "requested"] as const}
          value={filter.courier}
          labelOf={(courier) => t(`econt_desk.filter.courier_${courier}`)}
          onChange={set("courier")}
        />
        <One
          title={t("econt_desk.filter.kind")}
          options={["outbound", "return"] as const}
          value={filter.kind}
          labelOf={(kind) => t(`econt_desk.filter.kind_${kind}`)}
          onChange={set("kind")}
        />
        {senders.length > 1 && (
          <One
            title={t("econt_desk.filter.sender")}
            options={senderIds}
            value={filter.sender_id}
            labelOf={(id) => senders.find((sender) => sender.id === id)?.name ?? id}
            onChange={set("sender_id")}
          />
        )}
        <One
          title={t("econt_desk.filter.state")}
          options={WAYBILL_STATES}
          value={filter.state?.[0]}
          labelOf={(state) => t(`econt_parcel.state.${state}`)}
          onChange={(state) => set("state")(state && [state])}
        />
        <Day label={t("econt_desk.filter.created_from")} value={filter.created_from} onChange={set("created_from")} />
        <Day label={t("econt_desk.filter.created_to")} value={filter.created_to} onChange={set("created_to")} />
      </Popover.Content>
    </Popover>
  )
}
