const { needed, openTracker, resident, tell, watchMemory } = require("./module.cjs")

/** Batches after which the heap is looked at: collecting what is not needed takes a while. */
const LOOK = 50

/** Asks about all parcels whose turn it is, batch by batch, to the end. */
tell(async () => {
  const { db, sent, tracker } = openTracker()
  const batches = []
  const heaps = []
  const round = async () => {
    const [before, began] = [sent.statements, performance.now()]
    const { asked, broken } = await tracker.poll()
    const [ms, statements] = [performance.now() - began, sent.statements - before]
    batches.push({ asked, broken: broken.length, ms, statements, rss: resident(), heap: process.memoryUsage().heapUsed })
    if (batches.length % LOOK === 0) {
      heaps.push(needed())
    }
    return asked
  }
  await db.raw("SELECT 1")
  const idleHeap = needed()
  const { seconds, idleMb, overIdleMb } = await watchMemory(db, async () => {
    while ((await round()) > 0) {
      // each round says itself whether there is more
    }
  })
  return { seconds, idleMb, overIdleMb, idleHeap, heaps, batches: batches.filter(({ asked }) => asked > 0) }
})
