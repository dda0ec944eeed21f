import { withClient } from "../prepare.mjs"
import { runProcess } from "./run-process.mjs"
import { withSandbox } from "./sandbox.mjs"

const SCRATCH = "bijou_bench_sync"
const MOST_MB = 150
const MB = 1024 * 1024
const TABLES = ["country", "city", "office", "street", "quarter", "place_sync", "place_stage"].map((name) => `bijou_econt_${name}`)

const databaseNamed = (url, name) => Object.assign(new URL(url), { pathname: `/${name}` }).href

/** Does some work with a copy of the database that holds no places. */
const withEmptyPlaces = async (url, work) => {
  const maintenance = databaseNamed(url, "postgres")
  const drop = `DROP DATABASE IF EXISTS ${SCRATCH} WITH (FORCE)`
  await withClient(maintenance, async (client) => {
    await client.query(drop)
    await client.query(`CREATE DATABASE ${SCRATCH} TEMPLATE ${new URL(url).pathname.slice(1)}`)
  })
  try {
    const copy = databaseNamed(url, SCRATCH)
    await withClient(copy, (client) => client.query(`TRUNCATE ${TABLES.join(", ")} CASCADE`))
    return await work(copy)
  } finally {
    await withClient(maintenance, (client) => client.query(drop))
  }
}

const sizeOf = async (url, method) => {
  const response = await fetch(`${url}Nomenclatures/NomenclaturesService.${method}.json`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ countryCode: "BGR" }),
  })
  return (await response.arrayBuffer()).byteLength / MB
}

const asLine = (what, megabytes, { seconds, idleMb, overIdleMb, results }) => {
  const found = results.map(({ kind, state, seen, changed }) => `${seen} ${kind} ${state}, ${changed} changed`).join("; ")
  return {
    part: "sync",
    name: `sync of ${megabytes.toFixed(1)} MB of answers, ${what}: ${found}`,
    figure: `${overIdleMb} MB over the ${idleMb} MB of idle, ${seconds.toFixed(1)} s`,
    ratio: null,
    bar: `< ${MOST_MB} MB over idle`,
    pass: overIdleMb < MOST_MB && results.every(({ state }) => state === "done"),
  }
}

/**
 * Memory of a process that does nothing but fetch all places and offices, with the client and the SQL of the
 * built server; first into empty tables, then once more with nothing new.
 */
export const measureSync = async (shop) =>
  withSandbox({ root: shop.root, dataDir: shop.dataDir, args: ["--large"] }, (sandbox) =>
    withEmptyPlaces(shop.url, async (url) => {
      const megabytes = (await sizeOf(sandbox.url, "getCities")) + (await sizeOf(sandbox.url, "getOffices"))
      const sync = () => runProcess("sync", { ...shop, url }, { sandbox })
      return [asLine("everything new", megabytes, await sync()), asLine("nothing new", megabytes, await sync())]
    })
  )
