import { createRequire } from "node:module"
import { join } from "node:path"
import { appendFileSync } from "node:fs"

/**
 * Opens the database of the benchmark as the built server does, and notes each statement that is
 * sent, so that the very same statements can be explained.
 * @param {{ url: string, folder: string }} options `folder` holds the built server
 */
export const openRecorder = ({ url, folder }) => {
  const require = createRequire(join(folder, "package.json"))
  const { knex } = require("@medusajs/framework/mikro-orm/knex")
  const db = knex({ client: "pg", connection: { connectionString: url, application_name: "bench" }, pool: { min: 1, max: 4 } })
  let heard = []
  db.on("query", ({ sql, bindings }) => heard.push({ sql, bindings }))
  return {
    db,
    /** A file of the built server, by its path below `src/modules`. */
    load: (file) => require(join(folder, `src/modules/${file}.js`)),
    /** Runs `work` and gives the statements it sent. */
    record: async (work) => {
      heard = []
      const result = await work()
      return { result, statements: heard }
    },
    close: () => db.destroy(),
  }
}

/** The same, with the review module's own SQL. */
export const openModule = (options) => {
  const recorder = openRecorder(options)
  const sqlFile = (name) => recorder.load(`bijou_review/sql/${name}`)
  return {
    ...recorder,
    sql: {
      queue: sqlFile("queue"),
      detail: sqlFile("detail"),
      shop: sqlFile("shop"),
      stats: sqlFile("stats"),
      today: sqlFile("today"),
      recent: sqlFile("recent"),
      changes: sqlFile("changes"),
      teamwork: sqlFile("teamwork"),
      decide: sqlFile("decide"),
    },
  }
}

const walk = (node, visit) => {
  visit(node)
  node.Plans?.forEach((child) => walk(child, visit))
}

/** Tables of reviews that grow with the shop: reading one from end to end is a finding. */
const REVIEW_TABLES = ["bijou_review", "bijou_review_action", "bijou_review_media", "bijou_review_reply"]
const MANY_ROWS = 20_000

const EXPLAIN = "EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON)"

/**
 * Explains one statement as it was sent, in a transaction that is taken back, and writes the
 * plan to the log.
 * @returns {Promise<{ ms: number, buffers: number, complaints: string[] }>}
 */
export const explain = async (client, { sql, bindings }, { title, logFile, large = REVIEW_TABLES }) => {
  await client.query("BEGIN")
  const { rows } = await client.query(`${EXPLAIN} ${sql}`, bindings).finally(() => client.query("ROLLBACK"))
  const [{ Plan: plan, "Execution Time": run, "Planning Time": plans }] = rows[0]["QUERY PLAN"]
  const complaints = []
  walk(plan, (node) => {
    const read = node["Actual Rows"] * node["Actual Loops"] + (node["Rows Removed by Filter"] ?? 0) * node["Actual Loops"]
    if (node["Node Type"] === "Seq Scan" && large.includes(node["Relation Name"]) && read > 0) {
      complaints.push(`reads all of ${node["Relation Name"]}`)
    } else if (large.includes(node["Relation Name"]) && read > MANY_ROWS) {
      complaints.push(`looks at ${Math.round(read)} rows of ${node["Relation Name"]}`)
    }
  })
  const buffers = plan["Shared Hit Blocks"] + plan["Shared Read Blocks"]
  appendFileSync(logFile, `\n## ${title}\n${sql}\n-- ${JSON.stringify(bindings).slice(0, 400)}\n${JSON.stringify(plan, null, 1)}\n`)
  return { ms: run + plans, buffers, complaints: [...new Set(complaints)] }
}
