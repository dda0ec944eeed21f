import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { QueryState } from "../../../components/query-state"
import { fileProblem } from "../../../lib/file-problem"
import { useText } from "../../../lib/text"
import { WidgetCardSkeleton } from "../widgets/widget-card"
import { FileStep } from "./components/file-step"
import { RecentImports } from "./components/recent-imports"
import { WizardFrame } from "./components/wizard-frame"
import { importQueries } from "./queries"
import { useUpload } from "./use-upload"

type ChooseFileProps = { linkTo: (id: string) => string; onUploaded: (id: string) => void }

/** First step with its upload and the imports of late. */
export const ChooseFile = ({ linkTo, onUploaded }: ChooseFileProps) => {
  const { t } = useText()
  const [problem, setProblem] = useState<string | null>(null)
  const recent = useQuery(importQueries.list())
  const upload = useUpload(({ id }) => onUploaded(id))

  const handleFiles = (files: File[]) => {
    const [file] = files
    if (!file) {
      return
    }
    const wrong = fileProblem(files)
    setProblem(wrong && t(`drop_zone.${wrong}`, { name: file.name }))
    if (!wrong) {
      void upload.start(file)
    }
  }
  return (
    <WizardFrame
      step="file"
      reachable={[]}
      onStep={() => undefined}
      footer={
        <RouteFocusModal.Close asChild>
          <Button size="small" variant="secondary">
            {t("core.cancel")}
          </Button>
        </RouteFocusModal.Close>
      }
    >
      <FileStep
        upload={upload.state}
        problem={problem}
        onFiles={handleFiles}
        onCancel={upload.cancel}
        recent={
          <QueryState query={recent} pending={<WidgetCardSkeleton rows={2} />}>
            {(imports) => <RecentImports imports={imports} linkTo={linkTo} />}
          </QueryState>
        }
      />
    </WizardFrame>
  )
}
