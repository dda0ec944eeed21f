import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Button, usePrompt } from "@medusajs/ui"
import type { ReviewImport } from "../../../../contracts/review-import"
import { useText } from "../../../lib/text"
import type { Step } from "./draft"
import { isRunning } from "./queries"
import { useAmount } from "./use-amount"

type RunFooterProps = {
  known: ReviewImport
  step: Step
  /** The draft is not what the last check read. */
  isChanged: boolean
  canCheck: boolean
  pending: { check: boolean; confirm: boolean; cancel: boolean }
  onBack: () => void
  onCheck: () => void
  onConfirm: () => void
  onCancel: () => void
}

const Close = () => {
  const { t } = useText()
  return (
    <RouteFocusModal.Close asChild>
      <Button size="small" variant="secondary">
        {t("review_import.import.close")}
      </Button>
    </RouteFocusModal.Close>
  )
}

const CheckButton = ({ known, step, isChanged, canCheck, pending, onCheck }: RunFooterProps) => {
  const { t } = useText()
  const isNext = step === "columns" || isChanged || known.status === "failed"
  return (
    <Button
      size="small"
      variant={isNext ? "primary" : "secondary"}
      disabled={!canCheck}
      isLoading={pending.check}
      onClick={onCheck}
    >
      {step === "columns" ? t("review_import.columns.check") : t("review_import.check.again")}
    </Button>
  )
}

const CancelButton = ({ pending, onCancel }: RunFooterProps) => {
  const { t } = useText()
  const prompt = usePrompt()
  const handleClick = async () => {
    const isSure = await prompt({
      title: t("review_import.import.cancel_title"),
      description: t("review_import.import.cancel_hint"),
      confirmText: t("review_import.import.cancel"),
      cancelText: t("review_import.import.cancel_keep"),
    })
    if (isSure) {
      onCancel()
    }
  }
  return (
    <Button size="small" variant="secondary" isLoading={pending.cancel} onClick={() => void handleClick()}>
      {t("review_import.import.cancel")}
    </Button>
  )
}

const StartButton = ({ known, pending, onConfirm }: RunFooterProps) => {
  const { t } = useText()
  const amount = useAmount(known)
  return (
    <Button size="small" disabled={known.rows_accepted === 0} isLoading={pending.confirm} onClick={onConfirm}>
      {t("review_import.check.start", { amount })}
    </Button>
  )
}

/** Buttons of the steps after the file. */
export const RunFooter = (props: RunFooterProps) => {
  const { known, step, isChanged, onBack } = props
  const { t } = useText()
  if (isRunning(known.status)) {
    return (
      <>
        <CancelButton {...props} />
        <Close />
      </>
    )
  }
  if (step === "columns") {
    return (
      <>
        <Close />
        <CheckButton {...props} />
      </>
    )
  }
  if (step !== "check") {
    return <Close />
  }
  return (
    <>
      <Button size="small" variant="secondary" onClick={onBack}>
        {t("review_import.check.back")}
      </Button>
      <CheckButton {...props} />
      {known.status === "checked" && !isChanged && <StartButton {...props} />}
    </>
  )
}
