import { Button, FocusModal, Skeleton } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link, useNavigate, useParams } from "react-router-dom"
import type { ConfigResponse } from "../../../../contracts/core"
import { AnnouncerProvider } from "../../../components/announcer"
import { EmptyState } from "../../../components/empty-state"
import { ErrorState } from "../../../components/error-state"
import { FeatureOff } from "../../../components/feature-off"
import { QueryState } from "../../../components/query-state"
import { sizeGuideTexts } from "../../../i18n/size-guide"
import { sizeGuideEditorTexts } from "../../../i18n/size-guide-editor"
import { sizeGuideGridTexts } from "../../../i18n/size-guide-grid"
import { registerTexts } from "../../../lib/register-texts"
import { useText } from "../../../lib/text"
import { can, useConfig } from "../../../lib/use-config"
import { guideQueries } from "../api/guides"
import { GuideEditor } from "./guide-editor"

registerTexts(sizeGuideTexts)
registerTexts(sizeGuideGridTexts)
registerTexts(sizeGuideEditorTexts)

const LIST = "/size-guides"
const RESOURCE = "bijou_size_guide"

const Waiting = () => {
  const { t } = useText()
  return (
    <div aria-busy role="status" aria-label={t("core.loading")} className="flex h-full flex-col">
      <div className="border-ui-border-base flex items-center gap-x-4 border-b px-4 py-3">
        <Skeleton className="h-6 w-56" />
        <Skeleton className="ms-auto h-7 w-28" />
      </div>
      <div className="flex min-h-0 flex-1 gap-x-4 p-4">
        <Skeleton className="h-64 w-52 max-lg:hidden" />
        <Skeleton className="h-80 flex-1" />
        <Skeleton className="h-96 w-96 max-lg:hidden" />
      </div>
    </div>
  )
}

const Back = () => {
  const { t } = useText()
  return (
    <Button size="small" variant="secondary" asChild>
      <Link to={LIST}>{t("size_guide_editor.back")}</Link>
    </Button>
  )
}

const Opened = ({ id, config, onClose }: { id: string; config: ConfigResponse; onClose: () => void }) => {
  const { t } = useText()
  const query = useQuery(guideQueries.detail(id))
  return (
    <QueryState
      query={query}
      pending={<Waiting />}
      renderError={(error, retry) =>
        error.kind === "missing" ? (
          <EmptyState
            className="h-full"
            title={t("size_guide_editor.missing")}
            hint={t("size_guide_editor.missing_hint")}
            actions={<Back />}
          />
        ) : (
          <div className="flex h-full flex-col items-center justify-center">
            <ErrorState error={error} onRetry={retry} />
            <Back />
          </div>
        )
      }
    >
      {(guide) => <GuideEditor guide={guide} canUpdate={can(config, RESOURCE, "update")} onClose={onClose} />}
    </QueryState>
  )
}

const Gate = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const { t } = useText()
  const config = useConfig()
  return (
    <QueryState query={config} pending={<Waiting />}>
      {(known) => {
        if (!known.features["size-guide"]) {
          return <FeatureOff />
        }
        return can(known, RESOURCE, "read") ? (
          <Opened key={id} id={id} config={known} onClose={onClose} />
        ) : (
          <EmptyState
            className="h-full"
            title={t("size_guide_editor.not_allowed")}
            hint={t("size_guide_editor.not_allowed_hint")}
            actions={<Back />}
          />
        )
      }}
    </QueryState>
  )
}

/**
 * The page `/size-guides/:id`: a dialog that fills the screen. Escape belongs to the grid and to
 * what is open over the editor, so it does not close the page.
 */
const EditorPage = () => {
  const { t } = useText()
  const { id = "" } = useParams()
  const navigate = useNavigate()
  const [content, setContent] = useState<HTMLElement | null>(null)
  const handleClose = () => void navigate(LIST)
  return (
    <FocusModal open onOpenChange={(isOpen) => !isOpen && handleClose()}>
      <FocusModal.Content
        ref={setContent}
        tabIndex={-1}
        className="!inset-0 rounded-none border-0 lg:!inset-2 lg:rounded-lg lg:border"
        onEscapeKeyDown={(event) => event.preventDefault()}
        onInteractOutside={(event) => event.preventDefault()}
        onOpenAutoFocus={(event) => {
          event.preventDefault()
          content?.focus()
        }}
      >
        <FocusModal.Title asChild>
          <p className="sr-only">{t("size_guides.title")}</p>
        </FocusModal.Title>
        <FocusModal.Description asChild>
          <p className="sr-only">{t("size_guide_editor.description")}</p>
        </FocusModal.Description>
        <AnnouncerProvider>
          <Gate id={id} onClose={handleClose} />
        </AnnouncerProvider>
      </FocusModal.Content>
    </FocusModal>
  )
}

export default EditorPage
