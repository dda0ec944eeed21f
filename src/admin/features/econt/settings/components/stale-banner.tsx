import { Button, Heading, Text } from "@medusajs/ui"
import type { SettingsResponse } from "../../../../../contracts/econt-settings"
import { formatRelative } from "../../../../lib/format"
import { useText } from "../../../../lib/text"

type StaleBannerProps = {
  /** What is saved now. */
  saved: Pick<SettingsResponse, "updated_at" | "updated_by">
  isSaving: boolean
  onKeep: () => void
  onTake: () => void
}

/** Somebody else saved first: both ways on, and nothing lost. */
export const StaleBanner = ({ saved, isSaving, onKeep, onTake }: StaleBannerProps) => {
  const { t, language } = useText()
  const when = saved.updated_at ? formatRelative(language, saved.updated_at) : ""
  return (
    <div role="alert" className="bg-ui-tag-orange-bg border-ui-tag-orange-border flex flex-col gap-y-3 rounded-lg border px-4 py-3 md:px-6">
      <div className="flex flex-col gap-y-1">
        <Heading level="h2" className="text-ui-tag-orange-text">
          {t("econt_settings.stale.title")}
        </Heading>
        <Text size="small" className="text-ui-tag-orange-text">
          {saved.updated_by
            ? t("econt_settings.stale.by", { name: saved.updated_by.name, when })
            : t("econt_settings.stale.unknown", { when })}
        </Text>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button size="small" type="button" variant="secondary" isLoading={isSaving} onClick={onKeep}>
          {t("econt_settings.stale.keep")}
        </Button>
        <Button size="small" type="button" variant="secondary" disabled={isSaving} onClick={onTake}>
          {t("econt_settings.stale.take")}
        </Button>
      </div>
    </div>
  )
}
