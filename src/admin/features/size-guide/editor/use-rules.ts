import { useSyncExternalStore } from "react"
import type { Rules } from "./model/marks"

let rules: Rules = null
let loading: Promise<void> | null = null
const waiting = new Set<() => void>()

const load = async () => {
  try {
    rules = (await import("../../../../sizing/warnings")).checkTable
    waiting.forEach((tell) => tell())
  } catch {
    // Without a connection there are no warnings; they are asked for again by what is opened next.
    loading = null
  }
}

const subscribe = (tell: () => void) => {
  waiting.add(tell)
  loading ??= load()
  return () => void waiting.delete(tell)
}

/** The rules of warnings: nobody waits for them to see a guide or to type into it. */
export const useRules = (): Rules => useSyncExternalStore(subscribe, () => rules, () => rules)
