import { Button, Text } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { errorSentence } from "../../../components/error-state"
import { CheckField } from "../../../components/fields"
import { NumberPanel } from "../../../components/number-panel"
import { SideDrawer } from "../../../components/side-drawer"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { useLegacySignups } from "../api/signups"

/** Reads the sign-up campaigns of the shop's earlier module: first it says what it would do. */
export const LegacyDrawer = ({ onClose }: { onClose: () => void }) => {
  const { t } = useText()
  const [grant, setGrant] = useState(false)
  const run = useLegacySignups()
  const { mutate, data, error, isPending, variables } = run
  useEffect(() => mutate({ dry_run: true, grant: false }), [mutate])
  const isDone = data != null && variables?.dry_run === false
  const hasSome = data != null && data.campaigns + data.codes > 0
  return (
    <SideDrawer
      title={t("email_signups.legacy.title")}
      hint={t("email_signups.legacy.hint")}
      onClose={onClose}
      footer={
        <>
          <Button size="small" variant="secondary" onClick={onClose}>
            {t(isDone ? "core.close" : "core.cancel")}
          </Button>
          {!isDone && (
            <Button size="small" disabled={!hasSome} isLoading={isPending} onClick={() => mutate({ dry_run: false, grant })}>
              {t("email_signups.legacy.start")}
            </Button>
          )}
        </>
      }
    >
      <div role="status" className="flex flex-col gap-y-4">
        {isPending && <Text size="small">{t("core.loading")}</Text>}
        {data === null && <Text size="small">{t("email_signups.legacy.missing")}</Text>}
        {data && (
          <>
            <Text size="small" weight="plus">
              {t(isDone ? "email_signups.legacy.done" : hasSome ? "email_signups.legacy.would" : "email_signups.legacy.nothing")}
            </Text>
            <NumberPanel
              numbers={[
                { name: t("email_signups.legacy.campaigns"), value: data.campaigns, icon: null },
                { name: t("email_signups.legacy.codes"), value: data.codes, icon: null },
                { name: t("email_signups.legacy.skipped"), value: data.skipped, icon: null },
              ]}
            />
            {data.without_promotion > 0 && <Text size="small">{t("email_signups.legacy.without_promotion", { count: data.without_promotion })}</Text>}
            {!isDone && hasSome && <CheckField label={t("email_signups.legacy.grant")} hint={t("email_signups.legacy.grant_hint")} checked={grant} onChange={setGrant} />}
          </>
        )}
        {error && (
          <Text size="small" role="alert" className="text-ui-fg-error">
            {errorSentence(t, toApiError(error))}
          </Text>
        )}
      </div>
    </SideDrawer>
  )
}
