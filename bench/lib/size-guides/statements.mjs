import { closeSync, openSync, readSync, statSync } from "node:fs"
import { setTimeout as delay } from "node:timers/promises"
import { createClient } from "../http.mjs"
import { withClient } from "../prepare.mjs"
import { casesOf, learnTags, send } from "./requests.mjs"

const ROUNDS = 40
/** Of what has no bar. */
const FEW_ROUNDS = 8
const MOST = 2
/** A route that asks the database nothing: what is counted for it, the framework asked. */
const NOTHING = { name: "nothing", ask: () => ({ method: "GET", path: "/store/sizing/convert?kind=ring&from=us&value=7" }) }
/** What the shop does by itself every minute. */
const BACKGROUND = /bijou_(core_job_run|outbox|size_guide_coverage_run|review)|workflow_execution|notification/
const SETTLE_MS = 15

const readFrom = (file, position) => {
  const size = statSync(file).size
  const buffer = Buffer.alloc(size - position)
  const handle = openSync(file, "r")
  readSync(handle, buffer, 0, buffer.length, position)
  closeSync(handle)
  return buffer.toString("utf8")
}

const STATEMENT = /LOG: {2}(?:statement|execute [^:]*): /
const statementsIn = (text) =>
  text
    .split(/\n(?=\d{4}-\d\d-\d\d )/)
    .filter((entry) => STATEMENT.test(entry))
    .map((entry) => entry.slice(entry.search(STATEMENT)))
    .filter((statement) => !BACKGROUND.test(statement))

const setLogging = (url, value) =>
  withClient(url, async (client) => {
    await client.query(`ALTER SYSTEM SET log_statement = '${value}'`)
    await client.query("SELECT pg_reload_conf()")
    await delay(200)
  })

const countStatements = async ({ client, logFile, one }) => {
  const counted = []
  for (let round = 0; round < (one.most ? ROUNDS : FEW_ROUNDS); round += 1) {
    const before = statSync(logFile).size
    await send(client, one, round)
    await delay(SETTLE_MS)
    counted.push(statementsIn(readFrom(logFile, before)))
  }
  return counted
}

const lineOf = (name, counted, framework) => {
  const own = counted.map((statements) => statements.length - framework)
  const [least, most] = [Math.min(...own), Math.max(...own)]
  return {
    part: "statements",
    name: `statements: ${name}`,
    figure: least === most ? String(most) : `${least} to ${most}`,
    sent: most > MOST ? counted.find((statements) => statements.length - framework === most).map((text) => text.slice(0, 500)) : undefined,
    bar: `<= ${MOST}`,
    pass: most <= MOST,
  }
}

/**
 * Counts the statements PostgreSQL is sent for a request, from its own log. Runs on a shop that has
 * just started, so the first answers are made without anything kept from before. What the framework
 * asks for every request, the publishable key, is counted beside it and left out.
 */
export const measureStatements = async ({ url, storeHeaders, sample, databaseUrl, postgresLog }) => {
  const client = createClient(url, storeHeaders)
  await setLogging(databaseUrl, "all")
  try {
    const count = (one) => countStatements({ client, logFile: postgresLog, one })
    await send(client, NOTHING, 0)
    const framework = (await count(NOTHING)).map(({ length }) => length).sort((left, right) => left - right)[Math.floor(FEW_ROUNDS / 2)]
    const lines = [{ part: "statements", name: "statements: of the framework, with every request", figure: String(framework) }]
    for (const one of casesOf(sample)) {
      if (one.isKnown) {
        await learnTags(client, one, Array.from({ length: ROUNDS }, (_, round) => round))
      }
      const line = lineOf(one.name, await count(one), framework)
      lines.push(one.most ? line : { ...line, bar: null, pass: null })
    }
    return lines
  } finally {
    client.close()
    await setLogging(databaseUrl, "none")
  }
}
