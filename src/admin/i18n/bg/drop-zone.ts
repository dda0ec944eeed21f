import type { dropZone as en } from "../en/drop-zone"
import type { Like } from "../like"

export const dropZone: Like<typeof en> = {
  drop_zone: {
    drop: "Пуснете файл тук или изберете",
    drop_now: "Пуснете файла",
    another: "Пуснете друг файл тук или изберете",
    accepts: "CSV или TSV",
    wrong_type: "„{{name}}“ не е нито CSV, нито TSV файл. Запишете го като CSV и опитайте отново.",
    empty: "„{{name}}“ е празен. Изберете файл със заглавен ред и поне един ред с данни.",
    several: "Моля, по един файл. Останалите пуснете след това внасяне.",
  },
}
