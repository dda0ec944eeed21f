import { ComputerDesktop, LaptopMobile, Tablet } from "@medusajs/icons"
import { clx, Select } from "@medusajs/ui"
import { useText, type TextKey } from "../../../../lib/text"
import { languageName } from "../../editor/panels/languages"
import type { PreviewWidth } from "./preview-frame"

/** How the preview looks at the guide; null leaves it to the guide. */
export type PreviewChoice = {
  width: PreviewWidth
  locale: string | null
  unit: string | null
  system: string | null
  row: string | null
}

type PreviewSwitchesProps = {
  choice: PreviewChoice
  units: readonly string[]
  systems: readonly string[]
  locales: readonly string[]
  locale: string
  rows: readonly { id: string; name: string }[]
  onChange: (choice: PreviewChoice) => void
}

const WIDTHS = [
  { name: "phone", icon: LaptopMobile },
  { name: "tablet", icon: Tablet },
  { name: "desktop", icon: ComputerDesktop },
] as const

const STANDARD = "-"

/** Screen, language, unit, system and size of the preview. */
export const PreviewSwitches = ({ choice, units, systems, locales, locale, rows, onChange }: PreviewSwitchesProps) => {
  const { t, language } = useText()
  const select = (
    field: "locale" | "unit" | "system" | "row",
    label: string,
    options: readonly { value: string; label: string }[],
    standard: string | null,
    value: string | null
  ) => (
    <Select
      size="small"
      value={value ?? STANDARD}
      onValueChange={(next) => onChange({ ...choice, [field]: next === STANDARD ? null : next })}
    >
      <Select.Trigger aria-label={label} className="w-auto min-w-0 max-w-full flex-1 basis-36 whitespace-nowrap [&>span]:truncate">
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {standard !== null && <Select.Item value={STANDARD}>{standard}</Select.Item>}
        {options.map((option) => (
          <Select.Item key={option.value} value={option.value}>
            {option.label}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
  const known = (list: readonly string[], value: string | null) => (value !== null && list.includes(value) ? value : null)
  const auto = (name: string) => `${name}: ${t("size_guide_preview.standard")}`
  return (
    <div className="border-ui-border-base flex flex-wrap items-center gap-2 border-b p-3">
      <div role="group" aria-label={t("size_guide_preview.width")} className="flex gap-x-1">
        {WIDTHS.map(({ name, icon: Icon }) => (
          <button
            key={name}
            type="button"
            aria-pressed={choice.width === name}
            aria-label={t(`size_guide_preview.${name}`)}
            title={t(`size_guide_preview.${name}`)}
            className={clx(
              "focus-visible:shadow-borders-focus text-ui-fg-subtle flex size-7 items-center justify-center rounded-md outline-none",
              choice.width === name ? "bg-ui-bg-base-pressed text-ui-fg-base" : "hover:bg-ui-bg-base-hover"
            )}
            onClick={() => onChange({ ...choice, width: name })}
          >
            <Icon />
          </button>
        ))}
      </div>
      {select(
        "locale",
        t("size_guide_preview.language"),
        locales.map((value) => ({ value, label: languageName(value, language) })),
        null,
        locale
      )}
      {units.length > 1 &&
        select(
          "unit",
          t("size_guide_preview.unit"),
          units.map((value) => ({ value, label: t(`size_guide_grid.unit.${value}` as TextKey) })),
          auto(t("size_guide_preview.unit")),
          known(units, choice.unit)
        )}
      {systems.length > 1 &&
        select(
          "system",
          t("size_guide_preview.system"),
          systems.map((value) => ({ value, label: t(`size_guide_grid.system.${value}` as TextKey) })),
          auto(t("size_guide_preview.system")),
          known(systems, choice.system)
        )}
      {rows.length > 0 &&
        select(
          "row",
          t("size_guide_preview.size"),
          rows.map(({ id, name }) => ({ value: id, label: name })),
          `${t("size_guide_preview.size")}: ${t("size_guide_preview.size_none")}`,
          known(rows.map(({ id }) => id), choice.row)
        )}
    </div>
  )
}
