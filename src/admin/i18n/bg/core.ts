import type { Like } from "../like"
import type { core as en } from "../en/core"

export const core: Like<typeof en> = {
  menu: { reviews: "Отзиви", reviews_import: "Внасяне на отзиви", size_guides: "Таблици с размери", econt: "Еконт", econt_ready: "За изпращане", econt_couriers: "Куриери", econt_cod: "Наложени платежи", econt_settings: "Настройки", email_campaigns: "Имейл кампании", email_contacts: "Контакти", email_signups: "Записване", email_settings: "Настройки" },
  core: {
    error: {
      rejected: "Заявката беше отказана. Проверете въведеното и опитайте отново.",
      signed_out: "Сесията ви приключи. Влезте отново, за да продължите.",
      forbidden: "Ролята ви не позволява това. Поискайте достъп от администратор.",
      missing: "Това вече го няма.",
      duplicate: "Това вече съществува.",
      busy: "Твърде много наведнъж. Изчакайте няколко секунди и опитайте отново.",
      unavailable: "Сървърът не отговори както се очаква. Опитайте отново след малко.",
      offline: "Няма връзка. Опитайте отново, когато сте на линия.",
    },
    retry: "Опитайте отново",
    widget_failed: "Тази част не можа да се покаже.",
    feature_off: {
      title: "Тази функция е изключена",
      hint: "Може да бъде включена от настройките на приставката.",
    },
    loading: "Зарежда се",
    stars: "{{rating}} от 5",
    capped: "{{count}} или повече",
    close: "Затвори",
    cancel: "Отказ",
    save: "Запази",
    delete: "Изтрий",
    edit: "Редактирай",
    notice: { dismiss: "Затвори съобщението", region: "Съобщения" },
  },
}
