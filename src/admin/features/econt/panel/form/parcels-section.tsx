import { Trash } from "@medusajs/icons"
import { Button, IconButton, Text } from "@medusajs/ui"
import { useId } from "react"
import type { Parcel } from "../../../../../contracts/econt"
import { fitsLocker } from "../../../../../shipping/locker"
import { totalWeight } from "../../../../../shipping/parcels"
import { formatNumber } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { FieldNotes, FormField } from "../components/form-field"
import { FormSection } from "../components/form-section"
import { NumberInput, SelectInput, TextInput } from "../components/inputs"
import { EMPTY_PARCEL } from "../draft-model"
import { useForm } from "../form-context"

const NO_BOX = "none"
const SIDES = ["length", "width", "height"] as const

const ParcelRow = ({ parcel, at }: { parcel: Parcel; at: number }) => {
  const { t } = useText()
  const { draft, problems, overview, patch } = useForm()
  const change = (changes: Partial<Parcel>) =>
    patch({ parcels: draft.parcels.map((known, index) => (index === at ? { ...known, ...changes } : known)) })
  const takeBox = (id: string) => {
    const box = overview.boxes.find((known) => known.id === id)
    change(box ? { box_id: id, length: box.length, width: box.width, height: box.height } : { box_id: null })
  }
  const path = (field: string) => `parcels.${at}.${field}`
  return (
    <li aria-label={t("econt_panel.form.parcel", { number: at + 1 })} className="grid grid-cols-3 items-start gap-3 md:grid-cols-[1fr_1.5fr_1fr_1fr_1fr_auto]">
      <FormField label={t("econt_panel.form.weight")} path={path("weight")} problems={problems}>
        {(control) => <NumberInput {...control} digits={3} most={1000} value={parcel.weight} onChange={(weight) => change({ weight: weight ?? 0 })} />}
      </FormField>
      <FormField label={t("econt_panel.form.box")} path={path("box_id")} problems={problems} className="col-span-2 md:col-span-1">
        {(control) => (
          <SelectInput
            {...control}
            label={t("econt_panel.form.box")}
            value={overview.boxes.some(({ id }) => id === parcel.box_id) ? (parcel.box_id ?? NO_BOX) : NO_BOX}
            options={[{ value: NO_BOX, label: t("econt_panel.form.no_box") }, ...overview.boxes.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={takeBox}
          />
        )}
      </FormField>
      {SIDES.map((side) => (
        <FormField key={side} label={t(`econt_panel.form.${side}`)} path={path(side)} problems={problems}>
          {(control) => (
            <NumberInput {...control} digits={1} most={400} value={parcel[side]} onChange={(value) => change({ [side]: value, box_id: null })} />
          )}
        </FormField>
      ))}
      {draft.parcels.length > 1 && (
        <IconButton
          type="button"
          size="small"
          className="md:mt-6"
          aria-label={t("econt_panel.form.remove_parcel", { number: at + 1 })}
          onClick={() => patch({ parcels: draft.parcels.filter((_, index) => index !== at) })}
        >
          <Trash />
        </IconButton>
      )}
    </li>
  )
}

const LockerHint = () => {
  const { t } = useText()
  const { draft } = useForm()
  const { fits, cell } = fitsLocker(draft.parcels)
  return (
    <Text size="small" role="status" className={fits ? "text-ui-fg-subtle" : "text-ui-fg-error"}>
      {cell ? t(`econt_panel.form.cell_${cell}`) : t(fits ? "econt_panel.form.cell_unknown" : "econt_panel.form.cell_none")}
    </Text>
  )
}

/** What is packed: parcels by weight, box and size, and whether a locker takes them. */
export const ParcelsSection = () => {
  const { t, language } = useText()
  const { draft, problems, patch } = useForm()
  const notes = useId()
  const { parcels } = draft
  return (
    <FormSection title={t("econt_panel.form.parcels")}>
      <div data-path="parcels" className="flex flex-col gap-y-3">
        <ol className="flex flex-col gap-y-4">
          {parcels.map((parcel, at) => (
            // Parcels have no name but their place.
            <ParcelRow key={at} parcel={parcel} at={at} />
          ))}
        </ol>
        <div className="flex flex-wrap items-center justify-between gap-2">
          <Button type="button" size="small" variant="secondary" disabled={parcels.length >= 50} onClick={() => patch({ parcels: [...parcels, EMPTY_PARCEL] })}>
            {t("econt_panel.form.add_parcel")}
          </Button>
          <Text size="small" className="text-ui-fg-subtle">
            {t("econt_panel.form.together", { count: parcels.length, weight: formatNumber(language, totalWeight(parcels), 3) })}
          </Text>
        </div>
        {draft.destination.type === "locker" && <LockerHint />}
        <FieldNotes id={notes} problems={problems.filter(({ path }) => path === "parcels")} />
      </div>
      <FormField label={t("econt_panel.form.description")} path="description" problems={problems}>
        {(control) => <TextInput {...control} value={draft.description} maxLength={150} onChange={(description) => patch({ description })} />}
      </FormField>
    </FormSection>
  )
}
