const LATIN = Object.fromEntries(
  "а-a б-b в-v г-g д-d е-e ж-zh з-z и-i й-y к-k л-l м-m н-n о-o п-p р-r с-s т-t у-u ф-f х-h ц-ts ч-ch ш-sh щ-sht ъ-y ь-y ю-yu я-ya"
    .split(" ")
    .map((pair) => pair.split("-"))
)

const EXCEPTIONS = new Map([
  ["София", "Sofia"],
  ["София Област", "Sofia region"],
])

/** @param {string} text letter by letter, as Econt's `nameEn` is written ("Peyo K.YAvorov") */
export const latin = (text) =>
  EXCEPTIONS.get(text) ??
  text.replace(/[а-я]/gi, (letter) => {
    const lower = LATIN[letter.toLowerCase()] ?? letter
    return letter === letter.toLowerCase() ? lower : lower.charAt(0).toUpperCase() + lower.slice(1)
  })

/** @param {number} seed @returns {() => number} the same numbers in [0, 1) for the same seed */
export const random = (seed) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** @template T @param {readonly T[]} list @param {number} seed @returns {T[]} in another order, the same for the same seed */
export const shuffled = (list, seed) => {
  const next = random(seed)
  const out = [...list]
  for (let at = out.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1))
    ;[out[at], out[other]] = [out[other], out[at]]
  }
  return out
}

/** Names that hardly a Bulgarian town is without. */
export const STREETS = (
  "Васил Левски,Христо Ботев,Иван Вазов,Цар Симеон,Хан Аспарух,Георги Димитров,Стефан Караджа,Хаджи Димитър,Раковски,Раковска," +
  "Капитан Петко Войвода,Панайот Волов,Пенчо Славейков,Пейо Яворов,Димчо Дебелянов,Никола Вапцаров,Гео Милев,Елин Пелин," +
  "Йордан Йовков,Алеко Константинов,Любен Каравелов,Петко Каравелов,Стефан Стамболов,Княз Борис I,Цар Освободител,Цар Самуил," +
  "Цар Калоян,Цар Асен,Цар Иван Шишман,Цар Борис III,Хан Крум,Хан Омуртаг,Хан Тервел,Отец Паисий,Св. Климент Охридски," +
  "Кирил и Методий,Свети Иван Рилски,Патриарх Евтимий,Баба Тонка,Райна Княгиня,Братя Миладинови,Ангел Кънчев,Захари Стоянов," +
  "Захари Зограф,Колю Фичето,Гоце Делчев,Яне Сандански,Неофит Рилски,Неофит Бозвели,Сава Доброплодни,Добри Чинтулов," +
  "Възраждане,Освобождение,Независимост,Съединение,Свобода,Шипка,Плевен,Опълченска,Трети март,Шести септември,Първи май," +
  "Дунав,Марица,Искър,Янтра,Струма,Места,Тунджа,Арда,Вит,Осъм,Камчия,Рила,Пирин,Родопи,Стара планина,Средна гора,Странджа," +
  "Вихрен,Мусала,Ком,Витоша,Бузлуджа,Люлин,Плана,Чайка,Здравец,Иглика,Еделвайс,Роза,Липа,Бреза,Бор,Явор,Ела,Дъбрава,Кокиче," +
  "Момина сълза,Теменуга,Лозарска,Градинарска,Казанлъшка роза,Тракия,Мизия,Македония,Добруджа,Пирот,Охрид,Солун,Одрин,Москва," +
  "Загоре,Преслав,Плиска,Търново,Синчец,Детелина,Слънчоглед,Пролет,Изгрев,Зора,Надежда,Дружба,Успех,Ден,Младост,Победа"
).split(",")

export const QUARTERS = (
  "Център,Младост,Дружба,Изток,Запад,Север,Юг,Възраждане,Изгрев,Надежда,Здравец,Тракия,Орел,Хаджи Димитър,Васил Левски," +
  "Христо Ботев,Васил Априлов,Гагарин,Родина,Индустриална зона"
).split(",")
