import { Skeleton, toast, usePrompt } from "@medusajs/ui"
import type { ReactNode } from "react"
import { errorSentence, ErrorState } from "../../../components/error-state"
import type { AgeLimits } from "../../../components/age-chip"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { useAddNote, useRemoveReply, useSaveReply } from "../api/mutations"
import { ReplyEditor } from "../components/reply-editor"
import { ReviewDetail } from "../components/review-detail"
import { Timeline } from "../components/timeline"
import type { DeskCommands, DeskFields } from "./use-desk-commands"
import type { DeskData } from "./use-desk-data"

type DetailPaneProps = {
  data: DeskData
  commands: DeskCommands
  fields: DeskFields
  limits: AgeLimits
  /** Text of a template that was chosen for the open review. */
  draft: { reviewId: string; body: string } | null
  onUseTemplate: () => void
  /** Shown while no review is open. */
  fallback: ReactNode
}

/** The open review: reads it, keeps its notes and its reply. */
export const DetailPane = ({ data, commands, fields, limits, draft, onUseTemplate, fallback }: DetailPaneProps) => {
  const { t } = useText()
  const prompt = usePrompt()
  const addNote = useAddNote()
  const saveReply = useSaveReply()
  const removeReply = useRemoveReply()
  const { current, detail, detailQuery, address, canDecide } = data

  const fail = (error: unknown) => toast.error(errorSentence(t, toApiError(error)))

  if (!current) {
    if (address.activeId && detailQuery.isError) {
      const error = toApiError(detailQuery.error)
      return (
        <ErrorState
          error={error}
          title={t(error.kind === "missing" ? "review.state.missing_title" : "review.state.error_title")}
          onRetry={() => void detailQuery.refetch()}
        />
      )
    }
    return address.activeId ? <DetailSkeleton /> : <>{fallback}</>
  }

  const copyLink = () => {
    const url = new URL(window.location.href)
    url.searchParams.set("review", current.id)
    navigator.clipboard
      .writeText(url.toString())
      .then(() => toast.success(t("review.detail.copied")))
      .catch(fail)
  }
  const remove = async () => {
    const reply = detail?.reply
    if (reply && (await prompt({ title: t("review.reply.remove"), description: t("review.reply.remove_confirm"), confirmText: t("core.delete"), cancelText: t("core.cancel") }))) {
      removeReply.mutate(
        { id: current.id, version: reply.version },
        { onSuccess: () => toast.success(t("review.reply.removed")), onError: fail }
      )
    }
  }
  const ownDraft = draft?.reviewId === current.id ? draft.body : null

  return (
    <ReviewDetail
      key={current.id}
      review={current}
      detail={detail}
      mark={data.currentMark}
      query={address.filter.q}
      limits={limits}
      claimedBy={data.claimedBy}
      onHistory={commands.openHistory}
      onOpen={address.setActiveId}
      onCopyLink={copyLink}
    >
      {detailQuery.isError && !detail && (
        <ErrorState error={toApiError(detailQuery.error)} onRetry={() => void detailQuery.refetch()} />
      )}
      {detail && (
        <ReplyEditor
          key={`${detail.reply?.version ?? 0}:${ownDraft ?? ""}`}
          reply={detail.reply}
          draft={ownDraft}
          isPublished={current.status === "published"}
          canWrite={canDecide}
          isSaving={saveReply.isPending || removeReply.isPending}
          fieldRef={fields.reply}
          onSave={(body) =>
            saveReply.mutate(
              { id: current.id, body, version: detail.reply?.version ?? 0 },
              { onSuccess: () => toast.success(t("review.reply.saved")), onError: fail }
            )
          }
          onRemove={() => void remove()}
          onUseTemplate={onUseTemplate}
        />
      )}
      <Timeline
        entries={detail?.timeline}
        canWrite={canDecide}
        isSaving={addNote.isPending}
        noteRef={fields.note}
        onAddNote={(note, onSaved) =>
          addNote.mutate({ id: current.id, note }, { onSuccess: onSaved, onError: fail })
        }
      />
    </ReviewDetail>
  )
}

const DetailSkeleton = () => (
  <div className="flex flex-col gap-y-4 px-6 py-4" aria-busy>
    <Skeleton className="h-5 w-32" />
    <Skeleton className="h-7 w-2/3" />
    <Skeleton className="h-24 w-full" />
    <Skeleton className="h-16 w-full" />
  </div>
)
