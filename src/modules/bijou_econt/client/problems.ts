import { problemCode } from "./codes"
import type { EcontProblem } from "./errors"

type Party = EcontProblem["party"]
type Task = { node: unknown; prefix: string; party: Party; type: string; field: string | null }

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const asText = (value: unknown): string =>
  typeof value === "string" ? value.replace(/\s+/gu, " ").trim() : ""

const partyOf = (text: string): Party => {
  const word = /^(получател|подател)\s*:/iu.exec(text)?.[1].toLowerCase()
  return word === undefined ? null : word === "получател" ? "receiver" : "sender"
}

const firstField = (fields: unknown): string | null =>
  Array.isArray(fields) ? (fields.map(asText).find((name) => name !== "") ?? null) : null

const hasText = (nodes: unknown[]): boolean => {
  const open = [...nodes]
  while (open.length > 0) {
    const node = open.pop()
    if (isObject(node)) {
      if (asText(node.message) !== "") {
        return true
      }
      if (Array.isArray(node.innerErrors)) {
        for (const inner of node.innerErrors as unknown[]) {
          open.push(inner)
        }
      }
    }
  }
  return false
}

/**
 * Econt's tree of errors as a list, depth first. Blank texts are dropped; a text that ends with a colon
 * (`получател:`, `Условия за изплащане на наложен платеж:`) is put before those nested in it; type and field are
 * inherited. Never empty: a tree without any text is one problem without text.
 */
export const flattenProblems = (error: unknown): EcontProblem[] => {
  const problems: EcontProblem[] = []
  const seen = new Set<string>()
  const add = (problem: Omit<EcontProblem, "code">): void => {
    const key = JSON.stringify([problem.party, problem.message])
    if (!seen.has(key)) {
      seen.add(key)
      problems.push({ ...problem, code: problemCode(problem.type, problem.message) })
    }
  }
  const open: Task[] = [{ node: error, prefix: "", party: null, type: "", field: null }]
  let rootType = ""
  while (open.length > 0) {
    const task = open.pop() as Task
    if (!isObject(task.node)) {
      continue
    }
    const text = asText(task.node.message)
    const type = asText(task.node.type) || task.type
    rootType ||= type
    const field = firstField(task.node.fields) ?? task.field
    const party = partyOf(text) ?? task.party
    const message = [task.prefix, text].filter((part) => part !== "").join(" ")
    const inner = Array.isArray(task.node.innerErrors) ? (task.node.innerErrors as unknown[]) : []
    const wraps = text.endsWith(":") && hasText(inner)
    if (text !== "" && !wraps) {
      add({ type, party, field, message })
    }
    const prefix = wraps ? message : task.prefix
    for (const node of [...inner].reverse()) {
      open.push({ node, prefix, party, type, field })
    }
  }
  if (problems.length === 0) {
    add({ type: rootType, party: null, field: null, message: "" })
  }
  return problems
}

/**
 * The error an answer carries, or null. Econt sends it bare, wrapped as `{error: …}`, and sometimes with status 200.
 * @param refused the status already says no, so that any object is taken for the error
 */
export const findError = (body: unknown, refused: boolean): Record<string, unknown> | null => {
  if (!isObject(body)) {
    return null
  }
  if (isObject(body.error)) {
    return body.error
  }
  if (typeof body.type === "string" && body.type.startsWith("Ex")) {
    return body
  }
  return refused && ("message" in body || "innerErrors" in body || "type" in body) ? body : null
}

/** A problem we found ourselves, before or after asking Econt. */
export const ownProblem = (
  code: EcontProblem["code"],
  field: string | null,
  message = ""
): EcontProblem => ({
  type: "",
  party: null,
  field,
  message,
  code,
})
