import { Text } from "@medusajs/ui"
import type { PlaceSyncResponse } from "../../../../../contracts/econt-settings"
import { formatNumber, formatRelative } from "../../../../lib/format"
import { useText, type Translate } from "../../../../lib/text"

type Kind = PlaceSyncResponse["kinds"][number]

const KINDS = ["cities", "offices", "streets", "quarters"] as const

const stateWords = (t: Translate, language: string, { state, started_at, finished_at }: Kind): string => {
  const moment = state === "running" ? started_at : finished_at
  return state === "never" || !moment
    ? t("econt_settings.places.never")
    : t(`econt_settings.places.${state}`, { when: formatRelative(language, moment) })
}

/** How many places of each kind are known, and how their last fetch went. */
export const PlaceKinds = ({ kinds }: { kinds: readonly Kind[] }) => {
  const { t, language } = useText()
  const nameOf = (kind: string) => {
    const known = KINDS.find((each) => each === kind)
    return known ? t(`econt_settings.places.kinds.${known}`) : kind
  }
  return (
    <table className="txt-small w-full" aria-label={t("econt_settings.places.title")}>
      <thead>
        <tr className="txt-compact-xsmall-plus text-ui-fg-subtle">
          <th scope="col" className="pb-1 text-start">
            {t("econt_settings.places.kind")}
          </th>
          <th scope="col" className="pb-1 ps-3 text-end">
            {t("econt_settings.places.count")}
          </th>
          <th scope="col" className="pb-1 ps-3 text-start">
            {t("econt_settings.places.last")}
          </th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind.kind} className="border-ui-border-base border-t align-top">
            <th scope="row" className="py-2 text-start font-normal">
              {nameOf(kind.kind)}
            </th>
            <td className="py-2 ps-3 text-end tabular-nums">{formatNumber(language, kind.count)}</td>
            <td className="py-2 ps-3">
              <span className={kind.state === "failed" ? "text-ui-fg-error" : "text-ui-fg-subtle"}>{stateWords(t, language, kind)}</span>
              {kind.state === "failed" && kind.error && (
                <Text size="xsmall" className="text-ui-fg-subtle break-words">
                  {t("econt_settings.places.why", { reason: kind.error })}
                </Text>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
