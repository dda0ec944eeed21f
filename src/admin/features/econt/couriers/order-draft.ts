import type { Overview } from "../../../../contracts/econt-settings"
import type { CourierWindows } from "../../../../contracts/econt-shipment"

type Day = CourierWindows["days"][number]
type Sender = Overview["senders"][number]

const HALF_HOUR = 30
/** Econt needs some time to come; a window shorter than this is asked for by nobody. */
const USUAL_HOURS = 3 * 60

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`

/** Times of a day a window can begin or end at: both ends of the day, and the half hours between. */
export const timesOf = ({ from, to }: Day): string[] => {
  const between: string[] = []
  for (let at = Math.ceil((minutesOf(from) + 1) / HALF_HOUR) * HALF_HOUR; at < minutesOf(to); at += HALF_HOUR) {
    between.push(timeOf(at))
  }
  return [from, ...between, to]
}

/** The hours of the sender, as far as the day has them; else the last hours of the day. */
export const usualHours = (day: Day, sender: Sender | undefined): { from: string; to: string } => {
  const times = timesOf(day)
  const within = (wanted: string) => times.find((time) => time >= wanted) ?? day.to
  const [from, to] = [within(sender?.courier_from ?? day.from), within(sender?.courier_to ?? day.to)]
  if (from < to) {
    return { from, to }
  }
  const latest = timeOf(Math.max(minutesOf(day.from), minutesOf(day.to) - USUAL_HOURS))
  return { from: times.find((time) => time >= latest) ?? day.from, to: day.to }
}

/** The sender whose parcels a courier fetches, else the first. */
export const usualSender = (senders: readonly Sender[]): Sender | undefined =>
  senders.find(({ hand_over }) => hand_over === "courier") ?? senders[0]
