import type { econtPlaces as en } from "../en/econt-places"
import type { Like } from "../like"

export const econtPlaces: Like<typeof en> = {
  econt_places: {
    searching: "Търсим…",
    nothing_found: "Няма намерени. Опитайте с по-малко букви.",
    failed: "Списъкът не се зареди. Опитайте пак.",
    found_one: "намерен {{count}}",
    found_other: "намерени {{count}}",
    office_placeholder: "Град, улица или име",
    away: "на {{km}} км",
    open: "Отворен",
    closed: "Затворен",
    gone: "Закрит",
    always: "Денонощно",
    workdays: "пн–пт {{from}}–{{to}}",
    saturdays: "сб {{from}}–{{to}}",
    show_map: "Покажи картата",
    hide_map: "Скрий картата",
    map_hint: "Изберете точка от картата и тук ще излязат най-близките офиси.",
    near: "Близо до избраното място",
    on_map_one: "{{count}} офис тук",
    on_map_other: "{{count}} офиса тук",
    zoom_in: "Приближи",
    zoom_out: "Отдалечи",
    no_door: "без куриер до врата",
    free_text: "Еконт няма списък за това място. Напишете го свободно.",
    not_listed: "Няма го в списъка на Еконт. Проверете как е изписано.",
  },
}
