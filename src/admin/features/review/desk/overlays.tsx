import { Button, Drawer, Skeleton, Text, toast, usePrompt } from "@medusajs/ui"
import { queryOptions, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { z } from "zod"
import type { RecentBatch, ReplyTemplate } from "../../../../contracts/review-moderation"
import type { Review } from "../../../../contracts/review"
import { errorSentence } from "../../../components/error-state"
import { QueryState } from "../../../components/query-state"
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
    <Drawer open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("review.recent.title")}</Drawer.Title>
          <Drawer.Description className="txt-small text-ui-fg-subtle">{t("review.recent.hint")}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="overflow-y-auto">
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
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
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
    <Drawer open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>{t("review.template.pick")}</Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="overflow-y-auto">
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
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
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
    <Drawer open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("review.template.title")}</Drawer.Title>
          <Drawer.Description className="txt-small text-ui-fg-subtle">{t("review.template.hint")}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="overflow-y-auto">
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
        </Drawer.Body>
        {!editing && (
          <Drawer.Footer>
            <Button size="small" onClick={() => setEditing("new")}>
              {t("review.template.new")}
            </Button>
          </Drawer.Footer>
        )}
      </Drawer.Content>
    </Drawer>
  )
}
