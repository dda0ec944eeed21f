import { Badge, Button, StatusBadge, Text } from "@medusajs/ui"
import type { Provider } from "../../../../../contracts/email-campaign-provider"
import { formatNumber } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import { typeName } from "../provider-fields"

const LOOK = { active: "green", blocked: "red", off: "grey" } as const

type ProviderCardProps = {
  provider: Provider
  /** What the last try said; null while there was none. */
  check: { ok: boolean; reason: string | null } | null
  isChecking: boolean
  /** Left out where it may not be changed. */
  onCheck?: () => void
  onEdit?: () => void
}

/** One way mails leave: whether it works, and what can be done with it. */
export const ProviderCard = ({ provider, check, isChecking, onCheck, onEdit }: ProviderCardProps) => {
  const { t, language } = useText()
  const { name, state, is_standard, per_second, blocked_reason } = provider
  const facts = [
    typeName(t, provider.type),
    per_second === null ? t("email_sending.provider.unlimited") : t("email_sending.provider.per_second", { rate: formatNumber(language, per_second, 2) }),
  ]
  return (
    <li className="flex flex-col gap-y-2 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <div className="flex min-w-0 flex-1 basis-56 flex-col gap-y-0.5">
          <span className="flex flex-wrap items-center gap-2">
            <Text size="small" weight="plus" className="break-words">
              {name}
            </Text>
            {is_standard && <Badge size="2xsmall">{t("email_sending.provider.is_standard")}</Badge>}
            <StatusBadge color={LOOK[state]}>{t(`email_sending.state.${state}`)}</StatusBadge>
          </span>
          <Text size="small" className="text-ui-fg-subtle">
            {facts.join(" · ")}
          </Text>
        </div>
        {onCheck && (
          <Button size="small" variant="secondary" isLoading={isChecking} aria-label={`${t("email_sending.provider.check")}: ${name}`} onClick={onCheck}>
            {t("email_sending.provider.check")}
          </Button>
        )}
        {onEdit && (
          <Button size="small" variant="secondary" aria-label={`${t("core.edit")}: ${name}`} onClick={onEdit}>
            {t("core.edit")}
          </Button>
        )}
      </div>
      {blocked_reason && (
        <Text size="small" className="text-ui-fg-error break-words">
          {t("email_sending.provider.blocked", { reason: blocked_reason })}
        </Text>
      )}
      <Text as="div" role="status" size="small" className={check && !check.ok ? "text-ui-fg-error break-words" : "text-ui-fg-subtle"}>
        {check && (check.ok ? t("email_sending.provider.works") : t("email_sending.provider.fails", { reason: check.reason ?? "" }))}
      </Text>
    </li>
  )
}
