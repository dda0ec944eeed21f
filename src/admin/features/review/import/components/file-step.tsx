import { Button, Text } from "@medusajs/ui"
import { useId, type ReactNode } from "react"
import { DropZone } from "../../../../components/drop-zone"
import { errorSentence } from "../../../../components/error-state"
import { formatPercent } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import type { UploadState } from "../use-upload"
import { ProgressBar } from "../../../../components/progress-bar"
import { Panel, StepFrame, StepSection } from "../../../../components/step-frame"

type FileStepProps = {
  upload: UploadState
  /** A finished sentence about a file that was not taken. */
  problem: string | null
  onFiles: (files: File[]) => void
  onCancel: () => void
  /** The list of imports of late, in whatever state it is. */
  recent: ReactNode
}

const Sending = ({ filename, share, onCancel }: { filename: string; share: number; onCancel: () => void }) => {
  const { t, language } = useText()
  const label = t("review_import.file.uploading", { name: filename })
  return (
    <Panel className="flex flex-col gap-y-3 px-4 py-4">
      <div className="flex items-center justify-between gap-x-4">
        <div className="flex min-w-0 flex-col gap-y-0.5">
          <Text size="small" leading="compact" weight="plus" className="truncate">
            {label}
          </Text>
          <Text size="xsmall" leading="compact" className="text-ui-fg-subtle tabular-nums">
            {t("review_import.file.uploaded_share", { share: formatPercent(language, share) })}
          </Text>
        </div>
        <Button size="small" variant="secondary" onClick={onCancel} className="shrink-0">
          {t("review_import.file.cancel")}
        </Button>
      </div>
      <ProgressBar share={share} label={label} />
    </Panel>
  )
}

/** First step: choose a file, or go on with an earlier one. */
export const FileStep = ({ upload, problem, onFiles, onCancel, recent }: FileStepProps) => {
  const { t } = useText()
  const errorId = useId()
  const failure =
    upload.name === "failed" ? `${t("review_import.file.failed")}. ${errorSentence(t, upload.error)}` : problem
  return (
    <StepFrame heading={t("review_import.file.heading")} hint={t("review_import.file.hint")}>
      <div className="flex flex-col gap-y-2">
        {upload.name === "sending" ? (
          <Sending filename={upload.filename} share={upload.share} onCancel={onCancel} />
        ) : (
          <DropZone onFiles={onFiles} hasError={failure !== null} errorId={errorId} />
        )}
        {failure && (
          <Text id={errorId} role="alert" size="small" className="text-ui-fg-error">
            {failure}
          </Text>
        )}
        <Text size="small" className="text-ui-fg-subtle">
          {t("review_import.file.safe")}
        </Text>
      </div>
      <StepSection title={t("review_import.file.recent")}>{recent}</StepSection>
    </StepFrame>
  )
}
