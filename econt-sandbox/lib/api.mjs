import { setTimeout as sleep } from "node:timers/promises"
import { CACHED, handlers, PUBLIC } from "../methods/index.mjs"
import { LOGINS } from "./accounts.mjs"
import { badLogin, fault, Refusal } from "./errors.mjs"
import { methods, readRequest } from "./schema.mjs"

/**
 * @typedef {import("node:http").IncomingMessage} Request
 * @typedef {import("node:http").ServerResponse} Response
 * @typedef {import("./sandbox.mjs").Sandbox} Sandbox
 * @typedef {{ status: number, body: string | Buffer, type?: string }} Answer
 */

const JSON_TYPE = "application/json; charset=utf-8"

/** @param {unknown} value @param {number} [status] @returns {Answer} */
export const json = (value, status = 200) => ({ status, body: JSON.stringify(value) })

/** @param {Response} response @param {Answer} answer */
export const send = (response, { status, body, type = JSON_TYPE }) => {
  const bytes = Buffer.from(body)
  response.writeHead(status, { "Content-Type": type, "Content-Length": bytes.length })
  response.end(bytes)
}

const MOST = 10_000_000

/** @param {Request} request @returns {Promise<unknown>} an empty body is an empty object */
export const readJson = async (request) => {
  const chunks = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > MOST) throw new Refusal(fault("ExException", "Заявката е твърде голяма"))
    chunks.push(chunk)
  }
  const text = Buffer.concat(chunks).toString("utf8").trim()
  try {
    return text ? JSON.parse(text) : {}
  } catch {
    throw new Refusal(fault("ExException", "Невалиден JSON"))
  }
}

/** @param {Request} request @param {string} name @returns {string | null} the user, or null on a public method */
const userOf = (request, name) => {
  const header = request.headers.authorization
  if (!header) {
    if (PUBLIC.has(name)) return null
    throw badLogin()
  }
  const [scheme, coded = ""] = header.split(" ")
  const text = Buffer.from(coded, "base64").toString("utf8")
  const user = text.slice(0, text.indexOf(":"))
  const good =
    scheme.toLowerCase() === "basic" &&
    text.includes(":") &&
    LOGINS.get(user) === text.slice(user.length + 1)
  if (!good) throw badLogin()
  return user
}

/** @param {Sandbox} sandbox @param {{ name: string, request: string }} method @param {unknown} body @param {string | null} user @returns {Answer} */
const work = (sandbox, method, body, user) => {
  const request = readRequest(method.request, body, sandbox.strict)
  const handler = handlers[method.name]
  if (!CACHED.has(method.name)) return json(handler(sandbox.contextOf(user), request))
  const key = `${method.name} ${sandbox.store.clock.today()} ${JSON.stringify(request)}`
  const known =
    sandbox.cache.get(key) ?? Buffer.from(JSON.stringify(handler(sandbox.contextOf(user), request)))
  sandbox.cache.set(key, known)
  return { status: 200, body: known }
}

/** @param {unknown} error @returns {Answer} */
export const refusalAnswer = (error) => {
  if (error instanceof Refusal) return json(error.fault, error.status)
  const text = error instanceof Error ? error.message : String(error)
  return json(fault("ExException", `Вътрешна грешка: ${text}`), 500)
}

/** @param {() => Answer} run @returns {Answer} */
const answered = (run) => {
  try {
    return run()
  } catch (error) {
    return refusalAnswer(error)
  }
}

const HTML =
  "<!DOCTYPE html><html><head><title>Econt</title></head><body><h1>Системата е в профилактика</h1></body></html>"

/** @param {Sandbox} sandbox @param {Response} response @param {string} kind @param {Answer} answer what is left of an answer */
const spoiled = (sandbox, response, kind, answer) => {
  if (kind === "crash_after") return sandbox.crash()
  if (kind === "lost_after") return response.socket?.destroy()
  if (kind === "empty") return send(response, { status: 200, body: "" })
  if (kind === "html")
    return send(response, { status: 200, body: HTML, type: "text/html; charset=utf-8" })
  const bytes = Buffer.from(answer.body)
  return send(
    response,
    kind === "truncated" ? { ...answer, body: bytes.subarray(0, bytes.length >> 1) } : answer
  )
}

/** @param {Sandbox} sandbox @param {Response} response @param {string} kind @returns {boolean} whether that was all */
const stoppedBefore = (sandbox, response, kind) => {
  if (kind === "crash_before") sandbox.crash()
  else if (kind === "lost_before") response.socket?.destroy()
  else if (kind === "429")
    send(response, { status: 429, body: "Too Many Requests", type: "text/plain" })
  else if (kind === "503")
    send(response, { status: 503, body: HTML, type: "text/html; charset=utf-8" })
  else return false
  return true
}

/**
 * Answers, unless a planned fault has it otherwise.
 * @param {Sandbox} sandbox
 * @param {Response} response
 * @param {{ name: string, mode?: unknown }} call `mode` of createLabel(s)
 * @param {(kind?: string) => Answer | Promise<Answer>} produce does the work, with the planned fault in mind; what it books stays booked
 */
export const answerOrFail = async (sandbox, response, { name, mode }, produce) => {
  if (sandbox.latency > 0) await sleep(sandbox.latency)
  const planned = sandbox.faults.take(name, typeof mode === "string" ? mode : undefined)
  if (planned && stoppedBefore(sandbox, response, planned.kind)) return
  if (planned?.kind === "slow") await sleep(planned.ms)
  const answer = await produce(planned?.kind)
  if (planned?.kind === "slow_after") await sleep(planned.ms)
  if (planned) spoiled(sandbox, response, planned.kind, answer)
  else send(response, answer)
}

/** @param {any} label */
const withoutCod = (label) => ({
  ...label,
  services: Object.fromEntries(Object.entries(label?.services ?? {}).filter(([name]) => !name.startsWith("cd"))),
})

/** The request as it is worked on. @param {any} body @param {string | undefined} kind */
const bent = (body, kind) => {
  if (kind !== "without_cod") return body
  return {
    ...body,
    ...(body.label ? { label: withoutCod(body.label) } : {}),
    ...(body.labels ? { labels: body.labels.map(withoutCod) } : {}),
  }
}

/**
 * One call of the API.
 * @param {Sandbox} sandbox
 * @param {Request} request
 * @param {Response} response
 * @param {string} path below the base
 */
export const callApi = async (sandbox, request, response, path) => {
  const method = methods.get(path)
  if (!method || request.method !== "POST") {
    return send(response, { status: 404, body: "Not Found", type: "text/plain" })
  }
  const body = await readJson(request).catch((/** @type {unknown} */ error) => error)
  sandbox.count(method.name, body)
  const call = { name: method.name, mode: /** @type {any} */ (body)?.mode }
  return answerOrFail(sandbox, response, call, (kind) =>
    answered(() => {
      const user = userOf(request, method.name)
      if (body instanceof Error) throw body
      return work(sandbox, method, bent(body, kind), user)
    })
  )
}
