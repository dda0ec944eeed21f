import { Agent, request } from "node:http"
import autocannon from "autocannon"
import { median } from "./figures.mjs"

const THROUGHPUT_SECONDS = 5
const CONNECTIONS = 16

/** Keep-alive client of one shop. `call` answers `{ status, headers, body, ms }`; the clock stops when the body is here. */
export const createClient = (url, headers, sockets = 1) => {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets })
  const { hostname, port } = new URL(url)
  const call = (method, path, payload, more = {}) =>
    new Promise((done, fail) => {
      const data = payload === undefined || Buffer.isBuffer(payload) ? payload : Buffer.from(JSON.stringify(payload))
      const began = performance.now()
      const req = request(
        {
          agent,
          hostname,
          port,
          method,
          path,
          headers: {
            ...headers,
            ...(data ? { "content-type": "application/json", "content-length": data.length } : {}),
            ...more,
          },
        },
        (res) => {
          const pieces = []
          res.on("data", (piece) => pieces.push(piece))
          res.on("error", fail)
          res.on("end", () => {
            const ms = performance.now() - began
            done({ status: res.statusCode, headers: res.headers, body: Buffer.concat(pieces).toString("utf8"), ms })
          })
        }
      )
      req.on("error", fail)
      req.end(data)
    })
  const json = async (method, path, payload, more) => {
    const { status, body, ms } = await call(method, path, payload, more)
    if (status >= 300) {
      throw new Error(`${method} ${path} answered ${status}: ${body.slice(0, 300)}`)
    }
    return { ...JSON.parse(body || "{}"), ms }
  }
  return { call, json, close: () => agent.destroy() }
}

/**
 * Times several requests in turn, one after the other, so that whatever else the machine does
 * falls on all of them alike.
 * @param {ReturnType<typeof createClient>} client
 * @param {{ name: string, path: string }[]} cases
 * @returns {Promise<Map<string, number[]>>} milliseconds by name
 */
export const timeInTurn = async (client, cases, rounds, warmUp = 20) => {
  const times = new Map(cases.map(({ name }) => [name, []]))
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const { name, path } of cases) {
      const { ms } = await client.json("GET", path)
      if (round >= 0) {
        times.get(name).push(ms)
      }
    }
  }
  return times
}

const fire = async (url, headers, seconds) => {
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration: seconds })
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url}: ${result.non2xx} answers were not 2xx, ${result.errors} failed`)
  }
  return result.requests.average
}

/**
 * Requests a second of several addresses with 16 connections, in turn, the median of some rounds.
 * @returns {Promise<Map<string, number>>} by name
 */
export const throughputInTurn = async (base, headers, cases, rounds) => {
  const rates = new Map(cases.map(({ name }) => [name, []]))
  for (const { path } of cases) {
    await fire(base + path, headers, 2)
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, path } of cases) {
      rates.get(name).push(await fire(base + path, headers, THROUGHPUT_SECONDS))
    }
  }
  return new Map([...rates].map(([name, found]) => [name, median(found)]))
}
