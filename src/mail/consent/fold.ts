import type { ConsentAction, ConsentBasis, ConsentState } from "../../contracts/email-campaign-consent"

/** Where a person stands with one purpose. */
export type Standing = { state: ConsentState; basis: ConsentBasis | null }

export type Said = { action: ConsentAction; basis?: ConsentBasis | null }

export type Fold = {
  /** Where the person stands after it. */
  standing: Standing | null
  /** Whether it goes into the log: it changed something, or the person agreed anew. */
  isTold: boolean
}

const sameAs = (standing: Standing | null): Fold => ({ standing, isTold: false })

/**
 * What something said does to where a person stands. Only the person's own word undoes a refusal:
 * an import or an order never does, and neither does asking, which anybody may do in their name.
 */
export const foldConsent = (standing: Standing | null, { action, basis }: Said): Fold => {
  if (action === "withdraw") {
    return standing?.state === "withdrawn" ? sameAs(standing) : { standing: { state: "withdrawn", basis: null }, isTold: true }
  }
  if (action === "ask") {
    return standing ? sameAs(standing) : { standing: { state: "asked", basis: null }, isTold: true }
  }
  if (basis === "consent") {
    return { standing: { state: "granted", basis }, isTold: true }
  }
  const isOpen = !standing || standing.state === "asked"
  return isOpen && basis ? { standing: { state: "granted", basis }, isTold: true } : sameAs(standing)
}
