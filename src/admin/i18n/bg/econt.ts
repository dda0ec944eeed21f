import type { econt as en } from "../en/econt"
import type { Like } from "../like"

export const econt: Like<typeof en> = {
  econt: {
    title: "Пратки",
    forbidden: { title: "Нямате достъп до пратките", hint: "Ролята ви не го позволява. Поискайте достъп от администратор." },
    not_set_up: {
      title: "Еконт още не е настроен",
      hint: "Въведете потребителя си в Еконт и кой изпраща. След това товарителници се правят оттук и от страницата на поръчката.",
      action: "Към настройките",
    },
  },
}
