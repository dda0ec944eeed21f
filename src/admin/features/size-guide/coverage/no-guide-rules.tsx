import { Button, Heading, Skeleton, Text, toast } from "@medusajs/ui"
import { useInfiniteQuery } from "@tanstack/react-query"
import { useId, useState } from "react"
import type { Assignment } from "../../../../contracts/size-guide-assignment"
import { errorSentence } from "../../../components/error-state"
import { QueryState } from "../../../components/query-state"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { assignmentQueries, useApplyPlan, useUndoAssignments, type Undo } from "../api/assignments"
import { AssignmentLevels } from "../assign/components/assignment-levels"
import { NoteStrip } from "../assign/components/note-strip"
import { targetName } from "../assign/names"
import { useMay } from "../assign/use-may"
import { usePlaces } from "../assign/use-places"

/** The rules that say that products have no guide, by level; they are in no guide's own list. */
export const NoGuideRules = () => {
  const { t } = useText()
  const heading = useId()
  const mayChange = useMay("update")
  const places = usePlaces()
  const assignments = useInfiniteQuery(assignmentQueries.withoutGuide())
  const apply = useApplyPlan()
  const takeBack = useUndoAssignments()
  const [note, setNote] = useState<{ text: string; undo: Undo | null } | null>(null)
  const fail = (error: unknown) => toast.error(errorSentence(t, toApiError(error)))

  const remove = ({ id, target, target_name }: Assignment) =>
    apply.mutate(
      { add: [], remove: [id] },
      {
        onSuccess: ({ undo }) =>
          setNote({ text: t("size_guide_assign.deleted", { name: targetName(t, { type: target.type, name: target_name }) }), undo }),
        onError: fail,
      }
    )
  const putBack = (undo: Undo) =>
    takeBack.mutate(undo, { onSuccess: () => setNote({ text: t("size_guide_assign.restored"), undo: null }), onError: fail })
  const { undo } = note ?? {}
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-y-3 px-4 pb-4 md:px-6">
      <Heading id={heading} level="h2">
        {t("size_guide_list.coverage_page.none_rules")}
      </Heading>
      {note && (
        <NoteStrip
          text={note.text}
          isUndoing={takeBack.isPending}
          onUndo={undo ? () => putBack(undo) : undefined}
          onClose={() => setNote(null)}
        />
      )}
      <QueryState
        query={assignments}
        pending={<Skeleton className="h-16" />}
        isEmpty={({ pages }) => pages[0].assignments.length === 0}
        empty={
          <Text size="small" className="text-ui-fg-subtle">
            {t("size_guide_list.coverage_page.no_none_rules")}
          </Text>
        }
      >
        {({ pages }) => (
          <>
            <AssignmentLevels
              assignments={pages.flatMap((page) => page.assignments)}
              places={places.names}
              onDelete={mayChange ? remove : undefined}
            />
            {assignments.hasNextPage && (
              <Button
                size="small"
                variant="secondary"
                className="self-center"
                isLoading={assignments.isFetchingNextPage}
                onClick={() => void assignments.fetchNextPage()}
              >
                {t("size_guide_assign.more")}
              </Button>
            )}
          </>
        )}
      </QueryState>
    </section>
  )
}
