const OPENINGS = [
  "Много съм доволна от покупката,",
  "Подарих го на майка ми за рождения ден и",
  "Поръчах преди седмица и пристигна навреме,",
  "Честно казано очаквах повече, но",
  "Красива изработка и внимание към детайла;",
  "Нося всеки ден вече втори месец и",
  "Опаковката беше чудесна, а",
  "Размерът не ми стана от първия път, обаче",
  "Second time I order from this shop and",
  "Bought it as a gift for my sister,",
]

const MIDDLES = [
  "пръстенът стои прекрасно и камъкът блести на слънце.",
  "гривната е лека, закопчалката държи здраво.",
  "среброто не потъмнява и не оставя следи по кожата.",
  "обеците са точно като на снимката, дори по-хубави.",
  "колието е малко по-късо, отколкото изглежда.",
  "златното покритие се изтърка след три седмици.",
  "часовникът върви точно и каишката е удобна.",
  "приятелите ми питаха откъде е този медальон.",
  "the ring fits perfectly and looks lovely.",
  "the bracelet arrived scratched, the shop replaced it.",
]

const ENDINGS = [
  "Препоръчвам с две ръце!",
  "Ще поръчам отново за Коледа.",
  "Доставката с Еконт беше за един ден.",
  "Благодаря на екипа за бързия отговор.",
  "Цената е добра за това качество.",
  "Върнах го без никакви въпроси.",
  "Would buy again.",
  "Пет звезди от мен.",
]

/** Texts that many customers write word for word. */
const SHORT = ["Супер!", "Отлично!", "Много добре", "Препоръчвам", "Благодаря!", "Great!", "Красиво е", "Доволна съм", "Ок", "Чудесно"]

const TITLES = ["Прекрасно", "Добра покупка", "Не съм доволна", "Чудесен подарък", "Lovely", "Точно като на снимката"]
const FIRST_NAMES = ["Мария", "Иванка", "Елена", "Георги", "Петя", "Десислава", "Николай", "Силвия", "Anna", "Радостина", "Калина", "Борис"]
const LAST_NAMES = ["Иванова", "Георгиева", "Петров", "Димитрова", "Стоянова", "Колев", "Тодорова", "Smith", "Ангелова", "Маринов"]
const SYLLABLES = ["ба", "ве", "гри", "до", "жа", "зли", "ка", "ло", "ме", "ну", "па", "ри", "со", "ту", "фи", "хо", "це", "чу", "ща", "я"]

/** Words most of which stand in a few hundred texts, as names, places and stones do. */
const rareWords = (count) =>
  Array.from({ length: count }, (_, index) => {
    const digits = [index % 20, Math.floor(index / 20) % 20, Math.floor(index / 400) % 20, (index * 7 + 3) % 20]
    return digits.map((digit) => SYLLABLES[digit]).join("")
  })

/** Words of known frequency: share of all texts that hold them. */
export const MARKED_WORDS = [
  { word: "сапфирен", oneIn: 25_000 },
  { word: "moissanite", oneIn: 20_000 },
  { word: "аметист", oneIn: 1_000 },
  { word: "swarovski", oneIn: 200 },
  { word: "гравирах", oneIn: 40 },
]

export const TEXTS = {
  openings: OPENINGS,
  middles: MIDDLES,
  endings: ENDINGS,
  short: SHORT,
  titles: TITLES,
  firstNames: FIRST_NAMES,
  lastNames: LAST_NAMES,
  rare: rareWords(4_000),
}

/** What moderators type: rare, middling and common words, Cyrillic and Latin, and parts of words. */
export const SEARCHES = [
  { name: "rare", words: ["сапфирен", "moissanite", "сапфир", "гридожа"] },
  { name: "middling", words: ["аметист", "swarovski", "гравирах", "rovsk", "маринов"] },
  { name: "common", words: ["пръстен", "bracelet", "препоръчвам", "рокс", "златно"] },
  { name: "two-letter", words: ["ри", "щъ", "xq"] },
  { name: "absent", words: ["крокодил", "xylophone"] },
]
