import { readFileSync } from "node:fs"
import { join } from "node:path"
import { runMedusa } from "../host.mjs"
import { withClient } from "../prepare.mjs"
import { REGION } from "./assignments.mjs"
import { gatherSample } from "./requests.mjs"

/** Compares the resolver with what one writes first, in one process, and their answers. */
export const measureNaive = async ({ root, url, folder, env, dataDir }) => {
  const output = join(dataDir, "naive.json")
  const ids = (await gatherSample(url)).map(({ id }) => id)
  const channel = await withClient(url, async (client) => (await client.query("SELECT id FROM sales_channel WHERE name = 'Bench'")).rows[0].id)
  await runMedusa({
    root,
    dataDir,
    folder,
    name: "naive",
    args: ["exec", join(root, "bench/lib/size-guides/naive.cjs")],
    env: {
      ...env,
      BENCH_INPUT: JSON.stringify({ ids, region_id: REGION, sales_channel_ids: [channel] }),
      BENCH_OUTPUT: output,
    },
  })
  return JSON.parse(readFileSync(output, "utf8")).map(({ count, own, naive, differing }) => ({
    part: "naive",
    name: `${count === 1 ? "one product" : `${count} products`}: query.graph, a walk up the categories, rules level by level`,
    figure: `${naive.toFixed(1)} ms instead of ${own.toFixed(1)} ms`,
    ratio: Number((naive / own).toFixed(1)),
    bar: "same guides",
    pass: differing === 0,
  }))
}
