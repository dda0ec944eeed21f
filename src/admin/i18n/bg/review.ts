import type { review as en } from "../en/review"
import type { Like } from "../like"
import { reviewBulk, reviewReplies } from "./review-tools"
import { reviewDesk } from "./review-desk"
import { reviewKeys } from "./review-keys"

export const review: Like<typeof en> = {
  review: {
    status: {
      pending: "Чакащ",
      needs_edit: "За редакция",
      published: "Публикуван",
      rejected: "Отхвърлен",
      spam: "Спам",
    },
    decision: {
      approve: "Одобри",
      reject: "Отхвърли",
      spam: "Спам",
      hold: "За редакция",
      reopen: "Върни към чакащите",
    },
    decided: {
      approve: "Одобрен",
      reject: "Отхвърлен",
      spam: "Отбелязан като спам",
      hold: "Върнат за редакция",
      reopen: "Върнат към чакащите",
    },
    decided_many: {
      approve: "Одобрени",
      reject: "Отхвърлени",
      spam: "Отбелязани като спам",
      hold: "Върнати за редакция",
      reopen: "Върнати към чакащите",
    },
    reason: {
      advertising: "Реклама или връзки",
      competitor: "Споменава конкурент",
      personal_data: "Лични данни",
      offensive: "Обиден език",
      hate: "Тормоз или омраза",
      illegal: "Незаконно съдържание",
      off_topic: "Не е за продукта",
      misleading_rating: "Звездите противоречат на текста",
      not_a_buyer: "Не е купувач или има интерес",
      duplicate: "Повторен",
      unreadable: "Нечетлив",
      other: "Друго, с бележка",
    },
    flag: {
      link: "Връзка",
      email: "Имейл адрес",
      phone: "Телефонен номер",
      iban: "Банкова сметка",
      shouting: "Главни букви",
      repetition: "Повторения",
      latin_bulgarian: "Шльокавица",
      duplicate: "Същият текст другаде",
    },
    verification: { none: "Непотвърден", buyer: "Потвърден купувач", imported: "Потвърден при внасянето" },
    action: {
      submit: "Изпратен",
      import: "Внесен",
      approve: "Одобрен",
      reject: "Отхвърлен",
      spam: "Отбелязан като спам",
      hold: "Върнат за редакция",
      reopen: "Върнат към чакащите",
      undo: "Отменено решение",
      note: "Бележка",
      reply: "Публикуван отговор",
      reply_removed: "Премахнат отговор",
      feature: "Отличен",
      unfeature: "Вече не е отличен",
    },
    locale: { bg: "Български", en: "Английски" },
    ...reviewDesk,
    ...reviewBulk,
    ...reviewReplies,
    ...reviewKeys,
  },
}
