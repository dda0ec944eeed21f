import { readFileSync } from "node:fs"
import { setTimeout as delay } from "node:timers/promises"
import { withClient } from "./prepare.mjs"
import { TEXTS } from "./texts.mjs"

const ROWS = 100_000
const LEAST_ROWS_A_SECOND = 3_000
const POLL_MS = 200
const LONGEST_MS = 300_000
/** A process whose memory grows less than this while it reads and writes 100,000 rows keeps nothing. */
const FLAT_MB = 150

const HEADER = "title,body,rating,review_date,reviewer_name,reviewer_email,product_id,product_handle,reply,reply_date,picture_urls,curated"

const line = (index, handles, run) => {
  const word = TEXTS.rare[(index * 31) % TEXTS.rare.length]
  const body = `${TEXTS.openings[index % 10]} ${TEXTS.middles[(index * 7) % 10]} ${word} ${TEXTS.endings[index % 8]} ${run}-${index}`
  const day = String(1 + (index % 28)).padStart(2, "0")
  const name = `${TEXTS.firstNames[index % 12]} ${TEXTS.lastNames[index % 10]}`
  return [
    TEXTS.titles[index % 6],
    `"${body}"`,
    5 - (index % 10 === 0 ? 4 : index % 3),
    `2025-03-${day} 10:00:00 UTC`,
    name,
    `import${index}@example.com`,
    "",
    handles[index % handles.length],
    index % 20 === 0 ? "Благодарим!" : "",
    index % 20 === 0 ? `2025-04-${day} 10:00:00 UTC` : "",
    index % 50 === 0 ? `https://cdn.example.com/${index}.jpg` : "",
    "ok",
  ].join(",")
}

/** A Judge.me export of 100,000 reviews over 500 products. */
const makeFile = (handles) => {
  const run = Date.now().toString(36)
  return Buffer.from([HEADER, ...Array.from({ length: ROWS }, (_, index) => line(index, handles, run))].join("\n"))
}

const memoryOf = (pid) => {
  const found = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))
  return Number(found?.[1] ?? 0) / 1024
}

const waitFor = async (admin, id, running, sample) => {
  const deadline = Date.now() + LONGEST_MS
  for (;;) {
    const { import: record } = await admin.json("GET", `/admin/reviews/imports/${id}`)
    sample()
    if (record.status !== running) {
      return record
    }
    if (Date.now() > deadline) {
      throw new Error(`The import was still ${running} after ${LONGEST_MS / 1000} s`)
    }
    await delay(POLL_MS)
  }
}

const expectStatus = (record, status) => {
  if (record.status !== status) {
    throw new Error(`The import is ${record.status}, not ${status}: ${record.error}`)
  }
  return record
}

/** Takes the imported reviews out again, so that the next run finds the database as this one did. */
const removeImported = (databaseUrl, id) =>
  withClient(databaseUrl, async (client) => {
    await client.query("ALTER TABLE bijou_review_action DISABLE TRIGGER bijou_review_action_append_only")
    await client.query(
      "DELETE FROM bijou_review_action a USING bijou_review r WHERE r.import_id = $1 AND a.review_id = r.id",
      [id]
    )
    await client.query("ALTER TABLE bijou_review_action ENABLE TRIGGER bijou_review_action_append_only")
    await client.query("DELETE FROM bijou_review WHERE import_id = $1", [id])
    await client.query("VACUUM ANALYZE bijou_review, bijou_review_action, bijou_review_reply, bijou_review_media")
  })

/** Imports a file of 100,000 rows over HTTP: upload, dry run, confirmation. */
export const measureImport = async ({ admin, databaseUrl, shopPid, say }) => {
  const handles = Array.from({ length: 500 }, (_, index) => `bench-${index}`)
  const file = makeFile(handles)
  const memory = []
  const sample = () => memory.push(memoryOf(shopPid))
  const took = {}
  const timed = async (name, work) => {
    const began = performance.now()
    const result = await work()
    took[name] = (performance.now() - began) / 1000
    return result
  }
  sample()
  const { import: uploaded } = await timed("upload", () =>
    admin.json("POST", "/admin/reviews/imports?filename=bench.csv", file, { "content-type": "text/csv" })
  )
  sample()
  const checked = await timed("check", async () => {
    const { format, mapping, options } = uploaded
    await admin.json("POST", `/admin/reviews/imports/${uploaded.id}/check`, { format, mapping, ...options, target: "published" })
    return expectStatus(await waitFor(admin, uploaded.id, "checking", sample), "checked")
  })
  const done = await timed("write", async () => {
    await admin.json("POST", `/admin/reviews/imports/${uploaded.id}/confirm`)
    return expectStatus(await waitFor(admin, uploaded.id, "importing", sample), "completed")
  })
  say(`  ${done.rows_imported} rows came in, ${checked.rows_refused} were refused; taking them out again`)
  await removeImported(databaseUrl, uploaded.id)
  return summarise({ imported: done.rows_imported, bytes: file.length, took, memory })
}

const summarise = ({ imported, bytes, took, memory }) => {
  const seconds = took.upload + took.check + took.write
  const rate = imported / seconds
  const growth = Math.max(...memory) - memory[0]
  const parts = Object.entries(took).map(([name, value]) => `${name} ${value.toFixed(1)} s`).join(", ")
  return [
    {
      part: "import",
      name: `import of ${imported} rows, ${Math.round(bytes / 1e6)} MB (${parts})`,
      rate,
      figure: `${Math.round(rate)} rows/s`,
      ratio: null,
      bar: `>= ${LEAST_ROWS_A_SECOND} rows/s`,
      pass: rate >= LEAST_ROWS_A_SECOND && imported === ROWS,
    },
    {
      part: "import",
      name: `memory of the server meanwhile, from ${Math.round(memory[0])} MB`,
      figure: `+${Math.round(growth)} MB at most`,
      samples: memory,
      ratio: null,
      bar: `<= +${FLAT_MB} MB`,
      pass: growth <= FLAT_MB,
    },
  ]
}
