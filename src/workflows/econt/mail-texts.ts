import type { WaybillRow } from "../../modules/bijou_econt"

/** Mails a parcel's journey sends to the customer. */
export const MAIL_KINDS = ["handed_over", "ready_for_pickup", "reminder", "delivered", "returned"] as const
export type MailKind = (typeof MAIL_KINDS)[number]
export type MailLocale = "bg" | "en"

type Words = { order: string; place: string; number: string; cod: string; until: string; day: string }
type Text = { subject: string; lines: (string | null)[] }

const when = (condition: string, line: string): string | null => (condition ? line : null)

const BG: Record<MailKind, (words: Words) => Text> = {
  handed_over: ({ order, number, place, cod, day }) => ({
    subject: `Поръчка ${order} пътува към Вас`,
    lines: [
      `Предадохме поръчка ${order} на Еконт с товарителница ${number}.`,
      `Ще я получите тук: ${place}.`,
      when(day, `Очаквана доставка: ${day}.`),
      when(cod, `Сума за плащане при получаване: ${cod}.`),
    ],
  }),
  ready_for_pickup: ({ order, place, cod, until }) => ({
    subject: `Поръчка ${order} Ви чака`,
    lines: [
      `Поръчка ${order} пристигна: ${place}.`,
      when(until, `Можете да я вземете до ${until}.`),
      when(cod, `Сума за плащане при получаване: ${cod}.`),
    ],
  }),
  reminder: ({ order, place, until }) => ({
    subject: `Напомняне: поръчка ${order} още Ви чака`,
    lines: [`Поръчка ${order} е тук: ${place}.`, when(until, `След ${until} Еконт ще я върне при нас.`)],
  }),
  delivered: ({ order }) => ({
    subject: `Поръчка ${order} е доставена`,
    lines: [`Поръчка ${order} е доставена. Дано Ви зарадва!`, "Ако нещо не е наред, отговорете на това писмо."],
  }),
  returned: ({ order }) => ({
    subject: `Поръчка ${order} се върна при нас`,
    lines: [`Поръчка ${order} не беше получена и се върна при нас.`, "Пишете ни, ако искате да я изпратим отново."],
  }),
}

const EN: Record<MailKind, (words: Words) => Text> = {
  handed_over: ({ order, number, place, cod, day }) => ({
    subject: `Order ${order} is on its way`,
    lines: [
      `We have handed order ${order} to Econt with waybill ${number}.`,
      `You will receive it here: ${place}.`,
      when(day, `Expected delivery: ${day}.`),
      when(cod, `To pay on delivery: ${cod}.`),
    ],
  }),
  ready_for_pickup: ({ order, place, cod, until }) => ({
    subject: `Order ${order} is waiting for you`,
    lines: [
      `Order ${order} has arrived: ${place}.`,
      when(until, `You can collect it until ${until}.`),
      when(cod, `To pay on delivery: ${cod}.`),
    ],
  }),
  reminder: ({ order, place, until }) => ({
    subject: `Reminder: order ${order} is still waiting for you`,
    lines: [`Order ${order} is here: ${place}.`, when(until, `After ${until} Econt will send it back to us.`)],
  }),
  delivered: ({ order }) => ({
    subject: `Order ${order} has been delivered`,
    lines: [`Order ${order} has been delivered. We hope you like it!`, "If something is wrong, reply to this mail."],
  }),
  returned: ({ order }) => ({
    subject: `Order ${order} has come back to us`,
    lines: [`Order ${order} was not collected and has come back to us.`, "Write to us if you want it sent again."],
  }),
}

const TEXTS = { bg: BG, en: EN }
const TRACK = { bg: "Проследете пратката", en: "Track the parcel" }
const INTL = { bg: "bg-BG", en: "en-GB" }

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign)

const dayOf = (date: string | null, locale: MailLocale): string =>
  date
    ? new Intl.DateTimeFormat(INTL[locale], { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).format(
        new Date(`${date}T00:00:00Z`)
      )
    : ""

const euro = (amount: number, locale: MailLocale): string =>
  new Intl.NumberFormat(INTL[locale], { style: "currency", currency: "EUR" }).format(amount)

/** The mail of a parcel as subject, text and HTML, in the customer's language. */
export const parcelMail = (waybill: WaybillRow, kind: MailKind, locale: MailLocale, url: string, keepUntil: string | null) => {
  const { subject, lines } = TEXTS[locale][kind]({
    order: waybill.order_display_id === null ? "" : `#${waybill.order_display_id}`,
    place: waybill.destination_label,
    number: waybill.shipment_number ?? "",
    cod: waybill.cod_amount && !waybill.cod_collected_at ? euro(waybill.cod_amount, locale) : "",
    until: dayOf(keepUntil, locale),
    day: dayOf(waybill.expected_delivery_date, locale),
  })
  const said = lines.filter((line) => line !== null)
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head><body style="font-family:sans-serif;line-height:1.5;color:#18181b"><div style="max-width:560px;margin:0 auto;padding:24px">${said
    .map((line) => `<p>${escape(line)}</p>`)
    .join("")}<p><a href="${escape(url)}" style="color:#1d4ed8">${TRACK[locale]}</a></p></div></body></html>`
  return { subject, text: [...said, `${TRACK[locale]}: ${url}`].join("\n\n"), html }
}
