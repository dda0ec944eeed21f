import { Heading, Skeleton, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link } from "react-router-dom"
import type { GuideAnalytics as Analytics } from "../../../../contracts/size-guide-analytics"
import { QueryState } from "../../../components/query-state"
import { SideDrawer } from "../../../components/side-drawer"
import { sizeGuideListTexts } from "../../../i18n/size-guide-list"
import { formatNumber } from "../../../lib/format"
import { registerTexts } from "../../../lib/register-texts"
import { useText } from "../../../lib/text"
import { SelectField } from "../assign/components/field"
import { DayChart } from "./components/day-chart"
import { RankedList } from "./components/ranked-list"
import { listQueries } from "./queries"

registerTexts(sizeGuideListTexts)

const PERIODS = [7, 30, 90, 365]

const Numbers = ({ days }: { days: Analytics["days"] }) => {
  const { t, language } = useText()
  const opens = days.reduce((sum, day) => sum + day.opens, 0)
  const clicks = days.reduce((sum, day) => sum + day.size_clicks, 0)
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      {(["opens", "size_clicks", "unit_switches"] as const).map((key) => (
        <div key={key} className="flex flex-col-reverse">
          <dt className="txt-compact-xsmall text-ui-fg-subtle">{t(`size_guide_list.analytics_card.${key}`)}</dt>
          <dd className="h1-core tabular-nums">
            {formatNumber(
              language,
              days.reduce((sum, day) => sum + day[key], 0)
            )}
          </dd>
        </div>
      ))}
      <div className="flex flex-col-reverse">
        <dt className="txt-compact-xsmall text-ui-fg-subtle">{t("size_guide_list.analytics_card.per_open")}</dt>
        <dd className="h1-core tabular-nums">{opens > 0 ? formatNumber(language, clicks / opens, 2) : "–"}</dd>
      </div>
    </dl>
  )
}

const Body = ({ days, sizes, units, products, returns }: Analytics) => {
  const { t } = useText()
  const isUnused = days.every(({ opens, size_clicks, unit_switches }) => opens + size_clicks + unit_switches === 0)
  return (
    <div className="flex flex-col gap-y-6">
      <Numbers days={days} />
      {isUnused ? (
        <Text size="small" className="text-ui-fg-subtle">
          {t("size_guide_list.analytics_card.none")}
        </Text>
      ) : (
        <>
          <section className="flex flex-col gap-y-2">
            <Heading level="h3">{t("size_guide_list.analytics_card.per_day")}</Heading>
            <DayChart days={days} />
          </section>
          <RankedList
            title={t("size_guide_list.analytics_card.sizes")}
            lines={sizes.map(({ size, clicks }) => ({ id: size, label: size, count: clicks }))}
          />
          <RankedList
            title={t("size_guide_list.analytics_card.units")}
            lines={units.map(({ unit, switches }) => ({ id: unit, label: unit, count: switches }))}
          />
          <RankedList
            title={t("size_guide_list.analytics_card.products")}
            lines={products.map(({ product_id, title, opens }) => ({
              id: product_id,
              label: (
                <Link to={`/products/${product_id}`} className="focus-visible:shadow-borders-focus rounded underline outline-none">
                  {title}
                </Link>
              ),
              count: opens,
            }))}
          />
        </>
      )}
      <RankedList
        title={t("size_guide_list.analytics_card.returns")}
        hint={t("size_guide_list.analytics_card.returns_hint")}
        lines={returns.map(({ reason, label, items }) => ({ id: reason, label, count: items }))}
      />
    </div>
  )
}

/** How often a guide is opened, how many openings lead to a size, which sizes are looked at, and why its products come back. */
export const GuideAnalytics = ({ guideId }: { guideId: string }) => {
  const { t } = useText()
  const [days, setDays] = useState(30)
  const analytics = useQuery(listQueries.analytics(guideId, days))
  return (
    <div className="flex flex-col gap-y-5">
      <SelectField
        label={t("size_guide_list.analytics_card.period")}
        value={String(days)}
        options={PERIODS.map((count) => ({
          value: String(count),
          label: t("size_guide_list.analytics_card.days", { count }),
        }))}
        onChange={(value) => setDays(Number(value))}
      />
      <QueryState query={analytics} pending={<Skeleton className="h-64 w-full" />}>
        {(answer) => <Body {...answer} />}
      </QueryState>
    </div>
  )
}

/** The same beside the page that is open. */
export const AnalyticsDrawer = ({ guideId, title, onClose }: { guideId: string; title: string; onClose: () => void }) => {
  const { t } = useText()
  return (
    <SideDrawer
      title={title ? t("size_guide_list.analytics_card.title", { title }) : t("size_guide_list.analytics")}
      hint={t("size_guide_list.analytics_card.hint")}
      onClose={onClose}
    >
      <GuideAnalytics guideId={guideId} />
    </SideDrawer>
  )
}
