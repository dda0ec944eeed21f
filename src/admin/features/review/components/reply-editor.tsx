import { Button, Text, Textarea } from "@medusajs/ui"
import { useState, type KeyboardEvent, type Ref } from "react"
import { REPLY_MAX, type Reply } from "../../../../contracts/review"
import { formatRelative } from "../../../lib/format"
import { useText } from "../../../lib/text"
import { DetailSection } from "./detail-section"

type ReplyEditorProps = {
  reply: Reply | null
  /** A text that was chosen from the templates; a new `key` of the component starts with it. */
  draft: string | null
  isPublished: boolean
  canWrite: boolean
  isSaving: boolean
  fieldRef?: Ref<HTMLTextAreaElement>
  onSave: (body: string) => void
  onRemove: () => void
  onUseTemplate: () => void
}

/** The shop's public answer: read, written, changed or taken back. */
export const ReplyEditor = ({
  reply,
  draft,
  isPublished,
  canWrite,
  isSaving,
  fieldRef,
  onSave,
  onRemove,
  onUseTemplate,
}: ReplyEditorProps) => {
  const { t, language } = useText()
  const [body, setBody] = useState(draft ?? reply?.body ?? "")
  const isChanged = body.trim() !== "" && body.trim() !== (reply?.body ?? "")
  const left = REPLY_MAX - body.length
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && isChanged && !isSaving) {
      onSave(body.trim())
    }
  }
  if (!canWrite && !reply) {
    return null
  }
  return (
    <DetailSection
      title={t("review.reply.title")}
      action={
        canWrite && (
          <Button size="small" variant="transparent" className="text-ui-tag-blue-text" onClick={onUseTemplate}>
            {t("review.reply.use_template")}
          </Button>
        )
      }
    >
      {canWrite ? (
        <Textarea
          ref={fieldRef}
          rows={body ? 4 : 2}
          value={body}
          maxLength={REPLY_MAX}
          aria-label={t("review.reply.label")}
          placeholder={t("review.reply.placeholder")}
          onChange={(event) => setBody(event.target.value)}
          onKeyDown={onKeyDown}
        />
      ) : (
        <Text size="small" className="whitespace-pre-wrap break-words">
          {reply?.body}
        </Text>
      )}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Text size="xsmall" className="text-ui-fg-subtle">
          {left < 200
            ? t("review.reply.left", { count: left })
            : reply
              ? t("review.reply.by", { name: reply.author.name, when: formatRelative(language, reply.updated_at) })
              : !isPublished && body.trim()
                ? t("review.reply.not_public")
                : ""}
        </Text>
        {canWrite && (reply || isChanged) && (
          <div className="flex items-center gap-x-2">
            {reply && (
              <Button size="small" variant="transparent" disabled={isSaving} onClick={onRemove}>
                {t("review.reply.remove")}
              </Button>
            )}
            <Button
              size="small"
              variant="secondary"
              disabled={!isChanged}
              isLoading={isSaving}
              onClick={() => onSave(body.trim())}
            >
              {t(reply ? "review.reply.update" : "review.reply.publish")}
            </Button>
          </div>
        )}
      </div>
    </DetailSection>
  )
}
