import type { EcontProblemCode } from "./errors"

/** Texts Econt is known to answer, the more telling one first: a text may hold several of them. */
const TEXTS: readonly (readonly [RegExp, EcontProblemCode])[] = [
  [/потребителско име|парола/u, "credentials"],
  [/условия за изплащане на наложен платеж/u, "payout_terms"],
  [/несъответствие между населено място и пощенски код/u, "city_post_code"],
  [/невалидно населено място/u, "city_unknown"],
  [/невалиден обслужващ офис|допустими офиси/u, "office_not_serving"],
  [
    /добавите улица и номер|полетата квартал и друго|за адрес,? е недостатъчна/u,
    "address_incomplete",
  ],
  [/необходим е телефон/u, "contact_missing"],
  [/упълномощено лице/u, "agent_missing"],
  [/името на клиента не може да бъде празно/u, "client_name_missing"],
  [/грешен клиентски номер/u, "client_number"],
  [/изберете ден за доставка/u, "delivery_day"],
  [/карго пратки от\/до еконтомат/u, "locker_cargo"],
  [/с тегло до \d+ кг|размери до \d+/u, "parcel_too_big"],
  [/кога да ви посети куриер/u, "courier_window"],
  [/почивен ден/u, "courier_holiday"],
  [/невалиден час/u, "courier_time"],
  [/товарителницата е на друг потребител/u, "waybill_foreign"],
  [/пратка.*не е открита/u, "waybill_gone"],
  [/не е намерена пратка/u, "waybill_not_found"],
]

/** Types that tell something where the text does not. */
const TYPES: readonly (readonly [RegExp, EcontProblemCode])[] = [
  [/^ExInvalidShipmentNum/i, "waybill_number"],
  [/AlreadyOrdered/i, "courier_already_ordered"],
  [/^ExAccessDenied/i, "access_denied"],
  [/^ExInvalidCity/i, "city_unknown"],
  [/^ExInvalidAddress/i, "address_unknown"],
]

const find = (table: typeof TEXTS, text: string): EcontProblemCode | undefined =>
  table.find(([pattern]) => pattern.test(text))?.[1]

/** The stable key of a problem, from its Bulgarian text, else from its type. */
export const problemCode = (type: string, message: string): EcontProblemCode =>
  find(TEXTS, message.toLowerCase()) ?? find(TYPES, type) ?? "other"
