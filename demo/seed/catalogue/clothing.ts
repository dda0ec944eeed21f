import { clothing } from "./build"

const LINEN = { bg: "Лен и памук", en: "Linen and cotton" }
const WOOL = { bg: "Мериносова вълна", en: "Merino wool" }
const COTTON = { bg: "100 % памук", en: "100 % cotton" }
const SILK = { bg: "Вискоза и коприна", en: "Viscose and silk" }
const DENIM = { bg: "Деним с 2 % еластан", en: "Denim with 2 % elastane" }

export const clothes = clothing([
  ["dress-samodiva", "Рокля „Самодива“", "Dress “Samodiva”", "dress", "#7d2e46", ["Бордо", "Черно"], 89, "dresses", ["вечер", "бестселър"], SILK, "Рокля до глезена с вталена кройка и скрити джобове.", "An ankle-length, waisted dress with hidden pockets."],
  ["blouse-kopriva", "Блуза „Коприва“", "Blouse “Kopriva”", "blouse", "#5e8a6a", ["Зелено", "Бяло"], 49, "blouses", ["ежедневие"], SILK, "Лека блуза с широк ръкав и шевица на маншета.", "A light blouse with a wide sleeve and an embroidered cuff."],
  ["knit-rodopi", "Плетена жилетка „Родопи“", "Knit “Rodopi”", "knit", "#b08a62", ["Камел", "Сиво"], 79, "knits", ["зима"], WOOL, "Едра плетка с дървени копчета.", "A chunky knit with wooden buttons."],
  ["pants-pateka", "Панталон „Пътека“", "Pants “Pateka”", "pants", "#6d6a5c", ["Каки", "Черно"], 59, "pants", ["ежедневие"], COTTON, "Прав панталон с ластик отзад на талията.", "Straight pants with elastic at the back of the waist."],
  ["jacket-vihar", "Яке „Вихър“", "Jacket “Vihar”", "jacket", "#2f3e55", ["Тъмносиньо", "Маслина"], 119, "jackets", ["есен"], COTTON, "Леко яке с подплата и два вътрешни джоба.", "A light lined jacket with two inner pockets."],
  ["skirt-makove", "Пола „Макове“", "Skirt “Makove”", "skirt", "#b5322f", ["Червено", "Черно"], 55, "skirts", ["лято"], LINEN, "Разкроена пола под коляното.", "A flared skirt below the knee."],
  ["sweater-pirin", "Пуловер „Пирин“", "Sweater “Pirin”", "knit", "#d9d2c3", ["Екрю", "Тъмносиньо"], 69, "sweaters", ["зима", "бестселър"], WOOL, "Мек пуловер, който не боде.", "A soft sweater that does not itch."],
  ["jeans-more-i-plazh", "Дънки „Море“", "Jeans “More”", "pants", "#3c5a82", ["Индиго", "Черно"], 65, "jeans", ["ежедневие"], DENIM, "Дънки с висока талия и лека еластичност.", "High-waisted jeans with a little stretch."],
  ["fine-gauge-koprina", "Фино поло „Коприна“", "Fine gauge top “Koprina”", "knit", "#8f7fae", ["Лавандула", "Бяло"], 59, "fine-gauge", ["ежедневие"], WOOL, "Фина плетка за под сако.", "A fine knit to wear under a jacket."],
  ["lounge-nedelya", "Домашен комплект „Неделя“", "Lounge set “Nedelya”", "lounge", "#9fb0b8", ["Сиво-синьо", "Розово"], 69, "lounge", ["подарък"], COTTON, "Мека горница и клин за мързеливи утрини.", "A soft top and leggings for slow mornings."],
  ["swim-sozopol", "Бански „Созопол“", "Swimsuit “Sozopol”", "swim", "#14717d", ["Петрол", "Черно"], 45, "swim", ["лято"], { bg: "Рециклиран полиамид", en: "Recycled polyamide" }, "Цял бански с подплънки, които се вадят.", "A one-piece swimsuit with removable pads."],
  ["t-shirt-atria", "Тениска „Атрия“", "T-shirt “Atria”", "shirt", "#f2efe9", ["Бяло", "Черно"], 29, "t-shirts", ["ежедневие", "подарък"], COTTON, "Плътна памучна тениска с малка бродирана звезда.", "A dense cotton T-shirt with a small embroidered star."],
])
