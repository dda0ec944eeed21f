import { ArrowPath, CheckCircle, CloudSolid, ExclamationCircle } from "@medusajs/icons"
import { clx, Text } from "@medusajs/ui"
import { autosaveTexts } from "../i18n/autosave"
import type { Saved, SaveState } from "../lib/autosave/saver"
import { formatDate } from "../lib/format"
import { registerTexts } from "../lib/register-texts"
import { useText, type Translate } from "../lib/text"
import { errorSentence } from "./error-state"

registerTexts(autosaveTexts)

type AnyState = SaveState<unknown, Saved<unknown>>

const LOOKS = {
  saved: { icon: CheckCircle, color: "text-ui-fg-subtle" },
  waiting: { icon: ArrowPath, color: "text-ui-fg-subtle" },
  saving: { icon: ArrowPath, color: "text-ui-fg-subtle" },
  offline: { icon: CloudSolid, color: "text-ui-tag-orange-text" },
  refused: { icon: ExclamationCircle, color: "text-ui-fg-error" },
  conflict: { icon: ExclamationCircle, color: "text-ui-tag-orange-text" },
} as const

const sentenceOf = (state: AnyState, t: Translate, language: string): string => {
  switch (state.name) {
    case "saved":
      return state.at === null
        ? t("autosave.save.saved")
        : t("autosave.save.saved_at", { time: formatDate(language, state.at, "time") })
    case "offline":
      return t(state.kept ? "autosave.save.offline" : "autosave.save.offline_lost")
    case "refused":
      return t("autosave.save.refused_why", { reason: errorSentence(t, state.error) })
    case "waiting":
    case "saving":
    case "conflict":
      return t(`autosave.save.${state.name}`)
  }
}

/** How far the draft is saved. Spoken only when something is wrong: saving goes on all the time. */
export const SavedState = ({ state }: { state: AnyState }) => {
  const { t, language } = useText()
  const { icon: Icon, color } = LOOKS[state.name]
  const isWrong = state.name === "offline" || state.name === "refused"
  return (
    <span role={isWrong ? "alert" : undefined} className={clx("flex min-w-0 items-center gap-x-1.5", color)}>
      <Icon aria-hidden className="shrink-0" />
      <Text size="small" as="span" className="truncate" title={sentenceOf(state, t, language)}>
        {sentenceOf(state, t, language)}
      </Text>
    </span>
  )
}
