import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useInfiniteQuery, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link, useSearchParams } from "react-router-dom"
import type { Overview } from "../../../../contracts/econt-settings"
import type { CourierRequest } from "../../../../contracts/econt-shipment"
import { EmptyState } from "../../../components/empty-state"
import { errorSentence } from "../../../components/error-state"
import { FeatureOff } from "../../../components/feature-off"
import { PageSkeleton } from "../../../components/page-skeleton"
import { QueryState } from "../../../components/query-state"
import { econtCouriersTexts } from "../../../i18n/econt-couriers"
import { econtProblemsTexts } from "../../../i18n/econt-problems"
import { toApiError } from "../../../lib/api-error"
import { registerTexts } from "../../../lib/register-texts"
import { useText } from "../../../lib/text"
import { useConfig } from "../../../lib/use-config"
import { courierQueries, useRetryCourier } from "../api/couriers"
import { orderQueries } from "../api/orders"
import { formatSofia } from "../shared/sofia-date"
import { useMay } from "../shared/use-may"
import { CourierList } from "./components/courier-list"
import { OrderDrawer } from "./order-drawer"

registerTexts(econtCouriersTexts)
registerTexts(econtProblemsTexts)

const KEYS = ["order", "ids", "waybill"] as const

/** Whether the form is open, and the waybills it was opened for. */
const useOrderAddress = () => {
  const [params, setParams] = useSearchParams()
  const wanted = [params.get("ids"), params.get("waybill")].flatMap((text) => (text ?? "").split(",")).filter(Boolean)
  const set = (isOpen: boolean) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        KEYS.forEach((key) => after.delete(key))
        if (isOpen) {
          after.set("order", "1")
        }
        return after
      },
      { preventScrollReset: true, replace: !isOpen }
    )
  return { isOpen: KEYS.some((key) => params.has(key)), wanted, open: () => set(true), close: () => set(false) }
}

const Couriers = ({ senders }: Pick<Overview, "senders">) => {
  const { t, language } = useText()
  const mayOrder = useMay("create")
  const { isOpen, wanted, open, close } = useOrderAddress()
  const list = useInfiniteQuery(courierQueries.list())
  const retry = useRetryCourier()
  const [ordered, setOrdered] = useState<CourierRequest | null>(null)
  const requests = list.data?.pages.flatMap((page) => page.requests) ?? []
  const orderedWords =
    ordered &&
    (ordered.state === "unsure"
      ? t("econt_couriers.asked")
      : t("econt_couriers.ordered", { date: formatSofia(language, ordered.date, "date"), from: ordered.from, to: ordered.to }))
  const orderButton = mayOrder && (
    <Button size="small" onClick={open}>
      {t("econt_couriers.order")}
    </Button>
  )
  return (
    <>
      <Container className="divide-y p-0">
        <div className="flex flex-col gap-3 px-4 py-4 md:px-6 lg:flex-row lg:items-start lg:justify-between">
          <div className="flex flex-col gap-y-1">
            <Heading>{t("econt_couriers.title")}</Heading>
            <Text size="small" className="text-ui-fg-subtle">
              {t("econt_couriers.hint")}
            </Text>
          </div>
          {requests.length > 0 && orderButton}
        </div>
        <div role="status" className={orderedWords ? "px-4 py-3 md:px-6" : "hidden"}>
          <Text size="small" weight="plus">
            {orderedWords}
          </Text>
        </div>
        {retry.error && (
          <Text role="alert" size="small" className="text-ui-fg-error px-4 py-3 md:px-6">
            {errorSentence(t, toApiError(retry.error))}
          </Text>
        )}
        <QueryState
          query={list}
          pending={<PageSkeleton />}
          isEmpty={({ pages }) => pages[0].requests.length === 0}
          empty={<EmptyState title={t("econt_couriers.empty")} hint={t("econt_couriers.empty_hint")} actions={orderButton} />}
        >
          {() => (
            <>
              <CourierList
                requests={requests}
                senderNames={new Map(senders.map(({ id, name }) => [id, name]))}
                retrying={retry.isPending ? retry.variables : null}
                onRetry={mayOrder ? (id) => retry.mutate(id) : undefined}
              />
              {list.hasNextPage && (
                <div className="flex justify-end px-4 py-3 md:px-6">
                  <Button size="small" variant="secondary" isLoading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                    {t("econt_couriers.more")}
                  </Button>
                </div>
              )}
            </>
          )}
        </QueryState>
      </Container>
      {isOpen && mayOrder && (
        <OrderDrawer
          senders={senders}
          wanted={wanted}
          onOrdered={(request) => {
            setOrdered(request)
            close()
          }}
          onClose={close}
        />
      )}
    </>
  )
}

const NoSenders = () => {
  const { t } = useText()
  return (
    <Container className="p-0">
      <EmptyState
        title={t("econt_couriers.no_senders")}
        hint={t("econt_couriers.no_senders_hint")}
        actions={
          <Button size="small" variant="secondary" asChild>
            <Link to="/econt/settings">{t("econt_couriers.settings")}</Link>
          </Button>
        }
      />
    </Container>
  )
}

const WithOverview = () => (
  <QueryState query={useQuery(orderQueries.overview())} pending={<PageSkeleton />}>
    {({ senders }) => (senders.length > 0 ? <Couriers senders={senders} /> : <NoSenders />)}
  </QueryState>
)

/** The page `/econt/couriers`, loaded when it is first opened. */
const CouriersPage = () => (
  <QueryState query={useConfig()} pending={<PageSkeleton />}>
    {({ features }) => (features.econt ? <WithOverview /> : <FeatureOff />)}
  </QueryState>
)

export default CouriersPage
