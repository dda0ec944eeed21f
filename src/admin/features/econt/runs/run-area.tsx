import { toast } from "@medusajs/ui"
import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { useSearchParams } from "react-router-dom"
import type { LabelFormat, Run } from "../../../../contracts/econt-shipment"
import { useAnnounce } from "../../../components/announcer"
import { errorSentence } from "../../../components/error-state"
import { econtRunsTexts } from "../../../i18n/econt-runs"
import { toApiError } from "../../../lib/api-error"
import { registerTexts } from "../../../lib/register-texts"
import { useText } from "../../../lib/text"
import { econtKeys } from "../api/query-keys"
import { shipmentQueries, useSteerRun } from "../api/shipments"
import { useMay } from "../shared/use-may"
import { RunPanel } from "./components/run-panel"
import { RunResults, type ResultState } from "./components/run-results"
import { MadePrint } from "./made-print"
import { usePace } from "./use-pace"

registerTexts(econtRunsTexts)

const PARAM = "run"

/** The run of the address, else one of this kind that is not done; and how another is watched. */
export const useWatchedRun = (action: Run["action"]) => {
  const [params, setParams] = useSearchParams()
  const [closed, setClosed] = useState<string | null>(null)
  const runs = useQuery(shipmentQueries.runs())
  const unfinished = runs.data?.find((run) => run.action === action && run.state !== "done" && run.id !== closed)
  const watch = (id: string | null) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        after.delete(PARAM)
        if (id) {
          after.set(PARAM, id)
        }
        return after
      },
      { replace: true, preventScrollReset: true }
    )
  const id = params.get(PARAM) ?? unfinished?.id ?? null
  return {
    id,
    watch,
    close: () => {
      setClosed(id)
      watch(null)
    },
  }
}

const Results = ({ run }: { run: Run }) => {
  const [chosen, setChosen] = useState<ResultState | null>(null)
  const shown = chosen ?? (run.failed > 0 || run.done === 0 ? "failed" : "done")
  const items = useInfiniteQuery(shipmentQueries.items(run.id, shown, run[shown]))
  return (
    <RunResults
      run={run}
      shown={shown}
      items={(items.data?.pages ?? []).flatMap((page) => page.items).filter(({ state }) => state === shown)}
      hasMore={items.hasNextPage}
      isLoadingMore={items.isFetchingNextPage}
      onShow={setChosen}
      onMore={() => void items.fetchNextPage()}
    />
  )
}

/** Refreshes the lists and tells it when a run comes to its end. */
const useEndOf = (run: Run | undefined) => {
  const { t } = useText()
  const announce = useAnnounce()
  const client = useQueryClient()
  const [state, action, done] = [run?.state, run?.action, run?.done ?? 0]
  useEffect(() => {
    if (state && action && state !== "running") {
      void client.invalidateQueries({ queryKey: econtKeys.waybills() })
      if (state === "done") {
        announce(t(`econt_runs.${action}.done`, { count: done }))
      }
    }
  }, [state, action, done, announce, client, t])
}

type RunAreaProps = { id: string; format: LabelFormat; onClose: () => void }

/** A run while it goes on and after: its progress, what became of each piece, and printing what was made. */
export const RunArea = ({ id, format, onClose }: RunAreaProps) => {
  const { t } = useText()
  const query = useQuery(shipmentQueries.run(id))
  const run = query.data
  const pace = usePace(run, query.dataUpdatedAt)
  const steer = useSteerRun(id)
  const mayUpdate = useMay("update")
  useEndOf(run)
  if (!run) {
    return null
  }
  const act = (action: "stop" | "resume") => steer.mutate(action, { onError: (error) => void toast.error(errorSentence(t, toApiError(error))) })
  return (
    <RunPanel
      run={run}
      pace={pace}
      isSteering={steer.isPending}
      onStop={mayUpdate ? () => act("stop") : undefined}
      onGoOn={mayUpdate ? () => act("resume") : undefined}
      onClose={onClose}
      actions={run.action === "create" && run.state !== "running" && run.done > 0 && <MadePrint run={run} format={format} />}
    >
      {(run.done > 0 || run.failed > 0 || run.skipped > 0) && <Results run={run} />}
    </RunPanel>
  )
}
