import { Button } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { EmptyState } from "../../../components/empty-state"
import { RunningWork } from "../../../components/running-work"
import { formatNumber } from "../../../lib/format"
import { useText } from "../../../lib/text"
import { ImportFrame } from "./components/import-frame"
import { ImportOutcome } from "./components/import-outcome"
import { useLegacyImport, type ImportState } from "./use-legacy-import"

const Running = ({ state: { phase, tally, total } }: { state: ImportState }) => {
  const { t, language } = useText()
  const done = formatNumber(language, tally.read)
  const isImport = phase === "importing"
  return (
    <div role="status">
      <RunningWork
        heading={t(isImport ? "econt_import.importing" : "econt_import.checking")}
        hint={t(isImport ? "econt_import.importing_hint" : "econt_import.checking_hint")}
        share={isImport && total ? tally.read / total : null}
        numbers={
          isImport && total
            ? t("econt_import.progress", { done, total: formatNumber(language, total) })
            : t("econt_import.read", { count: tally.read, number: done })
        }
      />
    </div>
  )
}

type FooterProps = Pick<ReturnType<typeof useLegacyImport>, "state" | "check" | "start" | "stop">

const Footer = ({ state: { phase, isDry, tally }, check, start, stop }: FooterProps) => {
  const { t, language } = useText()
  const again = (
    <Button size="small" variant="secondary" onClick={check}>
      {t("econt_import.again")}
    </Button>
  )
  switch (phase) {
    case "checking":
    case "missing":
      return null
    case "importing":
      return (
        <Button size="small" variant="secondary" onClick={stop}>
          {t("econt_import.stop")}
        </Button>
      )
    case "imported":
      return (
        <>
          {again}
          <Button size="small" asChild>
            <Link to="/econt">{t("econt_import.open")}</Link>
          </Button>
        </>
      )
    case "checked":
      return (
        <>
          {again}
          <Button size="small" disabled={tally.taken === 0} onClick={start}>
            {t("econt_import.start", { count: tally.taken, number: formatNumber(language, tally.taken) })}
          </Button>
        </>
      )
    default:
      return (
        <>
          {again}
          {!isDry && (
            <Button size="small" onClick={start}>
              {t("econt_import.go_on")}
            </Button>
          )}
        </>
      )
  }
}

/** The import from its dry run to its result. */
export const RunImport = () => {
  const { t } = useText()
  const run = useLegacyImport()
  const { state } = run
  const body = () => {
    switch (state.phase) {
      case "checking":
      case "importing":
        return <Running state={state} />
      case "missing":
        return <EmptyState className="py-24" title={t("econt_import.missing")} hint={t("econt_import.missing_hint")} />
      default:
        return <ImportOutcome state={{ ...state, phase: state.phase }} />
    }
  }
  return <ImportFrame footer={<Footer {...run} />}>{body()}</ImportFrame>
}
