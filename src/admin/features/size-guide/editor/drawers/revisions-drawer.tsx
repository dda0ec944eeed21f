import { Button, Skeleton, Text } from "@medusajs/ui"
import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { EmptyState } from "../../../../components/empty-state"
import { errorSentence, ErrorState } from "../../../../components/error-state"
import { QueryState } from "../../../../components/query-state"
import { SideDrawer } from "../../../../components/side-drawer"
import { sizeGuideEditorDialogsTexts } from "../../../../i18n/size-guide-editor-dialogs"
import { toApiError } from "../../../../lib/api-error"
import { registerTexts } from "../../../../lib/register-texts"
import { useText } from "../../../../lib/text"
import { historyQueries } from "../../api/history"
import { ChangeList } from "../components/change-list"
import { RevisionList } from "../components/revision-list"
import { ChoiceField } from "../components/setting-fields"
import { useEditor, useEditorState } from "../grid/editor-context"
import { useNotify } from "../../../../components/notices"
import { useGuide } from "../save/save-context"
import { useDocumentChanges } from "./use-document-changes"

registerTexts(sizeGuideEditorDialogsTexts)

const DRAFT = "draft"

type CompareProps = { number: number; others: readonly number[]; onBack: () => void }

/** Differences of a revision to the draft or to another revision. */
const Compare = ({ number, others, onBack }: CompareProps) => {
  const { t } = useText()
  const id = useGuide((guide) => guide.id)
  const draft = useEditorState((state) => state.document)
  const [other, setOther] = useState(DRAFT)
  const one = useQuery(historyQueries.revision(id, number))
  const two = useQuery({ ...historyQueries.revision(id, Number(other)), enabled: other !== DRAFT })
  const failed = one.error ?? two.error
  const isLater = other === DRAFT || Number(other) > number
  const [first, second] = [one.data?.document, other === DRAFT ? draft : two.data?.document]
  const changes = useDocumentChanges(isLater ? first : second, isLater ? second : first)
  return (
    <div className="flex flex-col gap-y-4">
      <Button size="small" variant="secondary" className="self-start" onClick={onBack}>
        {t("size_guide_dialog.revisions.back")}
      </Button>
      <ChoiceField
        label={t("size_guide_dialog.revisions.with", { number })}
        value={other}
        options={[
          { value: DRAFT, label: t("size_guide_dialog.revisions.draft") },
          ...others
            .filter((candidate) => candidate !== number)
            .map((candidate) => ({
              value: String(candidate),
              label: t("size_guide_dialog.revisions.number", { number: candidate }),
            })),
        ]}
        onChange={(value) => setOther(value ?? DRAFT)}
      />
      {failed ? (
        <ErrorState error={toApiError(failed)} onRetry={() => void (one.error ? one.refetch() : two.refetch())} />
      ) : changes === null ? (
        <Skeleton className="h-40 w-full" />
      ) : changes.length === 0 ? (
        <Text size="small">{t("size_guide_dialog.revisions.same")}</Text>
      ) : (
        <ChangeList key={other} changes={changes} />
      )}
    </div>
  )
}

/** Every published state: compared with others, put back as the draft. */
const RevisionsDrawer = ({ onClose }: { onClose: () => void }) => {
  const { t } = useText()
  const client = useQueryClient()
  const notify = useNotify()
  const guide = useGuide((saved) => saved)
  const { apply, undo, readOnly } = useEditor()
  const [compared, setCompared] = useState<number | null>(null)
  const query = useInfiniteQuery(historyQueries.revisions(guide.id))

  const restore = async (number: number) => {
    try {
      const { document } = await client.fetchQuery(historyQueries.revision(guide.id, number))
      apply(() => document)
      notify(t("size_guide_dialog.revisions.restored", { number }), {
        actions: [{ label: t("size_guide_editor.undo"), onSelect: undo }],
      })
      onClose()
    } catch (error) {
      notify(errorSentence(t, toApiError(error)), { tone: "error" })
    }
  }
  return (
    <SideDrawer
      title={t("size_guide_dialog.revisions.title")}
      hint={t("size_guide_dialog.revisions.hint")}
      onClose={onClose}
    >
      <QueryState
        query={query}
        pending={<Skeleton className="h-40 w-full" />}
        isEmpty={({ pages }) => pages[0].revisions.length === 0}
        empty={
          <EmptyState title={t("size_guide_dialog.revisions.empty")} hint={t("size_guide_dialog.revisions.empty_hint")} />
        }
      >
        {({ pages }) => {
          const revisions = pages.flatMap((page) => page.revisions)
          return compared === null ? (
            <div className="flex flex-col gap-y-3">
              <RevisionList
                revisions={revisions}
                current={guide.status === "published" ? (guide.published?.number ?? null) : null}
                readOnly={readOnly}
                onCompare={setCompared}
                onRestore={(number) => void restore(number)}
              />
              {query.hasNextPage && (
                <Button
                  size="small"
                  variant="secondary"
                  className="self-center"
                  isLoading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t("size_guide_dialog.revisions.more")}
                </Button>
              )}
            </div>
          ) : (
            <Compare number={compared} others={revisions.map(({ number }) => number)} onBack={() => setCompared(null)} />
          )
        }}
      </QueryState>
    </SideDrawer>
  )
}

export default RevisionsDrawer
