import type { sizeGuidePaste as en } from "../en/size-guide-paste"
import type { Like } from "../like"

export const sizeGuidePaste: Like<typeof en> = {
  size_guide_paste: {
    done: "Поставени {{rows}} × {{columns}}",
    rows_added_one: "добавен е {{count}} ред",
    rows_added_other: "добавени са {{count}} реда",
    columns_added_one: "добавена е {{count}} колона",
    columns_added_other: "добавени са {{count}} колони",
    columns_left_one: "{{count}} колона не се побра",
    columns_left_other: "{{count}} колони не се побраха",
    not_numbers_one: "{{count}} клетка не е число",
    not_numbers_other: "{{count}} клетки не са числа",
    shortened_one: "{{count}} текст е съкратен",
    shortened_other: "{{count}} текста са съкратени",
    header_on: "Първият ред е заглавен",
    header_off: "Първият ред е с данни",
    add_columns_one: "Добави {{count}} колона",
    add_columns_other: "Добави {{count}} колони",
    refused_nothing: "В клипборда няма клетки. Нищо не е променено.",
    refused_cells: "В клипборда има повече клетки, отколкото могат да се поставят наведнъж: {{count}}, най-много {{limit}}. Нищо не е променено.",
    refused_rows: "Таблицата щеше да стане с {{count}} реда, възможни са най-много {{limit}}. Нищо не е променено.",
    refused_columns: "Таблицата щеше да стане с {{count}} колони, възможни са най-много {{limit}}. Нищо не е променено.",
  },
}
