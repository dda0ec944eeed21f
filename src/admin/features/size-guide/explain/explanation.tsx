import { ExclamationCircle } from "@medusajs/icons"
import { Heading, Skeleton, Text, toast } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import type { Candidate, ExplainQuery, ExplainResponse } from "../../../../contracts/size-guide-assignment"
import { EmptyState } from "../../../components/empty-state"
import { errorSentence } from "../../../components/error-state"
import { QueryState } from "../../../components/query-state"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { assignmentQueries, useApplyPlan, useUndoAssignments, type Undo } from "../api/assignments"
import { NoteStrip } from "../assign/components/note-strip"
import { useMay } from "../assign/use-may"
import { usePlaces } from "../assign/use-places"
import { CandidateLadder } from "./components/candidate-ladder"

const Verdict = ({ product, size_guide, also, unknown_sizes }: ExplainResponse) => {
  const { t } = useText()
  return (
    <div className="flex flex-col gap-y-1">
      <Text size="small" className="text-ui-fg-subtle break-words">
        {t(size_guide ? "size_guide_assign.explain.gets" : "size_guide_assign.explain.gets_none", { product: product.title })}
      </Text>
      {size_guide && (
        <Heading level="h2" className="break-words">
          {size_guide.title}
        </Heading>
      )}
      {also.length > 0 && (
        <Text size="small">
          {t("size_guide_assign.explain.also", { titles: also.map(({ title }) => title).join(", ") })}
        </Text>
      )}
      {unknown_sizes.length > 0 && (
        <Text size="small" className="text-ui-tag-orange-text flex items-start gap-x-1">
          <ExclamationCircle aria-hidden className="mt-0.5 shrink-0" />
          {t("size_guide_assign.explain.unknown_sizes", { sizes: unknown_sizes.join(", ") })}
        </Text>
      )}
    </div>
  )
}

/** Which guide a product gets, and why every other rule lost. */
export const Explanation = ({ query }: { query: ExplainQuery }) => {
  const { t } = useText()
  const mayChange = useMay("update")
  const { names } = usePlaces()
  const explanation = useQuery(assignmentQueries.explain(query))
  const apply = useApplyPlan()
  const takeBack = useUndoAssignments()
  const [undo, setUndo] = useState<Undo | null>(null)
  const fail = (error: unknown) => toast.error(errorSentence(t, toApiError(error)))
  const remove = ({ assignment_id }: Candidate) =>
    apply.mutate({ add: [], remove: [assignment_id] }, { onSuccess: (done) => setUndo(done.undo), onError: fail })
  return (
    <div className="flex flex-col gap-y-4">
      {undo && (
        <NoteStrip
          text={t("size_guide_assign.explain.removed")}
          isUndoing={takeBack.isPending}
          onUndo={() => takeBack.mutate(undo, { onSuccess: () => setUndo(null), onError: fail })}
          onClose={() => setUndo(null)}
        />
      )}
      <QueryState query={explanation} pending={<Skeleton className="h-64 w-full" />}>
        {(answer) => (
          <div className="flex flex-col gap-y-4" aria-busy={explanation.isPlaceholderData}>
            <Verdict {...answer} />
            {answer.candidates.length === 0 ? (
              <EmptyState
                title={t("size_guide_assign.explain.no_candidates")}
                hint={t("size_guide_assign.explain.no_candidates_hint")}
              />
            ) : (
              <CandidateLadder
                candidates={answer.candidates}
                places={names}
                busyId={apply.isPending ? (apply.variables.remove[0] ?? null) : null}
                onRemove={mayChange ? remove : undefined}
              />
            )}
          </div>
        )}
      </QueryState>
    </div>
  )
}
