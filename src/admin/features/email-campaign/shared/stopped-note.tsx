import { Button, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { Link } from "react-router-dom"
import { formatRelative } from "../../../lib/format"
import { useText } from "../../../lib/text"
import { sendingQueries } from "../api/sending"
import { useMaySettings } from "./use-may"

/** Says so where the switch has stopped everything that leaves. */
export const StoppedNote = () => {
  const { t, language } = useText()
  const mayRead = useMaySettings("read")
  const { data } = useQuery({ ...sendingQueries.settings(), enabled: mayRead })
  if (!data?.stopped_at) {
    return null
  }
  return (
    <div role="status" className="bg-ui-tag-orange-bg flex flex-wrap items-center justify-between gap-3 px-4 py-3 md:px-6">
      <Text size="small" className="text-ui-tag-orange-text min-w-0 flex-1 basis-56">
        {t("email_campaigns.stopped", { when: formatRelative(language, data.stopped_at) })}
      </Text>
      <Button size="small" variant="secondary" asChild>
        <Link to="/email-campaigns/settings">{t("email_campaigns.to_settings")}</Link>
      </Button>
    </div>
  )
}
