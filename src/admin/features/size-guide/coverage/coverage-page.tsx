import { Button, Container, Heading, Text, toast } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link, useSearchParams } from "react-router-dom"
import { COVERAGE_ISSUES, type Coverage } from "../../../../contracts/size-guide-assignment"
import { EmptyState } from "../../../components/empty-state"
import { errorSentence } from "../../../components/error-state"
import { FeatureOff } from "../../../components/feature-off"
import { PageSkeleton } from "../../../components/page-skeleton"
import { QueryState } from "../../../components/query-state"
import { sizeGuideTexts } from "../../../i18n/size-guide"
import { sizeGuideAssignTexts } from "../../../i18n/size-guide-assign"
import { sizeGuideListTexts } from "../../../i18n/size-guide-list"
import { toApiError } from "../../../lib/api-error"
import { formatNumber } from "../../../lib/format"
import { registerTexts } from "../../../lib/register-texts"
import { useText } from "../../../lib/text"
import { useConfig } from "../../../lib/use-config"
import { assignmentQueries, useStartCoverage, useUndoAssignments, type CoverageIssue } from "../api/assignments"
import type { Saved } from "../assign/assign-form"
import { NoteStrip } from "../assign/components/note-strip"
import type { NamedTarget } from "../assign/names"
import { useMay } from "../assign/use-may"
import { ExplainDrawer } from "../explain/explain-drawer"
import { AssignDrawer } from "./assign-drawer"
import { CoverageNumbers } from "./components/coverage-numbers"
import { RunState } from "./components/run-state"
import { Findings } from "./findings"
import { NoGuideRules } from "./no-guide-rules"

registerTexts(sizeGuideTexts)
registerTexts(sizeGuideListTexts)
registerTexts(sizeGuideAssignTexts)

const COUNTS: Record<CoverageIssue, keyof Omit<Coverage, "run">> = {
  no_guide: "without_guide",
  explicit_none: "explicit_none",
  unknown_size: "with_unknown_sizes",
  unsold_row: "unsold_rows",
}

const IssueTabs = (props: { coverage: Coverage; issue: CoverageIssue; onChange: (issue: CoverageIssue) => void }) => {
  const { t, language } = useText()
  return (
    <div role="group" aria-label={t("size_guide_list.coverage_page.issues")} className="flex flex-wrap gap-2 px-4 py-3 md:px-6">
      {COVERAGE_ISSUES.map((each) => (
        <Button
          key={each}
          size="small"
          variant={each === props.issue ? "primary" : "secondary"}
          aria-pressed={each === props.issue}
          onClick={() => props.onChange(each)}
        >
          {t(`size_guide_list.coverage_page.issue.${each}`)}
          <span className="tabular-nums">{formatNumber(language, props.coverage[COUNTS[each]])}</span>
        </Button>
      ))}
    </div>
  )
}

/** Which finished check the numbers are of: a new one begins with the first page again. */
const runOf = ({ run }: Coverage) => (run?.state === "done" ? run.finished_at : "earlier")

const CoverageReport = () => {
  const { t } = useText()
  const [params, setParams] = useSearchParams()
  const mayRun = useMay("update")
  const coverage = useQuery(assignmentQueries.coverage())
  const start = useStartCoverage()
  const takeBack = useUndoAssignments()
  const [targets, setTargets] = useState<NamedTarget[] | null>(null)
  const [saved, setSaved] = useState<Saved | null>(null)
  const issue = COVERAGE_ISSUES.find((each) => each === params.get("issue")) ?? "no_guide"
  const explained = params.get("explain")
  const fail = (error: unknown) => toast.error(errorSentence(t, toApiError(error)))
  const setParam = (key: string, value: string | null) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        if (value === null) {
          after.delete(key)
        } else {
          after.set(key, value)
        }
        return after
      },
      { preventScrollReset: true, replace: value === null }
    )
  const run = () => start.mutate(undefined, { onError: fail })
  const { undo } = saved ?? {}
  return (
    <>
      <Container className="divide-y p-0">
        <div className="flex flex-col gap-3 px-4 py-4 md:px-6 lg:flex-row lg:items-start lg:justify-between">
          <div className="flex flex-col gap-y-1">
            <Link to="/size-guides" className="txt-compact-small text-ui-fg-subtle focus-visible:shadow-borders-focus self-start rounded underline outline-none">
              {t("size_guide_list.coverage_page.back")}
            </Link>
            <Heading>{t("size_guide_list.coverage_page.title")}</Heading>
            <Text size="small" className="text-ui-fg-subtle">
              {t("size_guide_list.coverage_page.hint")}
            </Text>
          </div>
          {coverage.data && (
            <RunState run={coverage.data.run} isStarting={start.isPending} onRun={mayRun ? run : undefined} />
          )}
        </div>
        {saved && (
          <div className="px-4 py-3 md:px-6">
            <NoteStrip
              text={`${t("size_guide_assign.saved", { count: saved.count })} ${t("size_guide_list.coverage_page.updated_hint")}`}
              isUndoing={takeBack.isPending}
              onUndo={undo ? () => takeBack.mutate(undo, { onSuccess: () => setSaved(null), onError: fail }) : undefined}
              onClose={() => setSaved(null)}
            />
          </div>
        )}
        <QueryState
          query={coverage}
          pending={<PageSkeleton />}
          isEmpty={({ run: last, products }) => products === 0 && last?.state !== "done"}
          empty={
            <EmptyState
              title={t("size_guide_list.coverage_page.never")}
              hint={t("size_guide_list.coverage_page.never_hint")}
            />
          }
        >
          {(answer) => (
            <>
              <CoverageNumbers coverage={answer} />
              <IssueTabs coverage={answer} issue={issue} onChange={(next) => setParam("issue", next)} />
              {issue === "explicit_none" && <NoGuideRules />}
              <Findings
                key={issue}
                issue={issue}
                run={runOf(answer)}
                onExplain={(id) => setParam("explain", id)}
                onAssign={setTargets}
              />
            </>
          )}
        </QueryState>
      </Container>
      {explained && <ExplainDrawer productId={explained} onClose={() => setParam("explain", null)} />}
      {targets && (
        <AssignDrawer
          targets={targets}
          onSaved={(next) => {
            setSaved(next)
            setTargets(null)
          }}
          onClose={() => setTargets(null)}
        />
      )}
    </>
  )
}

/** The page `/size-guides/coverage`, loaded when it is first opened. */
const CoveragePage = () => (
  <QueryState query={useConfig()} pending={<PageSkeleton />}>
    {({ features }) => (features["size-guide"] ? <CoverageReport /> : <FeatureOff />)}
  </QueryState>
)

export default CoveragePage
