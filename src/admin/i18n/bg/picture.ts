import type { Like } from "../like"
import type { picture as en } from "../en/picture"

export const picture: Like<typeof en> = {
  picture: {
    label: "Снимка",
    choose: "Изберете снимка",
    replace: "Смени",
    remove: "Премахни снимката",
    removed: "Снимката е премахната.",
    drop: "Пуснете снимка тук или",
    hint: "JPEG, PNG, WebP, AVIF или SVG, до {{size}} MB",
    uploading: "Качва се, {{share}}",
    stop: "Спри",
    wrong_type: "„{{name}}“ не е снимка от вид, който браузърите показват.",
    too_big: "„{{name}}“ е над {{size}} MB.",
    alt: "Какво се вижда на снимката",
    alt_hint: "Чете се на купувачи, които не виждат снимката",
    alt_missing: "Опишете снимката: на купувачите, които не я виждат, сега тя не казва нищо.",
  },
}
