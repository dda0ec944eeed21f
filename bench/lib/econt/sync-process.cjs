const { openPlaces, tell, watchMemory } = require("./module.cjs")

/** Fetches all places and offices once, and looks at the memory. */
tell(async () => {
  const { db, places, source } = openPlaces()
  const { result, ...figures } = await watchMemory(db, () => places.sync(source, { countries: ["BGR"] }))
  return { ...figures, results: result }
})
