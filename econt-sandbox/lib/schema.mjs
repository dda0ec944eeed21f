import { readFileSync } from "node:fs"
import { parse } from "yaml"
import { fault, Refusal, tree } from "./errors.mjs"

/**
 * @typedef {{ type?: string, format?: string, enum?: string[], items?: Schema, properties?: Record<string, Schema>, $ref?: string }} Schema
 * @typedef {import("./errors.mjs").Fault} Fault
 */

const document = parse(readFileSync(new URL("../openapi.yaml", import.meta.url), "utf8"))
/** @type {Record<string, Schema>} */
const schemas = document.components.schemas

/** @param {Schema} schema @returns {Schema} */
const resolve = (schema) => (schema.$ref ? schemas[schema.$ref.split("/").at(-1) ?? ""] : schema)

/** @param {Schema} media */
const refName = (media) => (media.$ref ?? "").split("/").at(-1) ?? ""

/**
 * The 25 methods: path below the base URL, short name, names of the schemas.
 * @type {Map<string, { name: string, request: string, response: string }>}
 */
export const methods = new Map(
  Object.entries(document.paths).map(([path, item]) => [
    path,
    {
      name: path.replace(/^.*\.(\w+)\.json$/, "$1"),
      request: refName(item.post.requestBody.content["application/json"].schema),
      response: refName(item.post.responses["200"].content["application/json"].schema),
    },
  ])
)

/**
 * The OpenAPI file declares waybill numbers int32, which 13 digits are not; requests carry either.
 * Types as they came stay as they came here, the methods read them as text.
 */
const NUMBERS_OF_WAYBILLS = new Set(["shipmentNums", "labels", "groupLabel"])

/** @typedef {{ strict: boolean, found: Fault[] }} Reading */

/** @param {Reading} reading @param {string} path @param {string} text */
const wrong = (reading, path, text) => {
  reading.found.push(fault("ExInvalidData", `${text}: ${path}`, [path]))
  return null
}

/** @param {Reading} reading @param {Schema} schema @param {unknown} value @param {string} path */
const readNumber = (reading, schema, value, path) => {
  const number =
    typeof value === "string" && !reading.strict ? Number(value.trim() || Number.NaN) : value
  if (typeof number !== "number" || !Number.isFinite(number))
    return wrong(reading, path, "Невалидно число")
  if (schema.type === "integer" && !Number.isInteger(number))
    return wrong(reading, path, "Невалидно цяло число")
  const tooLong = schema.format === "int32" && Math.abs(number) > 2147483647
  return tooLong ? wrong(reading, path, "Невалидно цяло число") : number
}

/** @param {Reading} reading @param {unknown} value @param {string} path */
const readBoolean = (reading, value, path) => {
  if (typeof value === "boolean") return value
  if (reading.strict) return wrong(reading, path, "Невалидна стойност")
  if (value === 1 || value === "1" || value === "true") return true
  if (value === 0 || value === "0" || value === "false" || value === "") return false
  return wrong(reading, path, "Невалидна стойност")
}

/** @param {Reading} reading @param {Schema} schema @param {unknown} value @param {string} path */
const readText = (reading, schema, value, path) => {
  if (typeof value === "number" && (!reading.strict || schema.format === "date-time"))
    return String(value)
  if (typeof value !== "string") return wrong(reading, path, "Невалидна стойност")
  if (!schema.enum) return value
  const found = schema.enum.find((word) =>
    reading.strict ? word === value : word === value.toLowerCase()
  )
  return found ?? wrong(reading, path, "Невалидна стойност")
}

/** @param {Reading} reading @param {Schema} schema @param {unknown} value @param {string} path */
const readObject = (reading, schema, value, path) => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return wrong(reading, path, "Невалидна стойност")
  }
  /** @type {Record<string, unknown>} */
  const out = {}
  for (const [key, inner] of Object.entries(value)) {
    const at = path ? `${path}.${key}` : key
    const property = schema.properties?.[key]
    if (property) {
      const result = read(reading, property, inner, at)
      if (result !== null) out[key] = result
    } else if (reading.strict) {
      wrong(reading, at, "Непознато поле")
    }
  }
  return out
}

/**
 * @param {Reading} reading
 * @param {Schema} declared
 * @param {unknown} value
 * @param {string} path
 * @returns {unknown}
 */
const read = (reading, declared, value, path) => {
  const schema = resolve(declared)
  if (value === null || value === undefined) return null
  const key =
    path
      .replace(/\[\d+\]$/, "")
      .split(".")
      .at(-1) ?? ""
  if (schema.type === "integer" && NUMBERS_OF_WAYBILLS.has(key) && /^\d{1,16}$/.test(String(value)))
    return String(value)
  if (schema.type === "array") {
    if (!Array.isArray(value)) return wrong(reading, path, "Невалидна стойност")
    return value.map((item, index) => read(reading, schema.items ?? {}, item, `${path}[${index}]`))
  }
  if (schema.type === "object") return readObject(reading, schema, value, path)
  if (schema.type === "boolean") return readBoolean(reading, value, path)
  if (schema.type === "integer" || schema.type === "number")
    return readNumber(reading, schema, value, path)
  return readText(reading, schema, value, path)
}

/**
 * A request as its schema describes it; what is null is left out. Methods without parameters are
 * also called with `{"GetCountriesRequest": ""}`, so that wrapper is taken off.
 *
 * @param {string} name of the request's schema
 * @param {unknown} body
 * @param {boolean} strict unknown fields, numbers as text, enums in capitals are refused
 * @returns {any}
 * @throws {Refusal} a tree with one leaf for each thing wrong
 */
export const readRequest = (name, body, strict) => {
  const bare =
    typeof body === "object" && body !== null && name in body
      ? Object.fromEntries(Object.entries(body).filter(([key]) => key !== name))
      : body
  /** @type {Reading} */
  const reading = { strict, found: [] }
  const value = read(reading, { $ref: `#/components/schemas/${name}` }, bare ?? {}, "")
  if (reading.found.length > 0) throw new Refusal(tree(reading.found))
  return value
}

/** @type {Map<string, [string, boolean][]>} */
const blanks = new Map()

/**
 * An answer's object with every field of its schema: null, or an empty list, as Econt sends what it
 * does not know; then what is known.
 *
 * @param {string} name of the schema
 * @param {Record<string, unknown>} [known]
 * @returns {Record<string, any>}
 */
export const blank = (name, known = {}) => {
  const keys =
    blanks.get(name) ??
    Object.entries(schemas[name].properties ?? {}).map(
      ([key, schema]) => /** @type {[string, boolean]} */ ([key, resolve(schema).type === "array"])
    )
  blanks.set(name, keys)
  /** @type {Record<string, unknown>} */
  const out = {}
  for (const [key, isList] of keys) out[key] = isList ? [] : null
  return Object.assign(out, known)
}
