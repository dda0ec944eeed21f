const { writeFileSync } = require("node:fs")
const { join } = require("node:path")

/** One round of the job that asks where parcels are, in the built server with all its modules. */
module.exports.default = async ({ container }) => {
  const { trackEcont } = require(join(process.cwd(), "src/workflows/econt"))
  const began = performance.now()
  await trackEcont(container)
  writeFileSync(process.env.BENCH_OUTPUT, JSON.stringify({ seconds: (performance.now() - began) / 1000 }))
}
