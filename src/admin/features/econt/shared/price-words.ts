import type { Quote } from "../../../../contracts/econt-waybill"
import { formatNumber } from "../../../lib/format"
import type { Translate } from "../../../lib/text"

type Row = Quote["rows"][number]

/** Kinds of rows by Econt's codes; its list of them is not published. */
const TYPES = { C: "courier", CD: "cod", OC: "declared" } as const

/** Kinds of rows by Econt's own words, the more telling first. */
const WORDS = [
  [/наложен платеж/i, "cod"],
  [/обявена стойност/i, "declared"],
  [/карго/i, "cargo"],
  [/sms|смс/i, "sms"],
  [/стокова разписка/i, "goods_receipt"],
  [/обратна разписка/i, "receipt"],
  [/частична доставка/i, "partial"],
  [/преглед|тест/i, "review"],
  [/етаж/i, "floor"],
  [/събот|почивен|празни/i, "saturday"],
  [/час/i, "priority"],
  [/горив/i, "fuel"],
  [/опаков/i, "packing"],
  [/отстъпка/i, "discount"],
  [/вземане|посещение/i, "pickup"],
  [/куриерска услуга/i, "courier"],
] as const

const UP_TO = /до\s+(\d+(?:[.,]\d+)?)\s*кг/i

/** Every kind of row there are words for. */
export const PRICE_KINDS = [...new Set([...Object.values(TYPES), ...WORDS.map(([, kind]) => kind)])]

/** What a row of Econt's price is for: Econt's own words in Bulgarian; in another language ours, where its kind is known. */
export const priceWords = (t: Translate, language: string, { type, description }: Row): string => {
  const known = WORDS.find(([pattern]) => pattern.test(description))?.[1]
  const kind = known === "cargo" ? known : (TYPES[type as keyof typeof TYPES] ?? known)
  if (!kind || (language.startsWith("bg") && description)) {
    return description || type
  }
  const most = kind === "courier" ? UP_TO.exec(description)?.[1] : undefined
  return most
    ? t("econt_panel.price.row.courier_up_to", { weight: formatNumber(language, Number(most.replace(",", ".")), 1) })
    : t(`econt_panel.price.row.${kind}`)
}
