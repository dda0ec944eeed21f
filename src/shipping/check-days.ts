import type { Problem } from "../contracts/econt"
import type { WaybillDraft } from "../contracts/econt-waybill"
import { isServed, isWorkday, nextDay, type Holidays } from "./calendar"
import { error, warning } from "./problems"
import { addDays } from "./sofia-time"

type Days = Pick<WaybillDraft, "destination" | "priority" | "send_date" | "delivery_day">

const checkDelivery = ({ delivery_day }: Days, sent: string, holidays: Holidays): Problem[] => {
  if (delivery_day !== "workday" && delivery_day !== "halfday") {
    if (delivery_day <= sent) return [error("delivery_day_early", "delivery_day")]
    return isServed(delivery_day, holidays) ? [] : [error("delivery_day_free", "delivery_day", { date: delivery_day })]
  }
  const fits = (date: string) => (delivery_day === "workday" ? isWorkday(date, holidays) : isServed(date, holidays))
  const date = nextDay(sent, fits)
  return date === addDays(sent, 1) ? [] : [warning("delivery_waits", "delivery_day", { date })]
}

/** What is wrong with the days and hours of a draft; `today` is Sofia's, as `YYYY-MM-DD`. */
export const checkDays = (draft: Days, today: string, holidays: Holidays): Problem[] => {
  const { destination, priority, send_date } = draft
  const problems: Problem[] = []
  if (priority && priority.from >= priority.to) problems.push(error("priority_order", "priority.to"))
  if (send_date && send_date < today) return [...problems, error("send_date_past", "send_date")]
  if (send_date && !isServed(send_date, holidays)) problems.push(warning("send_date_free", "send_date", { date: send_date }))
  return destination.type === "address" ? [...problems, ...checkDelivery(draft, send_date ?? today, holidays)] : problems
}
