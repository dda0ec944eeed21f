import { Button, Text } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { type Block, savedContentSchema, type SavedContent } from "../../../../../contracts/email-campaign-block"
import { errorSentence } from "../../../../components/error-state"
import { TextField } from "../../../../components/fields"
import { useNotify } from "../../../../components/notices"
import { toApiError } from "../../../../lib/api-error"
import { useText } from "../../../../lib/text"
import { createSavedBlock, savedBlockQueries } from "../../api/saved-blocks"
import { useComposer } from "../state/composer-context"
import { newId } from "../state/new-id"
import { replaceBlock } from "../state/operations"
import type { FormProps } from "./block-forms"

const LONGEST = 80

/** A part that is written once: what it is, and the way to make it this mail's own. */
export const SavedForm = ({ block }: FormProps<"saved_block">) => {
  const { t } = useText()
  const { apply, readOnly } = useComposer()
  const { data = [], isPending } = useQuery(savedBlockQueries.all())
  const saved = data.find(({ id }) => id === block.saved_block_id)
  if (!saved) {
    return <Text size="small">{isPending ? t("core.loading") : t("email_checks.saved_block_missing")}</Text>
  }
  const detach = () => {
    const parts = saved.content.map((part) => ({ ...part, id: newId() }))
    apply(replaceBlock(block.id, parts), { select: parts[0]?.id ?? null })
  }
  return (
    <>
      <Text weight="plus" className="break-words">
        {saved.name}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {t("email_composer.saved.hint")}
      </Text>
      {!readOnly && (
        <Button size="small" variant="secondary" className="self-start" onClick={detach}>
          {t("email_composer.saved.detach")}
        </Button>
      )}
    </>
  )
}

/** What of these blocks can be saved; null where nothing, or not all, can be. */
export const savable = (blocks: readonly Block[]): SavedContent | null => {
  const parsed = savedContentSchema.min(1).safeParse(blocks)
  return parsed.success ? parsed.data : null
}

/** Saves a block, or those of a row, for other mails. */
export const SaveForm = ({ content }: { content: SavedContent }) => {
  const { t } = useText()
  const notify = useNotify()
  const client = useQueryClient()
  const [name, setName] = useState<string | null>(null)
  const save = useMutation({
    mutationFn: createSavedBlock,
    onSuccess: async (made) => {
      setName(null)
      notify(t("email_composer.saved.done", { name: made.name }))
      await client.invalidateQueries(savedBlockQueries.all())
    },
    onError: (error) => notify(errorSentence(t, toApiError(error)), { tone: "error" }),
  })
  if (name === null) {
    return (
      <Button size="small" variant="transparent" className="self-start" onClick={() => setName("")}>
        {t("email_composer.saved.save")}
      </Button>
    )
  }
  return (
    <form
      className="flex flex-col gap-y-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim()) {
          save.mutate({ name, content })
        }
      }}
    >
      <TextField label={t("email_composer.saved.name")} maxLength={LONGEST} value={name} onChange={setName} />
      <div className="flex gap-x-2">
        <Button size="small" type="submit" variant="secondary" disabled={!name.trim()} isLoading={save.isPending}>
          {t("core.save")}
        </Button>
        <Button size="small" type="button" variant="transparent" onClick={() => setName(null)}>
          {t("core.cancel")}
        </Button>
      </div>
    </form>
  )
}
