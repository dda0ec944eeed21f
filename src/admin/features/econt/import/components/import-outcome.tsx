import { CheckCircleSolid, ExclamationCircleSolid } from "@medusajs/icons"
import { Badge, InlineTip, Text } from "@medusajs/ui"
import { errorSentence } from "../../../../components/error-state"
import { NumberPanel } from "../../../../components/number-panel"
import { Panel, StepFrame, StepSection } from "../../../../components/step-frame"
import { formatNumber } from "../../../../lib/format"
import { useText } from "../../../../lib/text"
import type { Tally } from "../tally"
import type { ImportState } from "../use-legacy-import"
import { NotedRows } from "./noted-rows"
import { WhatIsTaken } from "./what-is-taken"

const Numbers = ({ tally, isDry }: Pick<ImportState, "tally" | "isDry">) => {
  const { t } = useText()
  const { read, taken, exists, skipped } = tally
  return (
    <NumberPanel
      numbers={[
        { name: t("econt_import.number.read"), value: read, icon: null },
        {
          name: t(isDry ? "econt_import.number.to_take" : "econt_import.number.taken"),
          value: taken,
          icon: taken > 0 && <CheckCircleSolid aria-hidden className="text-ui-tag-green-icon" />,
        },
        { name: t("econt_import.number.exists"), value: exists, icon: null },
        {
          name: t("econt_import.number.skipped"),
          value: skipped,
          icon: skipped > 0 && <ExclamationCircleSolid aria-hidden className="text-ui-tag-orange-icon" />,
        },
      ]}
    />
  )
}

const Notes = ({ notes }: Pick<Tally, "notes">) => {
  const { t, language } = useText()
  return (
    <StepSection title={t("econt_import.notes")}>
      <Panel>
        <ul className="divide-ui-border-base divide-y">
          {notes.map(({ note, count }) => (
            <li key={note} className="flex items-start justify-between gap-x-4 px-4 py-3">
              <Text size="small" className="text-pretty">
                {t(`econt_import.note.${note}`)}
              </Text>
              <Badge size="2xsmall" className="shrink-0 tabular-nums">
                {formatNumber(language, count)}
              </Badge>
            </li>
          ))}
        </ul>
      </Panel>
    </StepSection>
  )
}

const HINTS = {
  checked: "econt_import.checked_hint",
  imported: "econt_import.imported_hint",
  stopped: "econt_import.stopped_hint",
  failed: "econt_import.failed_hint",
} as const

type Ended = keyof typeof HINTS

const useHeading = ({ phase, isDry, tally }: ImportState & { phase: Ended }): string => {
  const { t, language } = useText()
  const numbers = { count: tally.taken, number: formatNumber(language, tally.taken) }
  if (phase === "checked") {
    return t("econt_import.checked")
  }
  if (phase === "failed") {
    return t(isDry ? "econt_import.check_failed" : "econt_import.import_failed")
  }
  return phase === "imported" ? t("econt_import.imported", numbers) : t("econt_import.stopped", numbers)
}

/** What an import would do or has done: counts, what is to know, and the rows to look at. */
export const ImportOutcome = ({ state }: { state: ImportState & { phase: Ended } }) => {
  const { t, language } = useText()
  const { phase, isDry, tally, error } = state
  const hasNothing = isDry && phase === "checked" && tally.taken === 0
  return (
    <StepFrame heading={useHeading(state)} hint={t(HINTS[phase])}>
      {error && (
        <InlineTip role="alert" variant="error" label={t("econt_import.error")}>
          {errorSentence(t, error)}
        </InlineTip>
      )}
      {hasNothing && (
        <InlineTip role="status" variant="info" label={t("econt_import.nothing")}>
          {t(tally.read === 0 ? "econt_import.nothing_there" : "econt_import.nothing_new")}
        </InlineTip>
      )}
      {tally.read > 0 && (
        <div className="flex flex-col gap-y-2">
          <Numbers tally={tally} isDry={isDry} />
          {tally.followed > 0 && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("econt_import.followed", { count: tally.followed, number: formatNumber(language, tally.followed) })}
            </Text>
          )}
        </div>
      )}
      {isDry && tally.taken > 0 && <WhatIsTaken />}
      {tally.notes.length > 0 && <Notes notes={tally.notes} />}
      {tally.noted.length > 0 && <NotedRows rows={tally.noted} />}
    </StepFrame>
  )
}
