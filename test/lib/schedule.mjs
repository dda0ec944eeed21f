/**
 * Runs stages in their order, up to `lanes` at a time; one marked `alone` runs by itself, and one
 * with `after` fails at once when that stage has failed. No failure stops the others.
 * @param {import("./stages.mjs").Stage[]} stages
 * @param {number} lanes
 * @param {(stage: import("./stages.mjs").Stage, blocked?: boolean) => Promise<import("./stages.mjs").Result>} runStage
 * @returns {Promise<Map<string, import("./stages.mjs").Result>>} results by name
 */
export const runAll = async (stages, lanes, runStage) => {
  const results = new Map()
  const active = new Set()
  for (const stage of stages) {
    while (active.size >= (stage.alone ? 1 : lanes)) {
      await Promise.race(active)
    }
    const needed = stage.after ? results.get(stage.after) : undefined
    const blocked = needed && needed.failed > 0
    const task = runStage(stage, blocked).then((result) => {
      results.set(stage.name, result)
      active.delete(task)
    })
    active.add(task)
    if (stage.alone) {
      await task
    }
  }
  await Promise.all(active)
  return results
}
