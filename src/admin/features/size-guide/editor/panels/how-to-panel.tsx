import { useMemo } from "react"
import { howToSchema, LIMITS, type Column, type HowTo } from "../../../../../contracts/size-guide-document"
import { useNotify } from "../../../../components/notices"
import { PictureField } from "../../../../components/picture-field"
import { sizeGuideEditorPartsTexts } from "../../../../i18n/size-guide-editor-parts"
import { registerTexts } from "../../../../lib/register-texts"
import { useText } from "../../../../lib/text"
import { usePictureUpload } from "../../../../lib/use-picture-upload"
import { ColumnChecks } from "../components/column-checks"
import { LineField } from "../components/line-field"
import { MarkdownField } from "../components/markdown-field"
import { useEditor, useEditorState } from "../grid/editor-context"
import { setHowTo } from "../model/parts"
import { linkColumn } from "./link-column"

registerTexts(sizeGuideEditorPartsTexts)

const videoSchema = howToSchema.shape.video_url

const Block = ({ block }: { block: HowTo }) => {
  const { t } = useText()
  const notify = useNotify()
  const { apply, undo, endStep, readOnly } = useEditor()
  const tables = useEditorState((state) => state.document.tables)
  const set = (change: Partial<HowTo>, field?: string) =>
    apply((document) => setHowTo(document, block.id, change), { merge: field && `how-to:${block.id}:${field}` })
  const picture = usePictureUpload((url) => set({ image: { url, alt: block.image?.alt ?? "" } }))
  const columns = useMemo(
    () =>
      tables.flatMap((table, index) =>
        table.columns.map((column: Column) => ({
          id: column.id,
          name: column.label || t("size_guide_editor.unnamed"),
          table: table.title || t("size_guide_editor.parts.table", { number: index + 1 }),
          isLinked: column.how_to === block.id,
        }))
      ),
    [tables, block.id, t]
  )
  return (
    <div className="flex max-w-3xl flex-col gap-y-6 p-4 lg:p-6">
      <LineField
        label={t("size_guide_part.how_to.title")}
        hint={t("size_guide_part.how_to.title_hint")}
        value={block.title}
        maxLength={LIMITS.label}
        readOnly={readOnly}
        onChange={(title) => set({ title }, "title")}
        onEnd={endStep}
      />
      <MarkdownField
        label={t("size_guide_part.how_to.body")}
        value={block.body}
        readOnly={readOnly}
        onChange={(body) => set({ body }, "body")}
        onEnd={endStep}
      />
      <PictureField
        image={block.image}
        upload={picture.upload}
        readOnly={readOnly}
        onFile={(file) => void picture.start(file)}
        onStop={picture.stop}
        onAlt={(alt) => block.image && set({ image: { ...block.image, alt } }, "alt")}
        onEnd={endStep}
        onRemove={() => {
          set({ image: null })
          notify(t("picture.removed"), {
            actions: [{ label: t("size_guide_editor.undo"), onSelect: undo }],
          })
        }}
      />
      <LineField
        label={t("size_guide_part.how_to.video")}
        hint={t("size_guide_part.how_to.video_hint")}
        value={block.video_url ?? ""}
        maxLength={2000}
        readOnly={readOnly}
        problemOf={(text) =>
          text === "" || videoSchema.safeParse(text).success ? null : t("size_guide_part.how_to.video_wrong")
        }
        onChange={(text) => set({ video_url: text || null }, "video")}
        onEnd={endStep}
      />
      <ColumnChecks
        columns={columns}
        readOnly={readOnly}
        onChange={(columnId, isLinked) => apply((document) => linkColumn(document, columnId, isLinked ? block.id : null))}
      />
    </div>
  )
}

/** One instruction on how to measure. */
export const HowToPanel = ({ blockId }: { blockId: string }) => {
  const block = useEditorState((state) => state.document.how_to.find(({ id }) => id === blockId))
  return block ? <Block key={block.id} block={block} /> : null
}
