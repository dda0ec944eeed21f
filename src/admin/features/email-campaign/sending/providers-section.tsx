import { Button, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import type { Provider } from "../../../../contracts/email-campaign-provider"
import { errorSentence } from "../../../components/error-state"
import { PageSkeleton } from "../../../components/page-skeleton"
import { QueryState } from "../../../components/query-state"
import { SettingsSection } from "../../../components/settings-section"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { sendingQueries, useCheckProvider, type ProviderCheck } from "../api/sending"
import { ProviderCard } from "./components/provider-card"
import { ProviderDrawer } from "./provider-drawer"

const Card = ({ provider, onEdit }: { provider: Provider; onEdit?: () => void }) => {
  const { t } = useText()
  const check = useCheckProvider()
  const failed: ProviderCheck | null = check.error ? { ok: false, reason: errorSentence(t, toApiError(check.error)) } : null
  return (
    <ProviderCard
      provider={provider}
      check={failed ?? check.data ?? null}
      isChecking={check.isPending}
      onCheck={onEdit && (() => check.mutate(provider.id))}
      onEdit={onEdit}
    />
  )
}

/** The ways mails leave. */
export const ProvidersSection = ({ isReadOnly }: { isReadOnly: boolean }) => {
  const { t } = useText()
  const query = useQuery(sendingQueries.providers())
  const [open, setOpen] = useState<Provider | "new" | null>(null)
  return (
    <SettingsSection id="providers" title={t("email_sending.providers.title")} hint={t("email_sending.providers.hint")}>
      <QueryState
        query={query}
        pending={<PageSkeleton />}
        isEmpty={(providers) => providers.length === 0}
        empty={
          <Text size="small" className="text-ui-fg-subtle">
            {t("email_sending.providers.empty")}
          </Text>
        }
      >
        {(providers) => (
          <ul aria-label={t("email_sending.providers.title")} className="divide-ui-border-base -my-3 divide-y">
            {providers.map((provider) => (
              <Card key={provider.id} provider={provider} onEdit={isReadOnly ? undefined : () => setOpen(provider)} />
            ))}
          </ul>
        )}
      </QueryState>
      {!isReadOnly && (
        <Button size="small" variant="secondary" className="w-fit" onClick={() => setOpen("new")}>
          {t("email_sending.providers.add")}
        </Button>
      )}
      {open && <ProviderDrawer provider={open === "new" ? null : open} isFirst={query.data?.length === 0} onClose={() => setOpen(null)} />}
    </SettingsSection>
  )
}
