import { Button, Container, Text, toast, usePrompt } from "@medusajs/ui"
import type { SendingResponse } from "../../../../contracts/email-campaign-sending"
import { errorSentence } from "../../../components/error-state"
import { toApiError } from "../../../lib/api-error"
import { formatRelative } from "../../../lib/format"
import { useText } from "../../../lib/text"
import { useSwitchSending } from "../api/sending"
import { useMay } from "../shared/use-may"

/** The switch that stops everything that leaves. */
export const SwitchSection = ({ sending }: { sending: SendingResponse }) => {
  const { t, language } = useText()
  const prompt = usePrompt()
  const maySend = useMay("send")
  const turn = useSwitchSending()
  const { stopped_at } = sending
  const act = async () => {
    const isSure =
      stopped_at !== null ||
      (await prompt({
        title: t("email_sending.switch.sure_title"),
        description: t("email_sending.switch.sure_hint"),
        confirmText: t("email_sending.switch.stop"),
        cancelText: t("core.cancel"),
        variant: "danger",
      }))
    if (isSure) {
      turn.mutate(stopped_at ? "go" : "stop", { onError: (error) => void toast.error(errorSentence(t, toApiError(error))) })
    }
  }
  return (
    <Container className={`flex flex-wrap items-center justify-between gap-3 px-4 py-4 md:px-6 ${stopped_at ? "!bg-ui-tag-orange-bg" : ""}`}>
      <div role="status" className="flex min-w-0 flex-1 basis-64 flex-col">
        <Text size="small" weight="plus" className={stopped_at ? "text-ui-tag-orange-text" : ""}>
          {t(stopped_at ? "email_sending.switch.is_stopped" : "email_sending.switch.is_on")}
        </Text>
        <Text size="small" className={stopped_at ? "text-ui-tag-orange-text" : "text-ui-fg-subtle"}>
          {stopped_at ? t("email_sending.switch.since", { when: formatRelative(language, stopped_at) }) : t("email_sending.switch.hint")}
        </Text>
      </div>
      {maySend && (
        <Button size="small" variant={stopped_at ? "primary" : "danger"} isLoading={turn.isPending} onClick={() => void act()}>
          {t(stopped_at ? "email_sending.switch.go" : "email_sending.switch.stop")}
        </Button>
      )}
    </Container>
  )
}
