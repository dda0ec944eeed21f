import { useEditorState, type Editor } from "@tiptap/react"
import { TEXT_LIMITS, type MergeField } from "../../../../../contracts/email-campaign-text"
import { TextField } from "../../../../components/fields"
import { useText } from "../../../../lib/text"

/** What a chosen merge field says where nothing is known of the reader. */
export const FallbackForm = ({ editor }: { editor: Editor }) => {
  const { t } = useText()
  const field = useEditorState({
    editor,
    selector: ({ editor: current }) => {
      const node = "node" in current.state.selection ? (current.state.selection.node as { type: { name: string }; attrs: unknown }) : null
      return node?.type.name === "field" ? (node.attrs as { name: MergeField; fallback: string }) : null
    },
  })
  return field ? (
    <div className="border-ui-border-base border-t p-2">
      <TextField
        label={t("email_composer.text.fallback", { field: t(`email_checks.words.${field.name}`) })}
        hint={t("email_composer.text.fallback_hint")}
        maxLength={TEXT_LIMITS.fallback}
        value={field.fallback}
        onChange={(fallback) => editor.commands.updateAttributes("field", { fallback })}
      />
    </div>
  ) : null
}
