import { Skeleton } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { QueryState } from "../../../../components/query-state"
import { NumberField, SelectField } from "../../../../components/fields"
import { SettingsSection } from "../../../../components/settings-section"
import { useText } from "../../../../lib/text"
import { useSettled } from "../../../../lib/use-settled"
import { audienceQueries } from "../../api/audience"
import { PartList, type NamedPart } from "../components/part-list"
import { Waterfall } from "../components/waterfall"
import type { Draft } from "../use-draft"

const NONE = "none"
const HOLDOUT = 50

const useKnownParts = (): { parts: NamedPart[]; topics: { handle: string; name: string }[] } => {
  const { t, locale } = useText()
  const topics = useQuery(audienceQueries.topics()).data ?? []
  const lists = useQuery(audienceQueries.lists()).data ?? []
  const groups = useQuery(audienceQueries.groups()).data ?? []
  const named = topics
    .filter(({ archived_at }) => archived_at === null)
    .map(({ handle, name_bg, name_en }) => ({ handle, name: locale === "bg" ? name_bg : name_en }))
  const kind = (each: "topic" | "list" | "group") => t(`email_campaign_page.audience.kind.${each}`)
  return {
    topics: named,
    parts: [
      { part: { kind: "subscribers" }, name: t("email_campaign_page.audience.everybody"), kind: t("email_campaign_page.audience.everybody_hint") },
      ...named.map(({ handle, name }): NamedPart => ({ part: { kind: "topic", handle }, name, kind: kind("topic") })),
      ...lists.map(({ id, name }): NamedPart => ({ part: { kind: "list", id }, name, kind: kind("list") })),
      ...groups.map(({ id, name }): NamedPart => ({ part: { kind: "group", id }, name: name ?? id, kind: kind("group") })),
    ],
  }
}

/** How many it is now, a moment after the audience has changed. */
export const useAudienceCount = (id: string, { audience, topic }: Draft["draft"]) => {
  const body = useSettled(JSON.stringify({ audience, topic, campaign_id: id }), 400)
  return useQuery(audienceQueries.count(JSON.parse(body) as Parameters<typeof audienceQueries.count>[0]))
}

type AudienceSectionProps = { draft: Draft; count: ReturnType<typeof useAudienceCount>; disabled: boolean }

/** Who gets the campaign, and why some of those who are chosen do not. */
export const AudienceSection = ({ draft: { draft, change }, count, disabled }: AudienceSectionProps) => {
  const { t } = useText()
  const { parts, topics } = useKnownParts()
  const { audience, topic } = draft
  return (
    <SettingsSection id="audience" title={t("email_campaign_page.audience.title")} hint={t("email_campaign_page.audience.hint")}>
      <PartList
        label={t("email_campaign_page.audience.include")}
        hint={t("email_campaign_page.audience.include_hint")}
        parts={audience.include}
        known={parts}
        disabled={disabled}
        onChange={(include) => change({ audience: { ...audience, include } })}
      />
      <PartList
        label={t("email_campaign_page.audience.exclude")}
        hint={t("email_campaign_page.audience.exclude_hint")}
        parts={audience.exclude}
        known={parts}
        disabled={disabled}
        onChange={(exclude) => change({ audience: { ...audience, exclude } })}
      />
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <SelectField
          label={t("email_campaign_page.audience.topic")}
          hint={t("email_campaign_page.audience.topic_hint")}
          value={topic ?? NONE}
          disabled={disabled}
          options={[
            { value: NONE, label: t("email_campaign_page.audience.no_topic") },
            ...topics.map(({ handle, name }) => ({ value: handle, label: name })),
          ]}
          onChange={(next) => change({ topic: next === NONE ? null : next })}
        />
        <NumberField
          label={t("email_campaign_page.audience.holdout")}
          unit="%"
          hint={t("email_campaign_page.audience.holdout_hint")}
          value={audience.holdout_percent}
          disabled={disabled}
          onChange={(next) => {
            const percent = Math.min(HOLDOUT, Math.max(0, Math.round(next ?? 0)))
            if (!Number.isNaN(percent)) {
              change({ audience: { ...audience, holdout_percent: percent } })
            }
          }}
        />
      </div>
      <QueryState query={count} pending={<Skeleton className="h-24 w-full rounded-lg" />}>
        {(data) => <Waterfall count={data} isStale={count.isPlaceholderData} />}
      </QueryState>
    </SettingsSection>
  )
}
