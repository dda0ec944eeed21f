import { jewellery } from "./build"

export const bracelets = jewellery("bracelet", [
  ["bracelet-tennis-iskra", "Тенис гривна „Искра“", "Iskra tennis bracelet", "tennis", "diamond", ["silver", "gold"], 149, "tennis-bracelets", "klasika", ["бестселър", "подарък"], "Тридесет и осем камъка в гъвкав обков без остри ръбове.", "Thirty-eight stones in a supple mount without sharp edges."],
  ["bracelet-tennis-gora", "Тенис гривна „Гора“", "Gora tennis bracelet", "tennis", "emerald", ["silver"], 159, "tennis-bracelets", "gradina", ["зелено"], "Зелени камъни един до друг като млада гора.", "Green stones side by side like a young wood."],
  ["bracelet-beads-pyasak", "Гривна с перли „Пясък“", "Pyasak pearl bracelet", "beads", "pearl", ["silver"], 69, "bead-bracelets", "more", ["перла", "лято"], "Сладководни перли с неправилна форма на копринен конец.", "Baroque freshwater pearls on a silk thread."],
  ["bracelet-beads-vulkan", "Мъжка гривна „Вулкан“", "Vulkan men's bracelet", "beads", "onyx", ["steel"], 45, "bead-bracelets", "mazhki", ["мъжки", "оникс"], "Матови мъниста от оникс и един стоманен акцент.", "Matt onyx beads and one steel accent."],
  ["bracelet-bangle-obrach", "Твърда гривна „Обръч“", "Obrach bangle", "bangle", "citrine", ["gold", "rose", "silver"], 119, "bangles", "klasika", ["подарък"], "Затворен обръч с малък цитрин отпред.", "A closed bangle with a small citrine in front."],
  ["bracelet-cuff-traki", "Гривна „Траки“", "Thracian cuff", "cuff", "garnet", ["gold", "silver"], 139, "bangles", "nasledstvo", ["етно", "ръчна изработка"], "Отворена гривна по тракийски образец от музея.", "An open cuff after a Thracian piece in the museum."],
  ["bracelet-chain-danyav", "Верижка за ръка „Дунав“", "Danube chain bracelet", "chain", "sapphire", ["silver", "gold"], 79, "chain-bracelets", "klasika", ["ежедневие"], "Ситна верижка, която се носи сама или с часовник.", "A fine chain to wear alone or beside a watch."],
  ["bracelet-charm-spomen", "Гривна с талисмани „Спомен“", "Spomen charm bracelet", "charm", "ruby", ["silver"], 89, "chain-bracelets", "nasledstvo", ["подарък", "талисман"], "Сърце, звезда и камък; нови талисмани се добавят лесно.", "A heart, a star and a stone; new charms are easy to add."],
  ["bracelet-martenitsa", "Гривна „Мартеница“", "Martenitsa bracelet", "beads", "ruby", ["silver"], 29, "bead-bracelets", "nasledstvo", ["март", "подарък", "етно"], "Червени мъниста за първи март, които остават и след щъркелите.", "Red beads for the first of March that stay after the storks."],
  ["bracelet-chain-lazur", "Гривна „Лазур“", "Lazur bracelet", "chain", "turquoise", ["silver", "rose"], 65, "chain-bracelets", "more", ["тюркоаз", "лято"], "Тюркоаз с цвета на Черно море в тих ден.", "Turquoise the colour of the Black Sea on a calm day."],
])
