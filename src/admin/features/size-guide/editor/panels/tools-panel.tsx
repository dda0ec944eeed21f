import { sizeGuideEditorPartsTexts } from "../../../../i18n/size-guide-editor-parts"
import { registerTexts } from "../../../../lib/register-texts"
import { useText } from "../../../../lib/text"
import { ChoiceField, SwitchField } from "../components/setting-fields"
import { useEditor, useEditorState } from "../grid/editor-context"
import { setFields } from "../model/parts"

registerTexts(sizeGuideEditorPartsTexts)

const FOR_RINGS = ["ring_sizer_pdf", "screen_sizer"] as const
const DRAWINGS = ["none", "necklace", "bracelet"] as const

/** What the shop offers beside the tables. */
export const ToolsPanel = () => {
  const { t } = useText()
  const { apply, readOnly } = useEditor()
  const { tools, kind } = useEditorState((state) => state.document)
  const set = (change: Partial<typeof tools>) =>
    apply((document) => setFields(document, { tools: { ...document.tools, ...change } }))
  return (
    <div className="flex max-w-2xl flex-col gap-y-5 p-4 lg:p-6">
      {FOR_RINGS.map((tool) => (
        <SwitchField
          key={tool}
          label={t(`size_guide_part.tools.${tool}`)}
          hint={kind === "ring" ? t(`size_guide_part.tools.${tool}_hint`) : t("size_guide_part.tools.not_for_kind")}
          checked={tools[tool]}
          disabled={readOnly || (kind !== "ring" && !tools[tool])}
          onChange={(checked) => set({ [tool]: checked })}
        />
      ))}
      <SwitchField
        label={t("size_guide_part.tools.find_my_size")}
        hint={t("size_guide_part.tools.find_my_size_hint")}
        checked={tools.find_my_size}
        disabled={readOnly}
        onChange={(checked) => set({ find_my_size: checked })}
      />
      <ChoiceField
        label={t("size_guide_part.tools.drawing")}
        hint={t("size_guide_part.tools.drawing_hint")}
        value={tools.drawing}
        options={DRAWINGS.map((value) => ({ value, label: t(`size_guide_part.tools.drawing_${value}`) }))}
        disabled={readOnly}
        onChange={(value) => set({ drawing: DRAWINGS.find((drawing) => drawing === value) ?? "none" })}
      />
    </div>
  )
}
