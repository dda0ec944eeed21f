import { dirname, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { createProgress } from "../demo/lib/progress.mjs"
import { measureClaims } from "./lib/email/claims.mjs"
import { measureClick } from "./lib/email/click.mjs"
import { measureMillion } from "./lib/email/million.mjs"
import { HELP, parseOptions, PARTS } from "./lib/email/options.mjs"
import { prepare } from "./lib/email/prepare.mjs"
import { measureThroughput } from "./lib/email/throughput.mjs"
import { POSTGRES_SETTINGS } from "./lib/host.mjs"
import { runParts } from "./lib/parts.mjs"
import { describeMachine, publish, withEarlier } from "./lib/report.mjs"
import { runBench } from "./lib/run-bench.mjs"

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const MEASURES = { throughput: measureThroughput, claims: measureClaims, click: measureClick, million: measureMillion }

const RESULT = {
  name: "email",
  title: "E-mail campaigns: how fast, how small",
  notes: [
    "",
    "The mail server is one that takes everything and keeps nothing, in a process on the same two cores; the bare pool is nodemailer's own with",
    "as many connections, given the same messages written beforehand. A process that sends takes recipients, puts each mail together, hands it",
    "over and writes down what became of it. For a million recipients a provider that answers at once stands in the place of the mail server.",
  ],
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
    return publish(RESULT, { machine, lines: withEarlier(lines, { parts: PARTS, file: options.merge }), options })
  } finally {
    await shop.stop()
  }
}

await runBench({ HELP, parseOptions }, run)
