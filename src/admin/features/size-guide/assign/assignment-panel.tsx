import { Button, Heading, Skeleton, Text, toast } from "@medusajs/ui"
import { useInfiniteQuery } from "@tanstack/react-query"
import { useState } from "react"
import type { Assignment } from "../../../../contracts/size-guide-assignment"
import { EmptyState } from "../../../components/empty-state"
import { errorSentence } from "../../../components/error-state"
import { QueryState } from "../../../components/query-state"
import { sizeGuideTexts } from "../../../i18n/size-guide"
import { sizeGuideAssignTexts } from "../../../i18n/size-guide-assign"
import { toApiError } from "../../../lib/api-error"
import { registerTexts } from "../../../lib/register-texts"
import { useText } from "../../../lib/text"
import { assignmentQueries, useApplyPlan, useUndoAssignments, type Undo } from "../api/assignments"
import { AssignForm, type Saved } from "./assign-form"
import { AssignmentLevels } from "./components/assignment-levels"
import { NoteStrip } from "./components/note-strip"
import { draftOf, newDraft, type Draft } from "./draft"
import { targetName } from "./names"
import { SkuForm } from "./sku-form"
import { useMay } from "./use-may"
import { usePlaces } from "./use-places"

registerTexts(sizeGuideTexts)
registerTexts(sizeGuideAssignTexts)

type View = { name: "list" } | { name: "skus" } | { name: "form"; draft: Draft; editing?: Assignment }
type Note = { text: string; undo: Undo | null }

const Pending = () => (
  <div className="flex flex-col gap-y-3" aria-busy>
    {[0, 1, 2].map((line) => (
      <Skeleton key={line} className="h-12 w-full" />
    ))}
  </div>
)

/** The rules of a guide by level, in the order of the search, with everything that changes them. */
export const AssignmentPanel = ({ guideId }: { guideId: string }) => {
  const { t } = useText()
  const mayChange = useMay("update")
  const assignments = useInfiniteQuery(assignmentQueries.ofGuide(guideId))
  const places = usePlaces()
  const apply = useApplyPlan()
  const takeBack = useUndoAssignments()
  const [view, setView] = useState<View>({ name: "list" })
  const [note, setNote] = useState<Note | null>(null)
  const toList = () => setView({ name: "list" })
  const fail = (error: unknown) => toast.error(errorSentence(t, toApiError(error)))

  const handleSaved = ({ count, existing, undo }: Saved) => {
    const texts = [
      count > 0 && t("size_guide_assign.saved", { count }),
      existing > 0 && t("size_guide_assign.existing", { count: existing }),
    ]
    setNote({ text: texts.filter(Boolean).join(" "), undo })
    toList()
  }
  const remove = (assignment: Assignment) => {
    const name = targetName(t, { type: assignment.target.type, name: assignment.target_name })
    apply.mutate(
      { add: [], remove: [assignment.id] },
      { onSuccess: ({ undo }) => setNote({ text: t("size_guide_assign.deleted", { name }), undo }), onError: fail }
    )
  }
  const handleUndo = (undo: Undo) =>
    takeBack.mutate(undo, { onSuccess: () => setNote({ text: t("size_guide_assign.restored"), undo: null }), onError: fail })

  if (view.name === "skus") {
    return (
      <div className="flex flex-col gap-y-4">
        <Heading level="h2">{t("size_guide_assign.skus.title")}</Heading>
        <SkuForm onUse={(targets) => setView({ name: "form", draft: newDraft(guideId, targets) })} onCancel={toList} />
      </div>
    )
  }
  if (view.name === "form") {
    return (
      <div className="flex flex-col gap-y-4">
        <Heading level="h2">{t(view.editing ? "size_guide_assign.form.edit_title" : "size_guide_assign.form.add_title")}</Heading>
        <AssignForm initial={view.draft} editing={view.editing} onSaved={handleSaved} onCancel={toList} />
      </div>
    )
  }
  const actions = mayChange && (
    <div className="flex flex-wrap gap-2">
      <Button size="small" onClick={() => setView({ name: "form", draft: newDraft(guideId) })}>
        {t("size_guide_assign.add")}
      </Button>
      <Button size="small" variant="secondary" onClick={() => setView({ name: "skus" })}>
        {t("size_guide_assign.add_skus")}
      </Button>
    </div>
  )
  const { undo } = note ?? {}
  return (
    <div className="flex flex-col gap-y-4">
      {note && (
        <NoteStrip
          text={note.text}
          isUndoing={takeBack.isPending}
          onUndo={undo ? () => handleUndo(undo) : undefined}
          onClose={() => setNote(null)}
        />
      )}
      <Text size="small" className="text-ui-fg-subtle">
        {t(mayChange ? "size_guide_assign.hint" : "size_guide_assign.read_only")}
      </Text>
      <QueryState
        query={assignments}
        pending={<Pending />}
        isEmpty={({ pages }) => pages[0].assignments.length === 0}
        empty={<EmptyState title={t("size_guide_assign.empty")} hint={t("size_guide_assign.empty_hint")} actions={actions} />}
      >
        {({ pages }) => (
          <>
            {actions}
            <AssignmentLevels
              assignments={pages.flatMap((page) => page.assignments)}
              places={places.names}
              onEdit={mayChange ? (editing) => setView({ name: "form", draft: draftOf(editing), editing }) : undefined}
              onDelete={mayChange ? remove : undefined}
            />
            {assignments.hasNextPage && (
              <Button
                size="small"
                variant="secondary"
                isLoading={assignments.isFetchingNextPage}
                onClick={() => void assignments.fetchNextPage()}
              >
                {t("size_guide_assign.more")}
              </Button>
            )}
          </>
        )}
      </QueryState>
    </div>
  )
}
