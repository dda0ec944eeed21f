import { CheckCircle, ExclamationCircle, InformationCircle, TriangleRightMini, XCircle } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import type { CheckLevel, Finding } from "../../../../../contracts/email-campaign-check"
import { useText } from "../../../../lib/text"
import { findingSentence } from "../../shared/finding-sentence"

const LOOKS = {
  stop: { icon: XCircle, color: "text-ui-tag-red-icon" },
  warn: { icon: ExclamationCircle, color: "text-ui-tag-orange-icon" },
  note: { icon: InformationCircle, color: "text-ui-tag-blue-icon" },
} as const satisfies Record<CheckLevel, object>

type FindingListProps = {
  findings: readonly Finding[]
  /** What a block is; null for one that is not there. */
  nameOf: (blockId: string) => string | null
  /** Goes to a block, or to the settings of the mail. */
  onOpen: (blockId: string | null) => void
}

/** What the checks found; each finding leads to its place. */
export const FindingList = ({ findings, nameOf, onOpen }: FindingListProps) => {
  const { t, language } = useText()
  if (findings.length === 0) {
    return (
      <Text size="small" className="flex items-center gap-x-2">
        <CheckCircle aria-hidden className="text-ui-tag-green-icon" />
        {t("email_composer.findings.none")}
      </Text>
    )
  }
  return (
    <section aria-label={t("email_composer.findings.title")} className="flex flex-col gap-y-1">
      <Text size="small" weight="plus">
        {t("email_composer.findings.count", { count: findings.length })}
      </Text>
      <ul className="flex flex-col gap-y-1">
        {findings.map((finding) => {
          const { icon: Icon, color } = LOOKS[finding.level]
          const name = finding.block_id === null ? null : nameOf(finding.block_id)
          return (
            <li key={JSON.stringify(finding)}>
              <button
                type="button"
                className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex w-full items-start gap-x-2 rounded-md px-2 py-1.5 text-start outline-none"
                onClick={() => onOpen(finding.block_id)}
              >
                <Icon aria-hidden className={`${color} mt-0.5 shrink-0`} />
                <span className="min-w-0 flex-1 break-words">
                  <span className="sr-only">{t(`email_composer.findings.${finding.level}`)}: </span>
                  <span className="txt-small">{findingSentence(t, language, finding)}</span>
                  {name && <span className="txt-compact-xsmall text-ui-fg-subtle block">{name}</span>}
                </span>
                <TriangleRightMini aria-hidden className="text-ui-fg-muted mt-0.5 shrink-0" />
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
