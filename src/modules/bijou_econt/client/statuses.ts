import type { z } from "@medusajs/framework/zod"
import type { EcontShipment, statusesAnswer } from "./answers/shipments"
import { EcontRefusal, type EcontProblem } from "./errors"
import { ownProblem } from "./problems"

export type EcontStatusResult = { status: EcontShipment | null; problems: EcontProblem[] }

type Item = z.output<typeof statusesAnswer>["shipmentStatuses"][number]
type Ask = (shipmentNumbers: string[]) => Promise<Item[]>

const PLAUSIBLE = /^\d{5,20}$/

const namedIn = (problems: EcontProblem[], numbers: readonly string[]): string | undefined => {
  const words = new Set(problems.flatMap(({ message }) => message.match(/\d{5,}/g) ?? []))
  return numbers.find((number) => words.has(number))
}

/** Puts the items of an answer to the numbers asked for: by number, else by the number in the text of the error. */
const match = (numbers: readonly string[], items: Item[]): Map<string, EcontStatusResult> => {
  const found = new Map<string, EcontStatusResult>()
  const nameless: EcontProblem[][] = []
  for (const { status, problems } of items) {
    const number = status?.shipmentNumber ?? namedIn(problems, numbers)
    if (number !== undefined && numbers.includes(number)) {
      found.set(number, { status, problems })
    } else if (!status && problems.length > 0) {
      nameless.push(problems)
    }
  }
  const left = numbers.filter((number) => !found.has(number))
  for (const number of left) {
    const problems =
      left.length === 1 && nameless.length === 1 ? nameless[0] : [ownProblem("no_answer", null)]
    found.set(number, { status: null, problems })
  }
  return found
}

/**
 * The state of each number. One number Econt finds malformed fails a whole call: such a batch is halved until the
 * bad numbers stand alone.
 */
export const bisectStatuses = async (
  numbers: readonly string[],
  ask: Ask
): Promise<Map<string, EcontStatusResult>> => {
  const results = new Map<string, EcontStatusResult>()
  const open: string[][] = []
  const good = [...new Set(numbers)].filter((number) => PLAUSIBLE.test(number))
  if (good.length > 0) {
    open.push(good)
  }
  for (const number of numbers.filter((one) => !PLAUSIBLE.test(one))) {
    results.set(number, { status: null, problems: [ownProblem("waybill_number", null)] })
  }
  while (open.length > 0) {
    const batch = open.pop() as string[]
    try {
      for (const [number, result] of match(batch, await ask(batch))) {
        results.set(number, result)
      }
    } catch (error) {
      if (
        !(error instanceof EcontRefusal) ||
        !error.problems.some(({ code }) => code === "waybill_number")
      ) {
        throw error
      }
      if (batch.length === 1) {
        results.set(batch[0], { status: null, problems: error.problems })
      } else {
        const middle = Math.ceil(batch.length / 2)
        open.push(batch.slice(middle), batch.slice(0, middle))
      }
    }
  }
  return results
}
