import { Button, Text } from "@medusajs/ui"
import { useText } from "../../../../lib/text"

type SaveBarProps = {
  /** Who saved last, and when. */
  savedWords: string
  hasChanges: boolean
  isSaving: boolean
  /** Fields that are wrong, once a save was tried. */
  problemCount: number
  /** Why the server did not save. */
  error: string | null
  onSave: () => void
  onDiscard: () => void
}

/** Stays at the bottom of the page: what is not saved yet, and the button that saves it. */
export const SaveBar = ({ savedWords, hasChanges, isSaving, problemCount, error, onSave, onDiscard }: SaveBarProps) => {
  const { t } = useText()
  const problem = error ?? (problemCount > 0 ? t("econt_settings.wrong", { count: problemCount }) : null)
  return (
    <div className="bg-ui-bg-base shadow-elevation-flyout sticky bottom-2 z-10 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-lg px-4 py-3 md:px-6">
      <div className="flex min-w-0 flex-col">
        <Text role="status" size="small" className={hasChanges ? "font-medium" : "text-ui-fg-subtle"}>
          {hasChanges ? t("econt_settings.unsaved") : savedWords}
        </Text>
        {problem && (
          <Text role="alert" size="small" className="text-ui-fg-error">
            {problem}
          </Text>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        {hasChanges && (
          <Button size="small" type="button" variant="secondary" disabled={isSaving} onClick={onDiscard}>
            {t("econt_settings.discard")}
          </Button>
        )}
        <Button size="small" type="button" disabled={!hasChanges} isLoading={isSaving} onClick={onSave}>
          {t("econt_settings.save")}
        </Button>
      </div>
    </div>
  )
}
