import { readFile, writeFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"

const HELP = `npm run mail:clients -- <caniemail.json>

Writes what mail programs cannot show into src/mail/checks/clients-data.ts, from the data of
caniemail.com. They come in the npm package of that name (npm pack caniemail@1.0.5,
package/data/caniemail.json), which is not a dependency: it brings Babel and a plugin of Prettier along.`

/** Programs the readers of a shop use, by family and platform in the data. */
const CLIENTS = {
  "gmail.desktop-webmail": "Gmail",
  "gmail.android": "Gmail (Android)",
  "gmail.ios": "Gmail (iOS)",
  "outlook.windows": "Outlook (Windows)",
  "outlook.outlook-com": "Outlook.com",
  "outlook.macos": "Outlook (macOS)",
  "outlook.ios": "Outlook (iOS)",
  "outlook.android": "Outlook (Android)",
  "apple-mail.macos": "Apple Mail",
  "apple-mail.ios": "Apple Mail (iOS)",
  "yahoo.desktop-webmail": "Yahoo Mail",
  "samsung-email.android": "Samsung Email",
  "thunderbird.macos": "Thunderbird",
}

/** Features somebody's own HTML or pictures can ask for: others the compiler takes out or never writes. */
const FEATURE =
  /^(?:css-(?:background|background-color|border|border-collapse|border-radius|border-spacing|direction|display|display-none|font|font-size|font-weight|height|letter-spacing|line-height|list-style-type|margin|max-width|min-width|padding|rgb|rgba|text-align|text-decoration|text-indent|text-transform|vertical-align|white-space|width|word-break|word-spacing|unit-\w+)|html-(?:align|background|blockquote|h1-h6|hr|lists|mailto-links|small|table|valign|cellspacing|cellpadding)|image-(?:svg|webp|avif|apng|heif|tiff|bmp|gif|hdr|ico|mp4))$/

const latest = (versions) => Object.entries(versions ?? {}).at(-1)?.[1] ?? ""

const missing = (stats) =>
  Object.keys(CLIENTS).filter((key) => {
    const [family, platform] = key.split(".")
    return latest(stats[family]?.[platform]).startsWith("n")
  })

const main = async () => {
  const [source] = process.argv.slice(2)
  if (!source || source === "--help") {
    process.stdout.write(`${HELP}\n`)
    return
  }
  const { data, last_update_date } = JSON.parse(await readFile(source, "utf8"))
  const rows = data
    .filter(({ slug }) => FEATURE.test(slug))
    .map(({ slug, title, stats }) => ({ slug, title, clients: missing(stats).map((key) => CLIENTS[key]) }))
    .filter(({ clients }) => clients.length > 0)
    .map(({ slug, title, clients }) => `  ${JSON.stringify(slug)}: { title: ${JSON.stringify(title)}, clients: ${JSON.stringify(clients.join(", "))} },`)
  const text = `/**
 * What mail programs do not show, by feature. Written by scripts/mail/clients.mjs; do not edit.
 * Data of caniemail.com of ${last_update_date.slice(0, 10)}, MIT License,
 * Copyright (c) Rémi Parmentier, Avi Goldman, Andrew Powell.
 */
export const unsupported: Readonly<Record<string, { title: string; clients: string }>> = {
${rows.join("\n")}
}
`
  await writeFile(fileURLToPath(new URL("../../src/mail/checks/clients-data.ts", import.meta.url)), text)
  process.stdout.write(`${rows.length} features\n`)
}

await main()
