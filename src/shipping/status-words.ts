/** What Econt's overall text says. `with_courier` and `at_office` need the events to tell where that is. */
export type TextMeaning =
  | "label_created"
  | "shipped"
  | "in_transit"
  | "with_courier"
  | "at_office"
  | "delivered"
  | "returning"
  | "returned"
  | "cancelled"
  | "cancelled_after"

/** What one event says. `at_final_office` only where its office is the receiver's; a `note` moves nothing. */
export type EventMeaning =
  | "label_created"
  | "accepted"
  | "in_transit"
  | "out_for_delivery"
  | "at_final_office"
  | "attempt_failed"
  | "note"
  | "delivered"
  | "returning"
  | "returned"
  | "destroyed"
  | "cancelled"

const TEXTS: Record<TextMeaning, readonly string[]> = {
  label_created: ["Очаква предаване към Еконт", "Awaiting delivery to Econt", "Подготвена в eEcont", "Prepared in eEcont"],
  shipped: [
    "Приета в Еконт", "Accepted in Econt", "В офис на приемащ куриер", "In pick up courier", "Приета в офис", "Accepted in office",
  ],
  in_transit: [
    "Пътува по линия", "In route", "Постъпила за обработка в Логистичен център", "Arrival departure from hub",
    "В офис на предаващ куриер", "In delivery courier's office", "In delivery office", "В офис", "В обработка", "In processing",
  ],
  with_courier: ["В куриер", "In courier"],
  at_office: ["Пристигнала в офис", "Arrived in office"],
  delivered: ["Доставена", "Delivered"],
  returning: ["Връща се към подател", "Is returning to sender"],
  returned: ["Върната и доставена към подател", "Върната", "Returned to sender"],
  cancelled: ["Анулирана преди изпращане", "Cancelled before sending"],
  cancelled_after: ["Анулирана след изпращане", "Cancelled after sending"],
}

const EVENTS: Record<EventMeaning, readonly string[]> = {
  label_created: ["prepared"],
  accepted: ["in_pickup_courier", "in_pickup_office"],
  in_transit: ["office", "courier_direction", "arrival_departure_from_hub", "courier"],
  out_for_delivery: ["in_delivery_courier"],
  at_final_office: ["in_delivery_office"],
  attempt_failed: ["first_try", "second_try", "failed_delivery"],
  note: ["instruction", "redirect"],
  delivered: ["client"],
  returning: ["return", "is_returning_to_sender"],
  returned: ["returned_to_sender"],
  destroyed: ["destroy"],
  cancelled: ["canceled"],
}

/** Case, white space, hyphens and the kind of apostrophe make no difference; anything else does. */
const fold = (text: string): string =>
  text.normalize("NFC").toLowerCase().replace(/[’`´]/g, "'").replace(/[\s\-\u2010-\u2015]+/g, " ").trim()

const indexed = <T extends string>(words: Record<T, readonly string[]>): Map<string, T> =>
  new Map((Object.keys(words) as T[]).flatMap((meaning) => words[meaning].map((text) => [fold(text), meaning] as const)))

const texts = indexed(TEXTS)
const events = indexed(EVENTS)

/** What an overall text means, in Bulgarian or English; null when it is none the rules know. */
export const textMeaning = (text: string | null): TextMeaning | null => texts.get(fold(text ?? "")) ?? null

/** What an event's `destinationType` means; null when it is none the rules know. */
export const eventMeaning = (type: string | null): EventMeaning | null => events.get((type ?? "").trim().toLowerCase()) ?? null
