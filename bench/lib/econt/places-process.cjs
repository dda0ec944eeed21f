const { openPlaces, tell } = require("./module.cjs")

const AT_ONCE = 4
const PATIENCE_MS = 600_000

/** Fetches all places, then the streets and quarters of each, as the first search in a city does. */
tell(async () => {
  const { db, places, source, trouble } = openPlaces()
  await places.sync(source, { countries: ["BGR"] })
  const { rows } = await db.raw("SELECT id FROM bijou_econt_city WHERE streets_synced_at IS NULL OR quarters_synced_at IS NULL ORDER BY id")
  const ids = rows.map(({ id }) => id)
  const work = async () => {
    for (let id = ids.shift(); id !== undefined; id = ids.shift()) {
      await places.ensureStreets(source, id, PATIENCE_MS)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return { trouble }
})
