import { gzipSync } from "node:zlib"
import { chromium } from "playwright"
import { browserArguments, findBrowser } from "../../../test/lib/browser.mjs"
import { percentiles } from "../figures.mjs"
import { LOGIN } from "../log-in.mjs"
import { bigGuide, clipboardOf, COLUMNS, ROWS, textAt } from "./big-guide.mjs"
import { readEditorBundle } from "./bundle.mjs"
import { installStopwatch } from "./stopwatch.mjs"

const KEY_MS = 16
const PASTE_MS = 150
/** Between two keys, as somebody types who types fast. */
const PAUSE_MS = 90
const TYPED_ROWS = 30
const MOVES = 30
const PASTES = 15
/** Longer than the editor waits before it saves, so that a paste does not meet the saving of the one before. */
const SETTLE_MS = 2_500
const EMPTY_KEYS = 60

const cellAt = (row, column) => `[role="grid"] [aria-rowindex="${row + 2}"] > [aria-colindex="${column + 2}"]`

const signIn = async (context) => {
  const answer = await context.request.post("/auth/user/emailpass", { data: LOGIN })
  const { token } = await answer.json()
  await context.request.post("/auth/session", { headers: { authorization: `Bearer ${token}` } })
}

const withPage = async (url, work) => {
  const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: browserArguments })
  try {
    const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 }, locale: "bg-BG" })
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: url })
    await signIn(context)
    const page = await context.newPage()
    await page.addInitScript(installStopwatch)
    return await work(page)
  } finally {
    await browser.close()
  }
}

/** What a key takes on a page with one field and nothing else: what the browser itself needs on this machine. */
const typeOnEmptyPage = async (page) => {
  await page.goto("/health")
  await page.evaluate(() => document.body.replaceChildren(document.createElement("input")))
  await page.locator("input").click()
  for (let count = 0; count < EMPTY_KEYS; count += 1) {
    await page.keyboard.press("1")
    await page.waitForTimeout(PAUSE_MS)
  }
  return collect(page)
}

/** Opens the editor and gives the scripts that came for it. */
const openEditor = async (page, id) => {
  const scripts = new Map()
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") {
      scripts.set(new URL(response.url()).pathname, response)
    }
  })
  await page.goto(`/app/size-guides/${id}`)
  await page.getByRole("grid").waitFor()
  await page.locator(`[role="grid"][aria-rowcount="${ROWS + 1}"]`).waitFor()
  await page.waitForTimeout(SETTLE_MS)
  const sizes = await Promise.all(
    [...scripts].map(async ([path, response]) => ({ file: path.replace(/^\/app\//, ""), gzip: gzipSync(await response.body()).length }))
  )
  return sizes
}

const expectEffect = (page, effect) => page.evaluate((wanted) => window.stopwatch.expect(wanted), effect)

/** Goes to a cell near the top, also from far away, where it is not drawn: names of columns always are. */
const enter = async (page, row, column) => {
  await page.keyboard.press("Control+Home")
  await page.locator(cellAt(-1, column)).scrollIntoViewIfNeeded()
  await page.locator(cellAt(row, column)).click()
}

/** Types a value into each cell of a column, going down with Enter. */
const typeColumn = async (page, column, turn) => {
  await enter(page, 5, column)
  for (let row = 5; row < 5 + TYPED_ROWS; row += 1) {
    const text = textAt(row, column, turn)
    for (let length = 1; length <= text.length; length += 1) {
      await expectEffect(page, { cell: cellAt(row, column), text: text.slice(0, length) })
      await page.keyboard.press(text[length - 1])
      await page.waitForTimeout(PAUSE_MS)
    }
    await expectEffect(page, { cell: cellAt(row, column), text })
    await page.keyboard.press("Enter")
    await page.waitForTimeout(PAUSE_MS)
  }
}

const move = async (page) => {
  await expectEffect(page, null)
  await enter(page, 5, 3)
  for (const key of ["ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft", "PageDown"]) {
    for (let times = 0; times < MOVES / 5; times += 1) {
      await page.keyboard.press(key)
      await page.waitForTimeout(PAUSE_MS)
    }
  }
}

/** Puts a block on the system's clipboard and pastes it with the keyboard. */
const paste = async (page, turn) => {
  await enter(page, 0, 0)
  await page.evaluate(async ({ text, html }) => {
    const blob = (type, content) => new Blob([content], { type })
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob("text/plain", text), "text/html": blob("text/html", html) })])
  }, clipboardOf(turn))
  await expectEffect(page, { cell: cellAt(ROWS - 1, COLUMNS - 1), text: textAt(ROWS - 1, COLUMNS - 1, turn) })
  await page.waitForTimeout(SETTLE_MS)
  const before = await page.evaluate(() => window.stopwatch.count())
  await page.keyboard.press("Control+V")
  await page.waitForFunction((count) => window.stopwatch.count() > count, before, { timeout: 10_000 })
}

const collect = (page) => page.evaluate(() => window.stopwatch.collect())

const lineOf = (name, values, most) => {
  const { p50, p95 } = percentiles(values)
  return {
    part: "editor",
    name: `editor: ${name} (${values.length} times)`,
    p50,
    p95,
    figure: `${p50.toFixed(1)} ms / ${p95.toFixed(1)} ms`,
    bar: most ? `p95 < ${most} ms` : null,
    pass: most ? p95 < most : null,
  }
}

const TYPING = [
  ["first", "the letter that opens a cell"],
  ["letter", "a letter in an open cell"],
  ["leave", "Enter, which puts it into the table"],
]

const typing = async (page) => {
  await typeColumn(page, 1, 1)
  await typeColumn(page, 9, 1)
  await move(page)
  return collect(page)
}

const summariseTyping = ({ taken }) => {
  const of = (kinds) => taken.filter(({ kind }) => kinds.includes(kind)).map(({ ms }) => ms)
  return [
    lineOf("every key of typing", of(TYPING.map(([kind]) => kind)), KEY_MS),
    ...[...TYPING, ["move", "an arrow key or Page Down"]].map(([kind, name]) => lineOf(name, of([kind]), KEY_MS)),
  ]
}

/** A script as its source is called, without the mark of its build. */
const nameOf = (file) => file.replace(/^.*\//, "").replace(/-[\w-]{8}\.js$/, "")

const summariseScripts = (scripts, admin) => {
  const { first, page } = readEditorBundle(admin)
  const known = new Set([...first, ...page.map(({ file }) => file)])
  const beyond = scripts.filter(({ file }) => !known.has(file))
  const own = scripts.filter(({ file }) => !first.includes(file))
  const kb = (found) => (found.reduce((total, { gzip }) => total + gzip, 0) / 1024).toFixed(1)
  return {
    part: "editor",
    name: `editor: scripts the browser loaded for the route; ${beyond.length} of them are not in the list of the build: ${beyond.map(({ file }) => nameOf(file)).join(", ")}`,
    figure: `${kb(own)} KB gzip`,
  }
}

/**
 * Measures typing and pasting in a table of 100 x 20 in a real browser, with the built dashboard.
 * @returns {Promise<object[]>}
 */
export const measureEditor = async ({ url, admin: client, adminBuild }) => {
  const { size_guide: guide } = await client.json("POST", "/admin/size-guides", { document: bigGuide() })
  try {
    const { empty, scripts, typed, pasted } = await withPage(url, async (page) => {
      const alone = await typeOnEmptyPage(page)
      const loaded = await openEditor(page, guide.id)
      const keys = await typing(page)
      for (let turn = 2; turn < 2 + PASTES; turn += 1) {
        await paste(page, turn)
      }
      return { empty: alone, scripts: loaded, typed: keys, pasted: await collect(page) }
    })
    const times = (found) => found.taken.map(({ ms }) => ms)
    return [
      lineOf("a key on an empty page", times(empty)),
      ...summariseTyping(typed),
      lineOf(`paste of ${ROWS} x ${COLUMNS}`, times(pasted).filter((_, index) => pasted.taken[index].kind === "paste"), PASTE_MS),
      summariseScripts(scripts, adminBuild),
    ]
  } finally {
    await client.call("DELETE", `/admin/size-guides/${guide.id}`)
  }
}
