import { Button, Text } from "@medusajs/ui"
import { autosaveTexts } from "../i18n/autosave"
import { formatDate } from "../lib/format"
import { registerTexts } from "../lib/register-texts"
import { useText } from "../lib/text"

registerTexts(autosaveTexts)

type KeptBannerProps = {
  at: string
  /** Somebody saved since; the kept changes would be joined with that. */
  isOlder: boolean
  onRestore: () => void
  onDiscard: () => void
}

/** Offers changes that were kept in this browser because they could not be saved. */
export const KeptBanner = ({ at, isOlder, onRestore, onDiscard }: KeptBannerProps) => {
  const { t, language } = useText()
  return (
    <div
      role="region"
      aria-label={t("autosave.kept.title", { time: formatDate(language, at, "moment") })}
      className="bg-ui-bg-highlight border-ui-border-base flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b px-4 py-2"
    >
      <div className="flex min-w-0 flex-col">
        <Text size="small" weight="plus">
          {t("autosave.kept.title", { time: formatDate(language, at, "moment") })}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t(isOlder ? "autosave.kept.text_newer" : "autosave.kept.text")}
        </Text>
      </div>
      <div className="flex gap-x-2">
        <Button size="small" variant="secondary" onClick={onDiscard}>
          {t("autosave.kept.discard")}
        </Button>
        <Button size="small" onClick={onRestore}>
          {t("autosave.kept.restore")}
        </Button>
      </div>
    </div>
  )
}
