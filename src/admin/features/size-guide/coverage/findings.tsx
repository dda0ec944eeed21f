import { Button, Skeleton, Text } from "@medusajs/ui"
import { useInfiniteQuery } from "@tanstack/react-query"
import { useState } from "react"
import { EmptyState } from "../../../components/empty-state"
import { QueryState } from "../../../components/query-state"
import { useText } from "../../../lib/text"
import { assignmentQueries, type CoverageIssue } from "../api/assignments"
import type { NamedTarget } from "../assign/names"
import { useMay } from "../assign/use-may"
import { FindingLine, type Finding } from "./components/finding-line"

const CAN_ASSIGN: readonly CoverageIssue[] = ["no_guide", "explicit_none"]

type FindingsProps = {
  issue: CoverageIssue
  /** The check the findings are of. */
  run: string | null
  onExplain: (productId: string) => void
  onAssign: (targets: NamedTarget[]) => void
}

const keyOf = ({ product, guide }: Finding) => `${product?.id ?? ""} ${guide?.id ?? ""}`

/** Findings of one kind, page by page, with what can be done about them. */
export const Findings = ({ issue, run, onExplain, onAssign }: FindingsProps) => {
  const { t } = useText()
  const mayAssign = useMay("update") && CAN_ASSIGN.includes(issue)
  const findings = useInfiniteQuery(assignmentQueries.coverageItems(issue, run))
  const [selected, setSelected] = useState<ReadonlyMap<string, NamedTarget>>(new Map())
  const select = ({ product }: Finding, isSelected: boolean) => {
    if (!product) {
      return
    }
    setSelected((before) => {
      const after = new Map(before)
      if (isSelected) {
        after.set(product.id, { type: "product", id: product.id, name: product.title })
      } else {
        after.delete(product.id)
      }
      return after
    })
  }
  return (
    <div role="region" aria-label={t(`size_guide_list.coverage_page.issue.${issue}`)}>
      <div className="flex flex-wrap items-center justify-between gap-2 px-4 py-3 md:px-6">
        <Text size="small" className="text-ui-fg-subtle">
          {t(`size_guide_list.coverage_page.issue_hint.${issue}`)}
        </Text>
        {selected.size > 0 && (
          <div className="flex flex-wrap items-center gap-2">
            <Text size="small" weight="plus" role="status">
              {t("size_guide_list.selected", { count: selected.size })}
            </Text>
            <Button size="small" onClick={() => onAssign([...selected.values()])}>
              {t("size_guide_list.coverage_page.assign")}
            </Button>
            <Button size="small" variant="secondary" onClick={() => setSelected(new Map())}>
              {t("size_guide_list.clear_selection")}
            </Button>
          </div>
        )}
      </div>
      <QueryState
        query={findings}
        pending={<Skeleton className="mx-6 mb-4 h-40" />}
        isEmpty={({ pages }) => pages[0].items.length === 0}
        empty={<EmptyState title={t(`size_guide_list.coverage_page.all_good.${issue}`)} />}
      >
        {({ pages }) => (
          <>
            <ul className="divide-ui-border-base border-ui-border-base divide-y border-t">
              {pages
                .flatMap(({ items }) => items)
                .map((finding) => {
                  const { product } = finding
                  return (
                    <li key={keyOf(finding)}>
                      <FindingLine
                        finding={finding}
                        isSelected={product !== null && selected.has(product.id)}
                        onSelect={mayAssign && product ? (isSelected) => select(finding, isSelected) : undefined}
                        onExplain={product ? () => onExplain(product.id) : undefined}
                      />
                    </li>
                  )
                })}
            </ul>
            {findings.hasNextPage && (
              <div className="flex justify-center py-3">
                <Button
                  size="small"
                  variant="secondary"
                  isLoading={findings.isFetchingNextPage}
                  onClick={() => void findings.fetchNextPage()}
                >
                  {t("size_guide_list.more")}
                </Button>
              </div>
            )}
          </>
        )}
      </QueryState>
    </div>
  )
}
