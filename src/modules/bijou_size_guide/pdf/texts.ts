const en = {
  title: "Ring sizer",
  page: "page {page} of {pages}",
  scale_title: "First check the scale",
  scale_steps: [
    "Print at 100 %, “Actual size”. Switch off “Fit to page”, “Scale to fit” and the like.",
    "Lay a ruler on the bars: they must be exactly 50 mm and 2 inches long.",
    "Or lay a bank card on the outline: its edges must meet the lines on all sides.",
    "If they do not, print again. A sheet of the wrong scale gives the wrong size.",
  ],
  card: "Bank card, {width} × {height} mm",
  strip_title: "Measure your finger with the paper strip",
  strip_steps: [
    "Cut out the strip along the dashed line and cut the slit open.",
    "Lay it around the finger with the numbers outside, and draw the point through the slit.",
    "Pull until it sits snug but still passes over the knuckle. The number at the slit is the circumference in millimetres, which is also the EU size.",
  ],
  slit: "slit",
  point: "pull",
  circles_title: "Measure a ring you own",
  circles_text:
    "Lay a ring that fits on the circles. Yours is the one whose whole line you just see along the inner edge. Between two sizes take the larger one.",
  reminder: "Check: this bar is 50 mm long.",
  advice: "A band wider than 6 mm sits tighter. Have the size checked by a jeweller before you order: it costs nothing.",
  mm: "mm",
  inches: "2 in",
}
export type SizerTexts = typeof en

const bg: SizerTexts = {
  title: "Мерник за пръстени",
  page: "страница {page} от {pages}",
  scale_title: "Първо проверете мащаба",
  scale_steps: [
    "Печатайте в мащаб 100 %, „Действителен размер“. Изключете „Побиране в страницата“ и подобните.",
    "Поставете линийка върху чертите: те трябва да са точно 50 мм и 2 инча.",
    "Или поставете банкова карта върху очертанието: тя трябва да съвпада с линиите от всички страни.",
    "Ако не съвпадат, отпечатайте отново. При грешен мащаб и размерът е грешен.",
  ],
  card: "Банкова карта, {width} × {height} мм",
  strip_title: "Измерете пръста си с хартиената лента",
  strip_steps: [
    "Изрежете лентата по прекъснатата линия и разрежете прореза.",
    "Увийте я около пръста с числата навън и проврете върха през прореза.",
    "Изтеглете, докато прилегне, но все още минава през ставата. Числото при прореза е обиколката в милиметри, това е и европейският размер.",
  ],
  slit: "прорез",
  point: "дърпайте",
  circles_title: "Измерете пръстен, който имате",
  circles_text:
    "Поставете върху кръговете пръстен, който ви е по мярка. Вашият е този, чиято линия се вижда цяла точно по вътрешния ръб. Ако сте между два размера, изберете по-големия.",
  reminder: "Проверка: тази черта е 50 мм.",
  advice: "Пръстен, по-широк от 6 мм, стяга повече. Преди да поръчате, проверете размера при бижутер – това не струва нищо.",
  mm: "мм",
  inches: "2 инча",
}

/** Words of the ring sizer: Bulgarian for `bg`, English for every other language. */
export const sizerTexts = (locale: string): SizerTexts => (/^bg(-|$)/i.test(locale) ? bg : en)
