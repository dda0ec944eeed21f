import { Button, Skeleton, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import type { EcontAddress } from "../../../../contracts/econt"
import type { Overview } from "../../../../contracts/econt-settings"
import type { CourierRequest, CourierWindows } from "../../../../contracts/econt-shipment"
import { errorSentence } from "../../../components/error-state"
import { QueryState } from "../../../components/query-state"
import { SideDrawer } from "../../../components/side-drawer"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { courierQueries, useOrderCourier } from "../api/couriers"
import { profileQueries } from "../api/profiles"
import { SelectField } from "../../../components/fields"
import { ProblemList } from "../shared/components/problem-list"
import { problemSentence } from "../shared/problem-sentence"
import { DayChoice } from "./components/day-choice"
import { WaitingList } from "./components/waiting-list"
import { timesOf, usualHours, usualSender } from "./order-draft"
import { pickupPlaces } from "./pickup-places"

type Sender = Overview["senders"][number]

/** Problems that are about one field of the form. */
const DAY_CODES = ["econt_courier_holiday"]
const HOUR_CODES = ["econt_courier_time", "econt_courier_window"]

type OrderFormProps = {
  sender: Sender
  /** Another address than the sender's own. */
  address: EcontAddress | null
  windows: CourierWindows
  /** Waybills the person came with. */
  wanted: readonly string[]
  onOrdered: (request: CourierRequest) => void
}

const OrderForm = ({ sender, address, windows, wanted, onOrdered }: OrderFormProps) => {
  const { t, language } = useText()
  const { days, waiting, source, cut_off } = windows
  const order = useOrderCourier()
  const [date, setDate] = useState(days[0]?.date ?? "")
  const day = days.find((each) => each.date === date) ?? days[0]
  const [hours, setHours] = useState<{ from: string; to: string } | null>(null)
  const brought = waiting.filter(({ id }) => wanted.includes(id))
  const [chosen, setChosen] = useState(() => new Set((wanted.length > 0 ? brought : waiting).map(({ id }) => id)))
  const [isTried, setIsTried] = useState(false)
  if (!day) {
    return <Text size="small">{t("econt_couriers.form.no_days")}</Text>
  }
  const times = timesOf(day)
  const { from, to } = hours ?? usualHours(day, sender)
  const problems = order.data?.problems ?? []
  const saidOf = (codes: readonly string[]) => {
    const problem = problems.find(({ code }) => codes.includes(code))
    return problem ? problemSentence(t, language, problem) : null
  }
  const taken = waiting.filter(({ id }) => chosen.has(id))
  const hoursError = from >= to ? t("econt_couriers.form.hours_wrong") : saidOf(HOUR_CODES)
  const dayError = saidOf(DAY_CODES)
  const isElsewhere = wanted.length - brought.length
  const chooseDay = (next: string) => {
    setDate(next)
    setHours(null)
    order.reset()
  }
  const setHour = (change: Partial<{ from: string; to: string }>) => {
    setHours({ from, to, ...change })
    order.reset()
  }
  const submit = () => {
    setIsTried(true)
    if (from < to && taken.length > 0) {
      order.mutate(
        { sender_id: sender.id, date: day.date, from, to, waybill_ids: taken.map(({ id }) => id), ...(address && { address }) },
        { onSuccess: (request) => request.state !== "failed" && onOrdered(request) }
      )
    }
  }
  const rest = problems.filter(({ code }) => ![...DAY_CODES, ...HOUR_CODES].includes(code))
  return (
    <div className="flex flex-col gap-y-5">
      <div className="flex flex-col gap-y-2">
        <DayChoice days={days} value={day.date} onChange={chooseDay} />
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("econt_couriers.form.cut_off", { time: cut_off })} {source === "rules" && t("econt_couriers.form.rules")}
        </Text>
        {dayError && (
          <Text role="alert" size="xsmall" className="text-ui-fg-error">
            {dayError}
          </Text>
        )}
      </div>
      <div className="flex flex-col gap-y-2">
        <div className="grid grid-cols-2 gap-4">
          <SelectField
            label={t("econt_couriers.form.from")}
            value={from}
            options={times.slice(0, -1).map((time) => ({ value: time, label: time }))}
            onChange={(value) => setHour({ from: value })}
          />
          <SelectField
            label={t("econt_couriers.form.to")}
            value={to}
            error={hoursError}
            options={times.slice(1).map((time) => ({ value: time, label: time }))}
            onChange={(value) => setHour({ to: value })}
          />
        </div>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("econt_couriers.form.window", { from: day.from, to: day.to })}
        </Text>
      </div>
      {isElsewhere > 0 && (
        <Text role="status" size="small">
          {t("econt_couriers.form.elsewhere", { count: isElsewhere })}
        </Text>
      )}
      <WaitingList
        waiting={waiting}
        chosen={chosen}
        error={isTried && taken.length === 0 && waiting.length > 0 ? t("econt_couriers.form.none_chosen") : null}
        onChange={setChosen}
      />
      {rest.length > 0 && (
        <div role="alert">
          <ProblemList problems={rest} />
        </div>
      )}
      {order.error && (
        <Text role="alert" size="small" className="text-ui-fg-error">
          {errorSentence(t, toApiError(order.error))}
        </Text>
      )}
      <Button className="self-start" isLoading={order.isPending} disabled={waiting.length === 0} onClick={submit}>
        {t("econt_couriers.form.submit")}
      </Button>
    </div>
  )
}

type OrderDrawerProps = {
  senders: readonly Sender[]
  wanted: readonly string[]
  onOrdered: (request: CourierRequest) => void
  onClose: () => void
}

/** Orders a courier: sender, day, hours and waybills. */
export const OrderDrawer = ({ senders, wanted, onOrdered, onClose }: OrderDrawerProps) => {
  const { t } = useText()
  const [senderId, setSenderId] = useState(usualSender(senders)?.id ?? "")
  const sender = senders.find(({ id }) => id === senderId)
  const profile = useQuery(profileQueries.ofSender(senderId))
  const [placeLabel, setPlaceLabel] = useState("")
  const places = pickupPlaces(sender?.address ?? null, profile.data)
  const place = places.find(({ label }) => label === placeLabel) ?? places[0]
  const address = place && !place.isOwn ? place.address : null
  const windows = useQuery({ ...courierQueries.windows(senderId, address), enabled: place !== undefined })
  return (
    <SideDrawer title={t("econt_couriers.form.title")} hint={t("econt_couriers.form.hint")} onClose={onClose}>
      <div className="flex flex-col gap-y-5">
        {senders.length > 1 && (
          <SelectField
            label={t("econt_couriers.form.sender")}
            value={senderId}
            options={senders.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setSenderId}
          />
        )}
        {sender && place && (
          <SelectField
            label={t("econt_couriers.form.place")}
            hint={sender.hand_over === "office" ? t("econt_couriers.form.place_office") : undefined}
            value={place.label}
            options={places.map(({ label }) => ({ value: label, label }))}
            onChange={setPlaceLabel}
          />
        )}
        {!place && !profile.isFetching && <Text size="small">{t("econt_couriers.form.no_place")}</Text>}
        {sender && (place ?? profile.isFetching) && (
          <QueryState
            query={windows}
            pending={
              <div role="status" className="flex flex-col gap-y-3">
                <span className="sr-only">{t("econt_couriers.form.loading")}</span>
                <Skeleton className="h-28 w-full" />
                <Skeleton className="h-28 w-full" />
              </div>
            }
          >
            {(answer) => <OrderForm key={`${sender.id} ${placeLabel}`} sender={sender} address={address} windows={answer} wanted={wanted} onOrdered={onOrdered} />}
          </QueryState>
        )}
      </div>
    </SideDrawer>
  )
}
