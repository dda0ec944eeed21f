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

/** The pictures of the sample shop, under the names the mails know. */
const drawn = async (folder) => {
  const { pictured, PICTURES } = await load("test/fixtures/mail-shop.ts")
  const { samplePicture } = await load("test/fixtures/mail-samples.ts")
  await mkdir(path.join(folder, "pictures"), { recursive: true })
  for (const { name } of pictured) {
    await writeFile(path.join(folder, "pictures", name), samplePicture(`${PICTURES}${name}`))
  }
  return PICTURES
}

const written = async (folder, pictures, name, locale) => {
  const { sampleMail } = await load("test/fixtures/mail-samples.ts")
  const { file, mail, message, eml } = await sampleMail(name, locale)
  await writeFile(path.join(folder, `${file}.html`), mail.html.replaceAll(pictures, "pictures/"))
  await writeFile(path.join(folder, `${file}.txt`), mail.text)
  await writeFile(path.join(folder, `${file}.eml`), eml)
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
    options: { shots: { type: "boolean", default: false }, help: { type: "boolean", default: false } },
    allowPositionals: true,
  })
  if (values.help) {
    say(HELP)
    return
  }
  const folder = path.resolve(positionals[0] ?? "mail-preview")
  await rm(path.join(folder, "pictures"), { recursive: true, force: true })
  const pictures = await drawn(folder)
  const { sampleNames } = await load("test/fixtures/mail-samples.ts")
  const mails = []
  for (const [name, locale] of sampleNames) {
    mails.push(await written(folder, pictures, name, locale))
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
