import { Badge } from "@medusajs/ui"
import { formatAge, hoursSince } from "../lib/format"
import { useText } from "../lib/text"

/** Hours after which something that waits turns amber, then red. */
export type AgeLimits = { dueAfterHours: number; overdueAfterHours: number }

/** How late something is: `fresh`, `due` or `overdue`. */
export const ageState = (since: string, limits: AgeLimits, now?: number): "fresh" | "due" | "overdue" => {
  const hours = hoursSince(since, now)
  if (hours >= limits.overdueAfterHours) {
    return "overdue"
  }
  return hours >= limits.dueAfterHours ? "due" : "fresh"
}

const LOOKS = {
  fresh: { color: "green", text: "review.row.waiting" },
  due: { color: "orange", text: "review.row.due" },
  overdue: { color: "red", text: "review.row.overdue" },
} as const

/** How long something waits, green, amber or red; the words say the same as the colour. */
export const AgeChip = ({ since, limits }: { since: string; limits: AgeLimits }) => {
  const { t, language } = useText()
  const look = LOOKS[ageState(since, limits)]
  const age = formatAge(language, since)
  return (
    <Badge size="2xsmall" color={look.color} className="whitespace-nowrap tabular-nums">
      <span aria-hidden>{age}</span>
      <span className="sr-only">{t(look.text, { age })}</span>
    </Badge>
  )
}
