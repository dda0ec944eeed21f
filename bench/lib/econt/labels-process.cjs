const { readFile, writeFile } = require("node:fs/promises")
const { join } = require("node:path")
const { setTimeout: wait } = require("node:timers/promises")
const { createCanvas } = require("@napi-rs/canvas")
const fontkit = require("@pdf-lib/fontkit")
const { PDFDocument, StandardFonts, rgb } = require("pdf-lib")

const { layOut } = require(join(process.cwd(), "src/modules/bijou_econt/labels"))

const COUNT = Number(process.env.BENCH_LABELS)
const FOLDER = process.env.BENCH_FOLDER
const WARM_UP = 10
const FONT = "@expo-google-fonts/golos-text/400Regular/GolosText_400Regular.ttf"
const BLACK = rgb(0, 0, 0)
const NAMES = "Иванова Петров Йорданова Щерева Цонев Фотева Хаджиева Жеков Ъгълов Юнакова Яначкова Бъчварова".split(" ")
const LINES = [
  "Подател: Бижу ООД, гр. София, ул. Шипка 12",
  "гр. Пловдив, офис Тракия, бул. Освобождение 3",
  "Пакет, 1 бр., 0.300 кг, обикновена пратка",
  "Наложен платеж 84.90 EUR, преглед и тест",
]

const megabytes = (bytes) => Math.round(bytes / 1024 / 1024)
const resident = () => process.memoryUsage.rss()

/** The same picture on every label, of the size a courier's logo has. */
const drawLogo = () => {
  const canvas = createCanvas(400, 100)
  const context = canvas.getContext("2d")
  for (let x = 0; x < 400; x += 1) {
    for (let y = 0; y < 100; y += 1) {
      context.fillStyle = `rgb(${(x * y) % 256} ${(x * 3 + y) % 256} ${(y * 5) % 256})`
      context.fillRect(x, y, 1, 1)
    }
  }
  return canvas.toBuffer("image/png")
}
const LOGO = drawLogo()

/** A4 with a label in its upper left corner: frame, text in an embedded font, bar code, two-dimensional code. */
const drawLabel = async (number, font) => {
  const file = await PDFDocument.create()
  file.registerFontkit(fontkit)
  const cyrillic = await file.embedFont(font, { subset: true })
  const latin = await file.embedFont(StandardFonts.HelveticaBold)
  const page = file.addPage([841.89, 595.28])
  page.drawRectangle({ x: 0, y: 0, width: 841.89, height: 595.28, color: rgb(1, 1, 1) })
  page.drawRectangle({ x: 20, y: 300, width: 283, height: 275, borderWidth: 1, borderColor: BLACK })
  const waybill = String(1_050_000_000_000 + number)
  page.drawText(waybill, { x: 60, y: 473, size: 14, font: latin })
  for (let line = 0; line < 20; line += 1) {
    page.drawText(LINES[line % LINES.length], { x: 28, y: 448 - line * 7, size: 6, font: cyrillic })
  }
  const receiver = `Получател: ${NAMES[number % NAMES.length]} ${NAMES[(number * 7) % NAMES.length]}, тел. 0888 ${number}`
  page.drawText(receiver, { x: 28, y: 460, size: 6, font: cyrillic })
  page.drawImage(await file.embedPng(LOGO), { x: 210, y: 551, width: 80, height: 20 })
  for (let bar = 0; bar < 90; bar += 1) {
    page.drawRectangle({ x: 30 + bar * 2.9, y: 490, width: (bar * bar + number) % 5 > 1 ? 1 : 2, height: 56, color: BLACK })
  }
  for (let cell = 0; cell < 900; cell += 1) {
    if ((cell * 7919 + number * (cell % 31)) % 5 < 2) {
      page.drawRectangle({ x: 230 + (cell % 30) * 2, y: 310 + Math.floor(cell / 30) * 2, width: 2, height: 2, color: BLACK })
    }
  }
  return file.save()
}

/**
 * Looks at each turn of the event loop while the work is done.
 * @returns its seconds, the memory it took over idle, and the processor time of the longest and of the 99th of 100 turns in
 *   milliseconds: other programs that run on this machine are not in it
 */
const watch = async (work, turnsOfInterest) => {
  global.gc()
  await wait(200)
  const idle = resident()
  const turns = []
  let [highest, isRunning, before] = [idle, true, process.cpuUsage()]
  const look = () => {
    const { user, system } = process.cpuUsage(before)
    turns.push((user + system) / 1000)
    highest = Math.max(highest, resident())
    before = process.cpuUsage()
    if (isRunning) setImmediate(look)
  }
  setImmediate(look)
  const began = performance.now()
  const result = await work()
  const seconds = (performance.now() - began) / 1000
  isRunning = false
  turns.sort((one, other) => other - one)
  return {
    result,
    seconds,
    overIdleMb: megabytes(Math.max(highest, resident()) - idle),
    longestMs: turns[0],
    usuallyMs: turns[Math.floor(turnsOfInterest / 100)],
  }
}

const nameOf = (number) => join(FOLDER, `${number}.pdf`)

const draw = async () => {
  const font = await readFile(require.resolve(FONT))
  for (let number = 0; number < COUNT; number += 1) {
    await writeFile(nameOf(number), await drawLabel(number, font))
  }
}

const measure = async (format) => {
  const files = []
  for (let number = 0; number < COUNT; number += 1) {
    files.push(Uint8Array.from(await readFile(nameOf(number))))
  }
  await layOut(files.slice(0, WARM_UP), format)
  const { result, ...figures } = await watch(() => layOut(files, format), COUNT)
  const inputMb = megabytes(files.reduce((sum, { length }) => sum + length, 0))
  process.stdout.write(
    JSON.stringify({ ...figures, inputMb, outputMb: megabytes(result.pdf.length), pages: result.pages, warnings: result.warnings.length })
  )
}

const work = process.env.BENCH_FORMAT ? measure(process.env.BENCH_FORMAT) : draw()
work.catch((error) => {
  process.stderr.write(`${error.stack}\n`)
  process.exitCode = 1
})
