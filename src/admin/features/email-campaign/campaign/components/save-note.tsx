import { Button, Text } from "@medusajs/ui"
import { useText } from "../../../../lib/text"
import type { SaveState } from "../use-draft"

type SaveNoteProps = { state: SaveState; /** Why it failed. */ error: string | null; onRetry: () => void; onKeep: () => void; onTake: () => void }

/** Whether what stands on the page is kept, and the way on where it is not. */
export const SaveNote = ({ state, error, onRetry, onKeep, onTake }: SaveNoteProps) => {
  const { t } = useText()
  if (state === "saved" || state === "saving") {
    return (
      <Text role="status" size="small" className="text-ui-fg-subtle">
        {t(`email_campaign_page.save.${state}`)}
      </Text>
    )
  }
  const isStale = state === "stale"
  return (
    <div role="alert" className="bg-ui-tag-orange-bg flex w-full flex-wrap items-center gap-3 rounded-lg px-4 py-3">
      <Text size="small" className="text-ui-tag-orange-text min-w-0 flex-1 basis-56">
        {isStale ? t("email_campaign_page.save.stale") : t("email_campaign_page.save.failed", { error: error ?? "" })}
      </Text>
      {isStale ? (
        <>
          <Button size="small" variant="secondary" onClick={onKeep}>
            {t("email_campaign_page.save.keep")}
          </Button>
          <Button size="small" variant="secondary" onClick={onTake}>
            {t("email_campaign_page.save.take")}
          </Button>
        </>
      ) : (
        <Button size="small" variant="secondary" onClick={onRetry}>
          {t("core.retry")}
        </Button>
      )}
    </div>
  )
}
