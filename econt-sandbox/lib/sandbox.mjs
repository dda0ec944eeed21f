import { createServer } from "node:http"
import { answerOrFail, callApi, json, readJson, refusalAnswer, send } from "./api.mjs"
import { Control } from "./control.mjs"
import { Faults } from "./faults.mjs"
import { drawLabel } from "./label-pdf.mjs"
import { Places } from "./places.mjs"
import { Store } from "./store.mjs"

/**
 * @typedef {{
 *   port?: number, strict?: boolean, dataDir?: string, latency?: number, now?: number | string | Date,
 *   large?: boolean, pageSize?: number, mayCrash?: boolean, log?: (line: string) => void,
 * }} SandboxOptions port 0 (the default) takes a free one; `now` is what its clock shows at the start;
 *   `pageSize` is of getMyAWB; `mayCrash` lets the faults `crash_*` kill the process
 */

const BASE = "/services"
const CONTROL = "/__sandbox/"
/** What faults and counts call the download of a label. */
const LABEL = "printLoading"

/** One server's state; `startSandbox` gives it a port. */
export class Sandbox {
  /** @param {SandboxOptions} options */
  constructor({
    strict = false,
    dataDir,
    latency = 0,
    now,
    large,
    pageSize = 50,
    mayCrash = false,
  }) {
    this.strict = strict
    this.latency = latency
    this.pageSize = pageSize
    this.mayCrash = mayCrash
    this.root = ""
    this.places = new Places({ large })
    this.store = new Store({
      dataDir,
      now: now === undefined ? undefined : new Date(now).getTime(),
    })
    this.faults = new Faults()
    this.control = new Control(this)
    /** @type {Map<string, number>} */
    this.calls = new Map()
    /** @type {Map<string, number>} */
    this.asked = new Map()
    /** @type {Map<string, Buffer>} */
    this.cache = new Map()
    this.draws = 0
  }

  /** @param {string | null} user @returns {import("./context.mjs").Context} */
  contextOf(user) {
    const { store, places, root, pageSize } = this
    return { store, places, user, root, pageSize, seed: () => ++this.draws }
  }

  /** @param {string} method @param {any} body */
  count(method, body) {
    this.calls.set(method, (this.calls.get(method) ?? 0) + 1)
    if (body?.mode !== "create") return
    for (const label of [body.label ?? [], body.labels ?? []].flat()) {
      const text = String(label?.shipmentDescription ?? "")
      this.asked.set(text, (this.asked.get(text) ?? 0) + 1)
    }
  }

  crash() {
    process.kill(process.pid, "SIGKILL")
  }
}

/** @param {Sandbox} sandbox @param {URL} url @returns {Promise<import("./api.mjs").Answer>} */
const labelPdf = async (sandbox, url) => {
  const shipment = sandbox.store.shipments.get(url.searchParams.get("loading_num") ?? "")
  const allowed =
    shipment &&
    shipment.key !== "" &&
    url.searchParams.get("_key") === shipment.key &&
    url.searchParams.get("exportMethod") === "printLoading"
  if (!allowed) return { status: 403, body: "Forbidden", type: "text/plain" }
  const context = sandbox.contextOf(shipment.owner)
  return {
    status: 200,
    body: Buffer.from(await drawLabel(context, shipment)),
    type: "application/pdf",
  }
}

/** @param {Sandbox} sandbox @param {string} name @param {any} body @param {string} verb */
const controlled = ({ control }, name, body, verb) => {
  if (name === "faults")
    return verb === "GET"
      ? control.faults()
      : verb === "DELETE"
        ? control.clearFaults()
        : control.fault(body)
  if (name === "state" && verb === "GET") return control.state()
  if (name === "advance") return control.advance(body)
  if (name === "pay-out") return control.payOut(body)
  if (name === "clock") return control.clock(body)
  if (name === "courier") return control.courier(body)
  if (name === "seed") return control.seed(body)
  if (name === "reset") return control.reset()
  return null
}

/** @param {Sandbox} sandbox @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response */
const route = async (sandbox, request, response) => {
  const url = new URL(request.url ?? "/", "http://sandbox")
  if (url.pathname.startsWith(CONTROL)) {
    try {
      const verb = request.method ?? "GET"
      const body = verb === "POST" ? await readJson(request) : {}
      const result = controlled(sandbox, url.pathname.slice(CONTROL.length), body, verb)
      return send(response, result ? json(result) : json({ message: "Not found" }, 404))
    } catch (error) {
      return send(
        response,
        json({ message: error instanceof Error ? error.message : String(error) }, 400)
      )
    }
  }
  if (url.pathname === "/api_export.php" && request.method === "GET") {
    sandbox.count(LABEL, null)
    return answerOrFail(sandbox, response, { name: LABEL }, () => labelPdf(sandbox, url))
  }
  const path = url.pathname.startsWith(`${BASE}/`) ? url.pathname.slice(BASE.length) : ""
  return callApi(sandbox, request, response, path)
}

/**
 * Starts a server that answers as Econt's API does, on 127.0.0.1.
 *
 * @param {SandboxOptions} [options]
 * @returns {Promise<{ url: string, control: Control, close: () => Promise<void> }>} `url` is the base, ending with `/services/`
 */
export const startSandbox = async (options = {}) => {
  const sandbox = new Sandbox(options)
  const server = createServer((request, response) => {
    const begin = performance.now()
    route(sandbox, request, response)
      .catch((error) => !response.headersSent && send(response, refusalAnswer(error)))
      .finally(() => {
        const ms = Math.round(performance.now() - begin)
        options.log?.(
          `${request.method} ${(request.url ?? "").split("?")[0]} ${response.statusCode} ${ms} ms`
        )
      })
  })
  await new Promise((done, failed) => {
    server.once("error", failed)
    server.listen(options.port ?? 0, "127.0.0.1", () => done(null))
  })
  const address = /** @type {import("node:net").AddressInfo} */ (server.address())
  sandbox.root = `http://127.0.0.1:${address.port}/`
  const close = async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
    sandbox.store.close()
  }
  return { url: `${sandbox.root}services/`, control: sandbox.control, close }
}
