import { mkdir, rm, writeFile } from "node:fs/promises"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { parseArgs } from "node:util"
import { createJiti } from "jiti"

const HELP = `npm run mail:preview -- [folder] [options]

Writes every stock template in Bulgarian and English, filled from the demo catalogue, as HTML, plain
text and message (.eml), with an index.html; the folder is mail-preview unless another is named.

  --shots   pictures at 375, 600 and 1200 pixels, in light and dark
  --help    this text`

const WIDTHS = [375, 600, 1200]
const say = (text) => process.stdout.write(`${text}\n`)

const jiti = createJiti(import.meta.url)
const load = (file) => jiti.import(`../../${file}`)

const drawn = async (folder) => {
  const { pictured } = await load("test/fixtures/mail-shop.ts")
  const { drawProduct } = await load("demo/seed/pictures/draw.ts")
  await mkdir(path.join(folder, "pictures"), { recursive: true })
  for (const { name, look, seed, metal } of pictured) {
    await writeFile(path.join(folder, "pictures", name), drawProduct(look, seed, { view: 0, metal }))
  }
}

/** A finished mail with the pictures beside it. */
const written = async (folder, name, locale) => {
  const { compileMessage } = await load("src/mail/compile/compile.ts")
  const { renderFor } = await load("src/mail/compile/render.ts")
  const { writeMime } = await load("src/mail/mime/index.ts")
  const { listHeaders } = await load("src/mail/headers/index.ts")
  const { filledTemplate, PICTURES, shopData } = await load("test/fixtures/mail-shop.ts")
  const document = filledTemplate(name, locale)
  const message = await compileMessage(document, shopData(locale, document, name === "sale"))
  const unsubscribe = "https://shop.example/email/unsubscribe/preview"
  const mail = renderFor(message, {
    fields: { first_name: locale === "bg" ? "Мария" : "Maria" },
    facts: {},
    unsubscribe,
    preferences: "https://shop.example/email/preferences/preview",
    view: "https://shop.example/email/view/preview",
    pixel: null,
    coupons: {},
  })
  const file = `${name}.${locale}`
  const shop = { name: locale === "bg" ? "Злата" : "Zlata", sender_id: "zlata-shop" }
  const headers = listHeaders({ campaign: "1", delivery: "1", stream: "campaign", shop, domain: "news.shop.example", unsubscribe, unsubscribe_mail: null })
  const from = { name: shop.name, address: "news@news.shop.example" }
  const to = { name: "", address: "maria@example.com" }
  await writeFile(path.join(folder, `${file}.html`), mail.html.replaceAll(PICTURES, "pictures/"))
  await writeFile(path.join(folder, `${file}.txt`), mail.text)
  await writeFile(path.join(folder, `${file}.eml`), writeMime({ from, to, reply_to: null, date: new Date(), ...headers, ...mail }))
  return { file, subject: mail.subject, bytes: message.bytes }
}

const photographed = async (folder, mails) => {
  const { chromium } = await import("playwright")
  const { browserArguments, findBrowser } = await import("../../test/lib/browser.mjs")
  const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: browserArguments })
  try {
    for (const colorScheme of ["light", "dark"]) {
      for (const width of WIDTHS) {
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
        for (const { file } of mails) {
          await page.goto(pathToFileURL(path.join(folder, `${file}.html`)).href)
          await page.screenshot({ path: path.join(folder, `${file}.${width}.${colorScheme}.png`), fullPage: true })
        }
        await page.close()
      }
    }
  } finally {
    await browser.close()
  }
}

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const index = (mails) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Mail templates</title><ul>${mails
    .map(({ file, subject, bytes }) => `<li><a href="${file}.html">${file}</a> (<a href="${file}.txt">text</a>, ${Math.round(bytes / 1024)} KB): ${escaped(subject)}</li>`)
    .join("")}</ul></html>`

const main = async () => {
  const { values, positionals } = parseArgs({
    options: { shots: { type: "boolean", default: false }, only: { type: "string" }, help: { type: "boolean", default: false } },
    allowPositionals: true,
  })
  if (values.help) {
    say(HELP)
    return
  }
  const folder = path.resolve(positionals[0] ?? "mail-preview")
  await rm(path.join(folder, "pictures"), { recursive: true, force: true })
  await drawn(folder)
  const { templateNames } = await load("src/mail/templates/index.ts")
  const mails = []
  for (const name of templateNames.filter((other) => !values.only || values.only === other)) {
    for (const locale of ["bg", "en"]) {
      mails.push(await written(folder, name, locale))
    }
  }
  await writeFile(path.join(folder, "index.html"), index(mails))
  for (const { file, bytes } of mails) {
    say(`${file.padEnd(18)} ${(bytes / 1024).toFixed(1)} KB`)
  }
  if (values.shots) {
    await photographed(folder, mails)
  }
  say(`Written to ${folder}`)
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
