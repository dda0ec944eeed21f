import { CheckCircleSolid, ExclamationCircleSolid, InformationCircleSolid, XCircleSolid } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { useText } from "../../../../lib/text"

/** One thing that is told before sending, worst first. */
export type Told = { level: "stop" | "warn" | "note" | "fine"; sentence: string; /** The language it is about, where it is about one. */ language: string | null }

const LOOK = {
  stop: { Icon: XCircleSolid, tone: "text-ui-tag-red-icon" },
  warn: { Icon: ExclamationCircleSolid, tone: "text-ui-tag-orange-icon" },
  note: { Icon: InformationCircleSolid, tone: "text-ui-tag-blue-icon" },
  fine: { Icon: CheckCircleSolid, tone: "text-ui-tag-green-icon" },
} as const

const ORDER = { stop: 0, warn: 1, note: 2, fine: 3 } as const

/** What the checks before sending found. */
export const FindingList = ({ findings }: { findings: readonly Told[] }) => {
  const { t } = useText()
  const sorted = [...findings].sort((one, other) => ORDER[one.level] - ORDER[other.level])
  return (
    <ul aria-label={t("email_campaign_page.checks.title")} className="flex flex-col gap-y-2">
      {sorted.map(({ level, sentence, language }, index) => {
        const { Icon, tone } = LOOK[level]
        return (
          <li key={`${index} ${sentence}`} className="flex items-start gap-x-2">
            <Icon aria-hidden className={`mt-0.5 shrink-0 ${tone}`} />
            <Text size="small" className="min-w-0 break-words">
              <span className="font-medium">{t(`email_campaign_page.checks.level.${level}`)}:</span>{" "}
              {language && <span className="text-ui-fg-subtle">({language}) </span>}
              {sentence}
            </Text>
          </li>
        )
      })}
    </ul>
  )
}
