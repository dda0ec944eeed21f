import { sizeGuideEditorPartsTexts } from "../../../../i18n/size-guide-editor-parts"
import { registerTexts } from "../../../../lib/register-texts"
import { useText } from "../../../../lib/text"
import { MarkdownField } from "../components/markdown-field"
import { useEditor, useEditorState } from "../grid/editor-context"
import { setFields } from "../model/parts"

registerTexts(sizeGuideEditorPartsTexts)

/** What stands before and after the tables. */
export const TextsPanel = () => {
  const { t } = useText()
  const { apply, endStep, readOnly } = useEditor()
  const document = useEditorState((state) => state.document)
  return (
    <div className="flex max-w-3xl flex-col gap-y-6 p-4 lg:p-6">
      {(["intro", "notes"] as const).map((field) => (
        <MarkdownField
          key={field}
          label={t(`size_guide_part.texts.${field}`)}
          hint={t(`size_guide_part.texts.${field}_hint`)}
          value={document[field]}
          readOnly={readOnly}
          onChange={(text) => apply((before) => setFields(before, { [field]: text }), { merge: `text:${field}` })}
          onEnd={endStep}
        />
      ))}
    </div>
  )
}
