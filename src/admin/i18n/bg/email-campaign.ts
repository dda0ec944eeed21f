import type { Like } from "../like"
import type { emailCampaign as en } from "../en/email-campaign"

export const emailCampaign: Like<typeof en> = {
  email_campaign: {
    nav: { label: "Страници на имейл кампаниите", campaigns: "Кампании", contacts: "Контакти", signups: "Записване", settings: "Настройки" },
    contacts: {
      title: "Контакти за имейли",
      hint: "До кого могат да стигнат имейл кампаниите: клиенти, хора с поръчки и записали се.",
      sum_one: "{{total}} контакт, може да се пише на {{mailable}}",
      sum_other: "{{total}} контакта, може да се пише на {{mailable}}",
      why: "Защо на останалите не може да се пише",
      list: "Контакти",
      erased: "Изтрит контакт",
      search: "Търсене по адрес или име",
      any_status: "Всички",
      email: "Адрес",
      name: "Име",
      status: "Състояние",
      source: "Откъде",
      since: "Откога",
      more: "Покажи още",
      empty: "Все още няма контакти",
      empty_hint: "Клиентите и поръчките стават контакти до минута. Другите се записват в магазина или идват от файл.",
      none_found: "Никой не отговаря на търсенето",
      clear: "Изчисти търсенето",
    },
    status: {
      mailable: "Може да се пише",
      erased: "Изтрит",
      suppressed: "Спрян",
      unsubscribed: "Отписал се",
      unconfirmed: "Непотвърден",
      no_consent: "Без съгласие",
      topic: "Не тази тема",
      paused: "На пауза",
    },
    source: { customer: "Клиент", order: "Поръчка", sign_up: "Записване", import: "Файл", admin: "Добавен ръчно" },
  },
}
