import { Text } from "@medusajs/ui"
import { ProgressBar } from "../../../../components/progress-bar"
import { formatNumber } from "../../../../lib/format"
import { useText } from "../../../../lib/text"

const KILOBYTE = 1024
/** Gmail shows about so many kilobytes of a mail and hides the rest. */
const LIMIT = 102

/** How large the mail is, against what Gmail shows. */
export const SizeBar = ({ bytes }: { bytes: number }) => {
  const { t, language } = useText()
  const size = t("email_composer.preview.size", { size: formatNumber(language, Math.ceil(bytes / KILOBYTE)), limit: LIMIT })
  return (
    <div className="flex flex-col gap-y-1">
      <ProgressBar label={size} share={bytes / KILOBYTE / LIMIT} />
      <Text size="xsmall" className="text-ui-fg-subtle">
        {size}
      </Text>
    </div>
  )
}
