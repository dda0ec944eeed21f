import { useState } from "react"
import {
  AUDIENCES,
  GOOGLE_SIZE_SYSTEMS,
  GUIDE_KINDS,
  LENGTH_UNITS,
  sizeSystemSchema,
} from "../../../../../contracts/size-guide-document"
import { columnSystem } from "../../../../../sizing/names"
import { errorSentence } from "../../../../components/error-state"
import { sizeGuideEditorPartsTexts } from "../../../../i18n/size-guide-editor-parts"
import { toApiError } from "../../../../lib/api-error"
import { registerTexts } from "../../../../lib/register-texts"
import { useText, type TextKey } from "../../../../lib/text"
import { updateGuide } from "../../api/guides"
import { HandleField } from "../components/handle-field"
import { LineField } from "../components/line-field"
import { ChoiceField } from "../components/setting-fields"
import { useEditor, useEditorState } from "../grid/editor-context"
import { setFields } from "../model/parts"
import { useNotify } from "../../../../components/notices"
import { useGuide, useSaver } from "../save/save-context"
import { languageName, targetLocales } from "./languages"

registerTexts(sizeGuideEditorPartsTexts)

const one = <T extends string>(list: readonly T[], value: string | null): T | null =>
  list.find((candidate) => candidate === value) ?? null

const Handle = () => {
  const { t } = useText()
  const notify = useNotify()
  const saver = useSaver()
  const { id, handle } = useGuide((saved) => saved)
  const { readOnly } = useEditor()
  const [isSaving, setSaving] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const save = async (next: string) => {
    setSaving(true)
    setError(null)
    try {
      const guide = await saver.run((version) => updateGuide(id, { version, handle: next }))
      if (guide) {
        notify(t("size_guide_part.settings.handle_saved", { handle: guide.handle }))
      } else {
        setError(t("autosave.save.waiting"))
      }
    } catch (thrown) {
      setError(errorSentence(t, toApiError(thrown)))
    }
    setSaving(false)
  }
  return (
    <HandleField
      key={handle}
      handle={handle}
      readOnly={readOnly}
      isSaving={isSaving}
      error={error}
      onSave={(next) => void save(next)}
    />
  )
}

/** Systems a column of the guide has, to be shown first. */
const useSystems = () =>
  useEditorState((state) =>
    [
      ...new Set(
        state.document.tables
          .flatMap((table) => table.columns)
          .flatMap((column) => columnSystem(column) ?? [])
      ),
    ]
      .filter((system) => sizeSystemSchema.safeParse(system).success)
      .join(",")
  )
    .split(",")
    .filter(Boolean)

/** What is true of the whole guide. */
export const SettingsPanel = () => {
  const { t, language } = useText()
  const { apply, endStep, readOnly } = useEditor()
  const document = useEditorState((state) => state.document)
  const systems = useSystems()
  const set = (fields: Parameters<typeof setFields>[1], merge?: string) =>
    apply((before) => setFields(before, fields), { merge })
  const named = (values: readonly string[], name: (value: string) => string) =>
    values.map((value) => ({ value, label: name(value) }))
  const disabled = readOnly
  return (
    <div className="flex max-w-2xl flex-col gap-y-5 p-4 lg:p-6">
      <LineField
        label={t("size_guide_part.settings.title")}
        value={document.title}
        maxLength={200}
        readOnly={readOnly}
        problemOf={(text) => (text.trim() ? null : t("size_guide_part.settings.title_needed"))}
        onChange={(title) => set({ title }, "title")}
        onEnd={endStep}
      />
      <Handle />
      <ChoiceField
        label={t("size_guide_part.settings.kind")}
        value={document.kind}
        options={GUIDE_KINDS.map((value) => ({ value, label: t(`size_guides.kind.${value}`) }))}
        disabled={disabled}
        onChange={(value) => set({ kind: one(GUIDE_KINDS, value) ?? "custom" })}
      />
      <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
        <ChoiceField
          label={t("size_guide_part.settings.unit")}
          value={document.display.unit}
          options={LENGTH_UNITS.map((value) => ({ value, label: t(`size_guide_grid.unit.${value}`) }))}
          disabled={disabled}
          onChange={(value) => set({ display: { ...document.display, unit: one(LENGTH_UNITS, value) ?? "mm" } })}
        />
        <ChoiceField
          label={t("size_guide_part.settings.system")}
          value={document.display.system}
          none={t("size_guide_part.settings.system_none")}
          options={named(systems, (value) => t(`size_guide_grid.system.${value}` as TextKey))}
          disabled={disabled}
          onChange={(system) => set({ display: { ...document.display, system } })}
        />
        <ChoiceField
          label={t("size_guide_part.settings.audience")}
          value={document.audience}
          none={t("size_guide_part.settings.audience_none")}
          options={AUDIENCES.map((value) => ({ value, label: t(`size_guide_part.audience.${value}`) }))}
          disabled={disabled}
          onChange={(value) => set({ audience: one(AUDIENCES, value) })}
        />
        <ChoiceField
          label={t("size_guide_part.settings.google")}
          value={document.google_size_system}
          none={t("size_guide_part.settings.google_none")}
          options={named(GOOGLE_SIZE_SYSTEMS, (value) => value)}
          disabled={disabled}
          onChange={(value) => set({ google_size_system: one(GOOGLE_SIZE_SYSTEMS, value) })}
        />
        <ChoiceField
          label={t("size_guide_part.settings.locale")}
          value={document.locale}
          options={named([document.locale, ...targetLocales(document)], (value) => languageName(value, language))}
          disabled={disabled}
          onChange={(value) => value && set({ locale: value })}
        />
      </div>
    </div>
  )
}
