import { ArrowUpRightOnBox } from "@medusajs/icons"
import { Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"
import type { WaybillDetail } from "../../../../../contracts/econt-waybill"
import { useText, type Translate } from "../../../../lib/text"
import { Money } from "../../shared/components/money"
import { ParcelTimeline } from "../../shared/components/parcel-timeline"
import { ProblemList } from "../../shared/components/problem-list"
import { formatSofia } from "../../shared/sofia-date"
import { Destination } from "./destination"
import { CodCell, StateCell } from "./shipment-marks"

const LINK = "text-ui-tag-blue-text focus-visible:shadow-borders-focus txt-compact-small inline-flex w-fit items-center gap-x-1 rounded underline outline-none"
const ACTIONS = ["waybill_created", "waybill_updated", "waybill_cancelled", "labels_printed", "courier_requested"] as const

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="flex flex-col gap-y-2">
    <Heading level="h3">{title}</Heading>
    {children}
  </section>
)

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="txt-compact-small grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-x-3 py-1.5">
    <dt className="text-ui-fg-subtle">{name}</dt>
    <dd className="min-w-0 break-words">{children}</dd>
  </div>
)

const actionText = (t: Translate, action: string): string => {
  const known = ACTIONS.find((name) => name === action.replace(".", "_"))
  return known ? t(`econt_desk.drawer.action.${known}`) : t("econt_desk.drawer.action.other", { action })
}

const Facts = ({ waybill }: Pick<WaybillDetail, "waybill">) => {
  const { t, language } = useText()
  const made = formatSofia(language, waybill.created_at)
  return (
    <dl>
      <Fact name={t("econt_desk.column.state")}>
        <StateCell shipment={waybill} />
      </Fact>
      <Fact name={t("econt_desk.column.receiver")}>{waybill.receiver_name}</Fact>
      <Fact name={t("econt_desk.column.destination")}>
        <Destination type={waybill.draft?.destination.type ?? null} label={waybill.destination_label} />
      </Fact>
      {waybill.expected_delivery_date && (
        <Fact name={t("econt_desk.drawer.expected")}>{formatSofia(language, waybill.expected_delivery_date, "date")}</Fact>
      )}
      <Fact name={t("econt_desk.column.cod")}>
        <CodCell shipment={waybill} />
      </Fact>
      {waybill.quote && (
        <Fact name={t("econt_desk.column.price")}>
          <Money amount={waybill.quote.total} />
        </Fact>
      )}
      {waybill.return_number && <Fact name={t("econt_desk.drawer.return_number")}>{waybill.return_number}</Fact>}
      <Fact name={t("econt_desk.drawer.made")}>
        {waybill.created_by ? t("econt_desk.drawer.made_by", { moment: made, name: waybill.created_by.name }) : made}
      </Fact>
    </dl>
  )
}

/** All that is known of a shipment: facts, its way, what is packed and who did what. */
export const ShipmentDetails = ({ detail }: { detail: WaybillDetail }) => {
  const { t, language } = useText()
  const { waybill, events, packing_list, history } = detail
  return (
    <div className="flex flex-col gap-y-6">
      {waybill.mismatches.length > 0 && (
        <ul className="bg-ui-tag-red-bg text-ui-tag-red-text txt-small rounded-md px-3 py-2">
          {waybill.mismatches.map((name) => (
            <li key={name}>{t(`econt_desk.drawer.mismatch.${name}`)}</li>
          ))}
        </ul>
      )}
      <ProblemList problems={waybill.problems} />
      <Part title={t("econt_desk.drawer.facts")}>
        {waybill.kind === "return" && <Text size="small">{t("econt_desk.drawer.return_of")}</Text>}
        <Facts waybill={waybill} />
        {waybill.order_id && (
          <Link to={`/orders/${waybill.order_id}`} className={LINK}>
            {t("econt_desk.drawer.open_order", { number: waybill.order_display_id ?? "" })}
          </Link>
        )}
        {waybill.tracking_url && (
          <a href={waybill.tracking_url} target="_blank" rel="noreferrer" className={LINK}>
            {t("econt_desk.drawer.track")}
            <ArrowUpRightOnBox aria-hidden />
          </a>
        )}
      </Part>
      <Part title={t("econt_desk.drawer.timeline")}>
        <ParcelTimeline events={events} />
      </Part>
      {packing_list.length > 0 && (
        <Part title={t("econt_desk.drawer.packing_list")}>
          <ul className="divide-ui-border-base divide-y">
            {packing_list.map((line, index) => (
              <li key={`${line.inventory_number}-${index}`} className="txt-compact-small flex items-start justify-between gap-x-3 py-1.5">
                <span className="min-w-0 break-words">
                  {line.description} <span className="text-ui-fg-subtle whitespace-nowrap">{t("econt_desk.drawer.pieces", { count: line.count })}</span>
                </span>
                <Money amount={line.price} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {history.length > 0 && (
        <Part title={t("econt_desk.drawer.history")}>
          <ul className="flex flex-col gap-y-1.5">
            {history.map((entry) => (
              <li key={`${entry.action}-${entry.created_at}`} className="txt-compact-small flex flex-wrap justify-between gap-x-3">
                <span>{actionText(t, entry.action)}</span>
                <span className="text-ui-fg-subtle">
                  {entry.actor ?? t("econt_desk.drawer.someone")} · <time dateTime={entry.created_at}>{formatSofia(language, entry.created_at)}</time>
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  )
}
