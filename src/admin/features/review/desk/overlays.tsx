import { Button, Skeleton, Text, toast, usePrompt } from "@medusajs/ui"
import { queryOptions, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { z } from "zod"
import type { RecentBatch, ReplyTemplate } from "../../../../contracts/review-moderation"
import type { Review } from "../../../../contracts/review"
import { errorSentence } from "../../../components/error-state"
import { QueryState } from "../../../components/query-state"
import { SideDrawer } from "../../../components/side-drawer"
import { toApiError } from "../../../lib/api-error"
import { request } from "../../../lib/fetcher"
import { suiteKey } from "../../../lib/query-keys"
import { useText } from "../../../lib/text"
import { useRemoveTemplate, useSaveTemplate } from "../api/mutations"
import { reviewQueries } from "../api/queries"
import { RecentList } from "../components/recent-list"
import { TemplateForm } from "../components/template-form"
import { TemplatePicker } from "../components/template-picker"
import { TemplateList } from "../components/template-list"

const Loading = () => (
  <div className="flex flex-col gap-y-3">
    <Skeleton className="h-10 w-full" />
    <Skeleton className="h-10 w-full" />
    <Skeleton className="h-10 w-full" />
  </div>
)

type RecentDrawerProps = { canUndo: boolean; onUndo: (batch: RecentBatch) => void; onClose: () => void }

/** What was decided today, with undo. */
export const RecentDrawer = ({ canUndo, onUndo, onClose }: RecentDrawerProps) => {
  const { t } = useText()
  const query = useQuery({ ...reviewQueries.batches(), refetchInterval: 5000 })
  const [busyId, setBusyId] = useState<string | null>(null)
  const isBusy = query.data?.batches.some(({ batch_id, undone }) => batch_id === busyId && !undone)
  return (
    <SideDrawer title={t("review.recent.title")} hint={t("review.recent.hint")} onClose={onClose}>
          <QueryState query={query} pending={<Loading />}>
            {({ batches }) => (
              <RecentList
                batches={batches}
                canUndo={canUndo}
                busyId={isBusy ? busyId : null}
                onUndo={(batch) => {
                  setBusyId(batch.batch_id)
                  onUndo(batch)
                }}
              />
            )}
          </QueryState>
    </SideDrawer>
  )
}

const storeQuery = () =>
  queryOptions({
    queryKey: [...suiteKey, "store-name"] as const,
    queryFn: async ({ signal }) => {
      const schema = z.object({ stores: z.array(z.object({ name: z.string().nullable() })) })
      const { stores } = await request(schema, "/admin/stores", { query: { fields: "id,name", limit: 1 }, signal })
      return stores[0]?.name ?? ""
    },
    staleTime: Infinity,
  })

type PaletteDrawerProps = {
  review: Review
  onPick: (text: string) => void
  onManage: () => void
  onClose: () => void
}

/** Chooses a canned reply for the open review. */
export const PaletteDrawer = ({ review, onPick, onManage, onClose }: PaletteDrawerProps) => {
  const { t } = useText()
  const templates = useQuery(reviewQueries.templates())
  const shop = useQuery(storeQuery())
  return (
    <SideDrawer title={t("review.template.pick")} onClose={onClose}>
          <QueryState query={templates} pending={<Loading />}>
            {(list) => (
              <TemplatePicker
                templates={list}
                locale={review.locale}
                values={{ name: review.author_name, product: review.product.title, shop: shop.data ?? "" }}
                onPick={onPick}
                onManage={onManage}
              />
            )}
          </QueryState>
    </SideDrawer>
  )
}

/** Writes, changes and deletes canned replies. */
export const TemplatesDrawer = ({ onClose }: { onClose: () => void }) => {
  const { t } = useText()
  const prompt = usePrompt()
  const query = useQuery(reviewQueries.templates())
  const save = useSaveTemplate()
  const remove = useRemoveTemplate()
  const [editing, setEditing] = useState<ReplyTemplate | "new" | null>(null)

  const confirmRemove = async (template: ReplyTemplate) => {
    const isSure = await prompt({
      title: t("core.delete"),
      description: t("review.template.remove_confirm", { name: template.name }),
      confirmText: t("core.delete"),
      cancelText: t("core.cancel"),
    })
    if (isSure) {
      remove.mutate(template.id, { onError: (error) => toast.error(errorSentence(t, toApiError(error))) })
    }
  }

  return (
    <SideDrawer
      title={t("review.template.title")}
      hint={t("review.template.hint")}
      onClose={onClose}
      footer={
        !editing && (
          <Button size="small" onClick={() => setEditing("new")}>
            {t("review.template.new")}
          </Button>
        )
      }
    >
          {editing ? (
            <TemplateForm
              template={editing === "new" ? null : editing}
              isSaving={save.isPending}
              error={save.isError ? errorSentence(t, toApiError(save.error)) : null}
              onCancel={() => setEditing(null)}
              onSave={(body) =>
                save.mutate(
                  { id: editing === "new" ? null : editing.id, body },
                  {
                    onSuccess: () => {
                      toast.success(t("review.template.saved"))
                      setEditing(null)
                    },
                  }
                )
              }
            />
          ) : (
            <QueryState
              query={query}
              pending={<Loading />}
              isEmpty={(list) => list.length === 0}
              empty={
                <Text size="small" className="text-ui-fg-subtle">
                  {t("review.template.empty")}
                </Text>
              }
            >
              {(list) => (
                <TemplateList templates={list} onEdit={setEditing} onRemove={(one) => void confirmRemove(one)} />
              )}
            </QueryState>
          )}
    </SideDrawer>
  )
}
