import { Button, Label, Prompt, Select, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import { needsReason, type Decision, type ReasonCode } from "../../../../contracts/review-status"
import { formatNumber } from "../../../lib/format"
import { useText } from "../../../lib/text"
import { reasonsFor } from "./reason-menu"
import { StarChart, type StarCounts } from "./star-chart"

type BulkDialogProps = {
  decision: Decision
  /** What is selected is still being counted: no number is shown and nothing can be confirmed. */
  isCounting?: boolean
  counts: StarCounts
  /** Selected reviews this decision is not possible for. */
  skipped: number
  onCommit: (reason: ReasonCode | undefined) => void
  onClose: () => void
}

/** Shows what a bulk action would do, by stars, before it is done; waits while that is being counted. */
export const BulkDialog = ({ decision, isCounting = false, counts, skipped, onCommit, onClose }: BulkDialogProps) => {
  const { t, language } = useText()
  const id = useId()
  const [reason, setReason] = useState<ReasonCode | "">("")
  const count = Object.values(counts).reduce((sum, some) => sum + some, 0)
  const number = formatNumber(language, count)
  const name = t(`review.decision.${decision}`)
  const title = isCounting
    ? t("review.bulk.title_all", { decision: name })
    : t(`review.bulk.title_${decision}`, { count, number })
  const asksReason = needsReason(decision)
  return (
    <Prompt open variant="confirmation" onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{title}</Prompt.Title>
          <Prompt.Description>{t("review.bulk.hint")}</Prompt.Description>
        </Prompt.Header>
        <div className="flex flex-col gap-y-4 px-6 pt-4">
          <div role="status" className={isCounting ? "txt-small text-ui-fg-subtle" : "sr-only"}>
            {isCounting ? t("review.bulk.counting") : title}
          </div>
          {!isCounting && <StarChart counts={counts} />}
          {!isCounting && skipped > 0 && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("review.bulk.skipped", { count: skipped, number: formatNumber(language, skipped) })}
            </Text>
          )}
          {asksReason && (
            <div className="flex flex-col gap-y-1">
              <Label htmlFor={id} size="small" weight="plus">
                {t("review.bulk.reason")}
              </Label>
              <Select value={reason} onValueChange={(value) => setReason(value as ReasonCode)}>
                <Select.Trigger id={id} className="data-[placeholder]:text-ui-fg-subtle">
                  <Select.Value placeholder={t("review.bulk.choose_reason")} />
                </Select.Trigger>
                <Select.Content>
                  {reasonsFor(decision === "hold" ? "hold" : "reject").map((code) => (
                    <Select.Item key={code} value={code}>
                      {t(`review.reason.${code}`)}
                    </Select.Item>
                  ))}
                </Select.Content>
              </Select>
            </div>
          )}
        </div>
        <Prompt.Footer>
          <Prompt.Cancel>{t("core.cancel")}</Prompt.Cancel>
          <Button
            size="small"
            autoFocus={!asksReason}
            disabled={isCounting || count === 0 || (asksReason && !reason)}
            onClick={() => onCommit(reason || undefined)}
          >
            {isCounting ? name : t("review.bulk.commit", { decision: name, number })}
          </Button>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
