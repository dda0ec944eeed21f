import type { EcontProblemCode } from "./errors"

/** What is wrong and what to do, for people: in English and in Bulgarian. */
export const ECONT_MESSAGES: Record<EcontProblemCode, { en: string; bg: string }> = {
  access_denied: {
    en: "Econt does not let this user do that. Check the rights of the user in your Econt profile.",
    bg: "Еконт не разрешава това действие на този потребител. Проверете правата му в профила си в Еконт.",
  },
  address_incomplete: {
    en: "The address is not complete. Add street and number, or quarter and further details.",
    bg: "Адресът е непълен. Добавете улица и номер или квартал и допълнителни данни.",
  },
  address_unknown: {
    en: "Econt does not know this address. Choose the street from the list or correct the number.",
    bg: "Еконт не разпознава този адрес. Изберете улицата от списъка или поправете номера.",
  },
  agent_missing: {
    en: "For a company Econt needs a contact person. Add a name and a phone.",
    bg: "За фирма Еконт изисква упълномощено лице. Добавете име и телефон.",
  },
  city_post_code: {
    en: "Town and post code do not belong together. Choose the town from the list.",
    bg: "Населеното място и пощенският код не си съответстват. Изберете населеното място от списъка.",
  },
  city_unknown: {
    en: "Econt does not know this town or office. Choose it again from the list.",
    bg: "Еконт не разпознава това населено място или офис. Изберете го отново от списъка.",
  },
  client_name_missing: {
    en: "The name is missing. Fill it in.",
    bg: "Липсва име. Попълнете го.",
  },
  client_number: {
    en: "The client number of the payer is wrong. Choose another way to pay for the courier or correct the number.",
    bg: "Клиентският номер на платеца е грешен. Изберете друг начин на плащане на куриера или поправете номера.",
  },
  contact_missing: {
    en: "A phone number or an e-mail address is missing. Add one.",
    bg: "Липсва телефон или имейл. Добавете поне едното.",
  },
  courier_already_ordered: {
    en: "A courier has already been ordered for these shipments. Nothing more is needed.",
    bg: "Вече е заявен куриер за тези пратки. Не е нужно нищо повече.",
  },
  courier_holiday: {
    en: "Econt does not work on that day. Choose the next working day.",
    bg: "Денят е почивен за Еконт. Изберете следващия работен ден.",
  },
  courier_time: {
    en: "Econt does not accept this hour. Choose the time of the visit again.",
    bg: "Еконт не приема този час. Изберете отново времето за посещение.",
  },
  courier_window: {
    en: "The courier cannot come at that time. Choose a time within Econt's working hours.",
    bg: "Куриерът не може да дойде по това време. Изберете час в работното време на Еконт.",
  },
  credentials: {
    en: "Econt does not accept the user name or the password. Correct them in the settings.",
    bg: "Еконт не приема потребителското име или паролата. Поправете ги в настройките.",
  },
  currency: {
    en: "The amount is not in euro. Only euro is used, and nothing is converted.",
    bg: "Сумата не е в евро. Работи се само в евро и нищо не се превалутира.",
  },
  delivery_day: {
    en: "Choose the day of delivery: a working day or Saturday.",
    bg: "Изберете ден за доставка: работен ден или събота.",
  },
  label_url: {
    en: "The link to the label does not lead to Econt and was not opened.",
    bg: "Връзката към товарителницата не води към Еконт и не беше отворена.",
  },
  locker_cargo: {
    en: "Lockers do not take cargo. Choose an office or an address.",
    bg: "Еконтоматите не приемат карго пратки. Изберете офис или адрес.",
  },
  no_answer: {
    en: "Econt said nothing about this shipment. Try again later.",
    bg: "Еконт не отговори за тази пратка. Опитайте отново по-късно.",
  },
  office_not_serving: {
    en: "This office cannot serve the shipment. Choose another office.",
    bg: "Този офис не може да обслужи пратката. Изберете друг офис.",
  },
  other: {
    en: "Econt did not accept the data. Read its text and correct what it names.",
    bg: "Еконт не прие данните. Прочетете текста на Еконт и поправете посоченото.",
  },
  parcel_too_big: {
    en: "The parcel is too heavy or too big for this office. Choose another office or a smaller box.",
    bg: "Пратката е твърде тежка или голяма за този офис. Изберете друг офис или по-малка кутия.",
  },
  payout_terms: {
    en: "The terms for paying out the cash on delivery are not complete. Choose an agreement in the settings.",
    bg: "Условията за изплащане на наложения платеж са непълни. Изберете споразумение в настройките.",
  },
  waybill_foreign: {
    en: "This waybill belongs to another user of Econt. Sign in with the user that made it.",
    bg: "Товарителницата е на друг потребител на Еконт. Влезте с потребителя, който я е създал.",
  },
  waybill_gone: {
    en: "Econt has no such waybill any more: it has already been cancelled.",
    bg: "Еконт вече няма такава товарителница: тя е била анулирана.",
  },
  waybill_not_found: {
    en: "Econt does not find a shipment with this number. Check the number.",
    bg: "Еконт не намира пратка с този номер. Проверете номера.",
  },
  waybill_number: {
    en: "This is not a waybill number of Econt. Check the digits.",
    bg: "Това не е номер на товарителница на Еконт. Проверете цифрите.",
  },
}
