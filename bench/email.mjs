import { readFileSync, writeFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { toLine } from "../demo/lib/errors.mjs"
import { createProgress } from "../demo/lib/progress.mjs"
import { measureClaims } from "./lib/email/claims.mjs"
import { measureClick } from "./lib/email/click.mjs"
import { measureMillion } from "./lib/email/million.mjs"
import { HELP, parseOptions, PARTS } from "./lib/email/options.mjs"
import { prepare } from "./lib/email/prepare.mjs"
import { measureThroughput } from "./lib/email/throughput.mjs"
import { POSTGRES_SETTINGS } from "./lib/host.mjs"
import { runParts } from "./lib/parts.mjs"
import { asText, describeMachine, writeMarkdown } from "./lib/report.mjs"

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const MEASURES = { throughput: measureThroughput, claims: measureClaims, click: measureClick, million: measureMillion }

const NOTES = (machine) => [
  `Written by \`npm run bench:email\`. ${machine}`,
  "",
  "The mail server is one that takes everything and keeps nothing, in a process on the same two cores; the bare pool is nodemailer's own with",
  "as many connections, given the same messages written beforehand. A process that sends takes recipients, puts each mail together, hands it",
  "over and writes down what became of it. For a million recipients a provider that answers at once stands in the place of the mail server.",
]

/** Lines of earlier parts, without those that were measured anew. */
const withEarlier = (lines, file) => {
  const earlier = file ? JSON.parse(readFileSync(file, "utf8")).lines : []
  const measured = new Set(lines.map(({ part }) => part))
  const all = [...earlier.filter(({ part }) => !measured.has(part)), ...lines]
  return all.toSorted((left, right) => PARTS.indexOf(left.part) - PARTS.indexOf(right.part))
}

const run = async (options) => {
  const progress = createProgress()
  const shop = await prepare({ root, dataDir: resolve(options.data), reset: options.reset, progress })
  const lines = []
  try {
    const { sizes } = options
    const data = `${sizes.throughput.toLocaleString("en")} mails, ${sizes.claims.toLocaleString("en")} claims, ${sizes.million.toLocaleString("en")} recipients`
    const machine = await describeMachine({ databaseUrl: shop.url, data, root, settings: POSTGRES_SETTINGS })
    await runParts(MEASURES, { wanted: options.only, context: { ...shop, sizes }, progress, lines })
    const all = withEarlier(lines, options.merge)
    console.log(`\n${machine}\n\n${asText(all)}`)
    if (options.write) {
      writeMarkdown(join(root, "bench/results/email.md"), { title: "E-mail campaigns: how fast, how small", notes: NOTES(machine), lines: all })
    }
    if (options.json) {
      writeFileSync(options.json, JSON.stringify({ machine, lines: all }, null, 2))
    }
    return all.every(({ pass }) => pass !== false)
  } finally {
    await shop.stop()
  }
}

try {
  const options = parseOptions(process.argv.slice(2))
  if (options.help) {
    console.log(HELP)
  } else {
    process.exitCode = (await run(options)) ? 0 : 1
  }
} catch (error) {
  console.error(toLine(error))
  process.exitCode = 1
}
