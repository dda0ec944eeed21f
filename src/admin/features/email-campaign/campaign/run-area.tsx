import { Button, Container, toast, usePrompt } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import type { Campaign } from "../../../../contracts/email-campaign-campaign"
import { ErrorState, errorSentence } from "../../../components/error-state"
import { toApiError } from "../../../lib/api-error"
import { formatNumber } from "../../../lib/format"
import { useText } from "../../../lib/text"
import { campaignQueries, useResendUnknown, useSteerCampaign, type Step } from "../api/campaigns"
import { StoppedNote } from "../shared/stopped-note"
import { useMay } from "../shared/use-may"
import { RunPanel } from "./components/run-panel"
import { StateNumbers } from "./components/state-numbers"
import { usePace } from "./use-pace"

const STEPS: Partial<Record<Campaign["status"], readonly Step[]>> = {
  scheduled: ["unschedule", "cancel"],
  choosing: ["pause", "cancel"],
  sending: ["pause", "cancel"],
  paused: ["resume", "cancel"],
}

const MAY_RESEND: readonly Campaign["status"][] = ["sending", "paused", "completed"]

/** A campaign from the moment it is scheduled: how far it is, and what can be done with it. */
export const RunArea = ({ campaign }: { campaign: Campaign }) => {
  const { t, language } = useText()
  const prompt = usePrompt()
  const maySend = useMay("send")
  const { id, status } = campaign
  const query = useQuery({ ...campaignQueries.numbers(id, status), enabled: status !== "scheduled" })
  const pace = usePace(query.data, status === "sending", query.dataUpdatedAt)
  const steer = useSteerCampaign(id)
  const resend = useResendUnknown(id)
  const onError = (error: unknown) => void toast.error(errorSentence(t, toApiError(error)))
  const ask = (what: "cancel" | "resend", values: Record<string, string | number> = {}) =>
    prompt({
      title: t(`email_campaign_page.run.${what}_title`, values),
      description: t(`email_campaign_page.run.${what}_hint`),
      confirmText: t(`email_campaign_page.run.${what}_sure`),
      cancelText: t("email_campaign_page.run.go_back"),
      variant: what === "cancel" ? "danger" : "confirmation",
    })
  const take = async (step: Step) => {
    if (step !== "cancel" || (await ask("cancel"))) {
      steer.mutate(step, { onError })
    }
  }
  const uncertain = query.data?.states.uncertain ?? 0
  const canResend = maySend && uncertain > 0 && MAY_RESEND.includes(status)
  const again = async () => {
    if (await ask("resend", { count: uncertain })) {
      resend.mutate(undefined, { onError })
    }
  }
  return (
    <Container className="divide-y p-0">
      <StoppedNote />
      <RunPanel
        campaign={campaign}
        numbers={query.data}
        pace={pace}
        actions={
          <>
            {canResend && (
              <Button size="small" variant="secondary" isLoading={resend.isPending} onClick={() => void again()}>
                {t("email_campaign_page.run.resend", { number: formatNumber(language, uncertain) })}
              </Button>
            )}
            {maySend &&
              STEPS[status]?.map((step) => (
                <Button
                  key={step}
                  size="small"
                  variant={step === "resume" ? "primary" : "secondary"}
                  isLoading={steer.isPending && steer.variables === step}
                  disabled={steer.isPending}
                  onClick={() => void take(step)}
                >
                  {t(`email_campaign_page.run.${step}`)}
                </Button>
              ))}
          </>
        }
      />
      {query.isLoadingError && <ErrorState error={toApiError(query.error)} onRetry={() => void query.refetch()} />}
      {query.data && status !== "scheduled" && <StateNumbers numbers={query.data} />}
    </Container>
  )
}
