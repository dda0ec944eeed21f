import type { Like } from "../like"
import type { sizeGuideWidgets as en } from "../en/size-guide-widgets"

export const sizeGuideWidgets: Like<typeof en> = {
  size_guide_widgets: {
    title: "Таблица с размери",
    none: "Не се показва таблица",
    none_hint: "Никое правило не води до този продукт.",
    none_on_purpose: "Нарочно без таблица",
    by: "По {{type}} {{name}}",
    by_own: "Зададена за този продукт",
    by_store: "По правилото за целия магазин",
    unknown_sizes: "Няма ги в таблицата: {{sizes}}",
    open: "Отвори и прегледай",
    explain: "Защо?",
    own_rule: "Таблица на този продукт",
    no_rule: "Без собствено правило",
    no_guide: "Изобщо без таблица",
    choose: "Свързана таблица",
    remaining: "Има и правила с условия:",
    other_rules: "Други правила",
    save: "Запази",
    saved: "Запазено.",
    undone: "Отменено.",
    no_guides: "Още няма таблици.",
    make_guide: "Създай таблица",
    all: "Всички таблици с размери",
    type: {
      variant: "вариант",
      product: "продукт",
      option: "опция",
      collection: "колекция",
      category: "категория",
      type: "тип",
      tag: "етикет",
      store: "целия магазин",
    },
  },
}
