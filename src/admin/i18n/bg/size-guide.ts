import type { Like } from "../like"
import type { sizeGuide as en } from "../en/size-guide"

export const sizeGuide: Like<typeof en> = {
  size_guides: {
    title: "Таблици с размери",
    empty: "Още няма таблици с размери",
    empty_hint: "Таблицата помага на купувачите да изберат размер и се показва при продуктите, към които е свързана.",
    status: { draft: "Чернова", published: "Публикувана", archived: "Архивирана" },
    kind: {
      ring: "Пръстени",
      bracelet: "Гривни",
      necklace: "Колиета",
      earring: "Обеци",
      watch: "Часовници",
      shoes: "Обувки",
      clothing: "Дрехи",
      headwear: "Шапки",
      gloves: "Ръкавици",
      custom: "Друго",
    },
  },
}
