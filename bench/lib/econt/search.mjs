import { latencyLine, median } from "../figures.mjs"
import { startShop } from "../host.mjs"
import { createClient } from "../http.mjs"
import { logIn } from "../log-in.mjs"
import { withClient } from "../prepare.mjs"
import { openRecorder } from "../recorder.mjs"
import { loadPlaces } from "./prepare.mjs"
import { ASK, FIELDS, KEYS, TEXTS } from "./typed.mjs"

const ROUNDS = 3
const MOST = 2
const ME = "/admin/users/me"
/** Nothing is fetched while somebody searches: what is here is fresh. */
const NOBODY = "http://127.0.0.1:9/services/"

const keepFresh = (url) =>
  withClient(url, (client) => client.query("UPDATE bijou_econt_city SET streets_synced_at = now(), quarters_synced_at = now()"))

const count = (url) =>
  withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT (SELECT count(*)::int FROM bijou_econt_office WHERE gone_at IS NULL) AS offices,
              (SELECT count(*)::int FROM bijou_econt_city WHERE gone_at IS NULL) AS cities,
              (SELECT count(*)::int FROM bijou_econt_street WHERE gone_at IS NULL) AS streets`
    )
    return rows[0]
  })

/** Types everything key by key, each beside one `users/me`; the first round only warms up. */
const type = async (admin) => {
  const keys = KEYS.map((key) => ({ ...key, path: FIELDS[key.field].pathOf(key.typed), times: [] }))
  const me = []
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const { path, times } of keys) {
      const base = await admin.json("GET", ME)
      const { ms } = await admin.json("GET", path)
      if (round >= 0) {
        me.push(base.ms)
        times.push(ms)
      }
    }
  }
  return { me, keys }
}

const slowestOf = (keys) => keys.reduce((left, right) => (median(right.times) > median(left.times) ? right : left))

/** Prints how PostgreSQL finds the slowest key of each field. */
const printPlans = async ({ url, folder }, slowest) => {
  const recorder = openRecorder({ url, folder })
  try {
    const { Places } = recorder.load("bijou_econt/nomenclature/index")
    const places = new Places(recorder.db, () => undefined)
    for (const { field, typed } of slowest) {
      const { statements } = await recorder.record(() => ASK[field](places, typed))
      for (const { sql, bindings } of statements) {
        const { rows } = await withClient(url, (client) => client.query(`EXPLAIN (ANALYZE, BUFFERS) ${sql}`, bindings))
        console.log(`\n## ${FIELDS[field].route}, "${typed}"\n${sql.trim()}\n${rows.map((row) => row["QUERY PLAN"]).join("\n")}`)
      }
    }
  } finally {
    await recorder.close()
  }
}

/** Times every key of some thirty texts typed into the searches of the office, against Medusa's own fastest route. */
export const measureSearch = async (shop) => {
  await loadPlaces(shop)
  const { root, dataDir, url, folder, env, plans } = shop
  await keepFresh(url)
  const running = await startShop({ root, dataDir, folder, env: { ...env, BIJOU_ECONT_SANDBOX_URL: NOBODY } })
  try {
    const { adminHeaders } = await logIn(running, url)
    const admin = createClient(running.url, adminHeaders)
    const { me, keys } = await type(admin)
    admin.close()
    const fields = Object.keys(FIELDS).map((field) => keys.filter((key) => key.field === field))
    const slowest = fields.map(slowestOf)
    if (plans) {
      await printPlans(shop, slowest)
    }
    const { offices, cities, streets } = await count(url)
    return [
      latencyLine("search", `GET ${ME}, between ${keys.length} keys of ${TEXTS} texts; ${offices} offices, ${cities} places, ${streets} streets`, me),
      ...fields.map((typed, index) => {
        const { field, typed: worst, times } = slowest[index]
        const name = `${FIELDS[field].route}, ${typed.length} keys (slowest: "${worst}", ${median(times).toFixed(1)} ms)`
        return latencyLine("search", name, typed.flatMap((key) => key.times), { against: median(me), most: MOST })
      }),
    ]
  } finally {
    await running.stop()
  }
}
