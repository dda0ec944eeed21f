import type { Like } from "../like"
import type { autosave as en } from "../en/autosave"

export const autosave: Like<typeof en> = {
  autosave: {
    save: {
      saved: "Запазено",
      saved_at: "Запазено в {{time}}",
      waiting: "Още не е запазено",
      saving: "Запазва се…",
      offline: "Няма връзка, пази се тук",
      offline_lost: "Няма връзка, а този браузър не пази нищо: не затваряйте страницата",
      refused_why: "Не е запазено: {{reason}}",
      conflict: "Чака вашия избор",
      saved_now: "Всичко е запазено.",
    },
    leave: {
      title: "Да излезете с незапазени промени?",
      text: "Последните промени не стигнаха до сървъра. Пазят се в този браузър и ще ви бъдат предложени, когато отворите тази страница тук отново.",
      stay: "Остани",
      go: "Излез",
    },
  },
}
