const { openTracker, resident, tell, watchMemory } = require("./module.cjs")

/** Asks about all parcels whose turn it is, batch by batch, to the end. */
tell(async () => {
  const { db, sent, tracker } = openTracker()
  const batches = []
  const round = async () => {
    const [before, began] = [sent.statements, performance.now()]
    const { asked, unknown } = await tracker.poll()
    batches.push({ asked, unknown: unknown.length, ms: performance.now() - began, statements: sent.statements - before, rss: resident() })
    return asked
  }
  const { seconds, idleMb, overIdleMb } = await watchMemory(db, async () => {
    while ((await round()) > 0) {
      // each round says itself whether there is more
    }
  })
  return { seconds, idleMb, overIdleMb, batches: batches.filter(({ asked }) => asked > 0) }
})
