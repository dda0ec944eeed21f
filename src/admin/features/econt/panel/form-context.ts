import { createContext, useContext } from "react"
import type { Problem } from "../../../../contracts/econt"
import type { Overview } from "../../../../contracts/econt-settings"
import type { PanelItem, QuoteResponse } from "../../../../contracts/econt-panel"
import type { WaybillDraft } from "../../../../contracts/econt-waybill"
import type { Subject } from "./draft-model"
import type { Chosen } from "./pieces"

type WaybillForm = {
  draft: WaybillDraft
  subject: Subject
  overview: Overview
  /** Answer to the last question for the price; null before the first. */
  quoted: QuoteResponse | null
  /** What may be chosen to be sent; null where the pieces are settled already. */
  pieces: { items: readonly PanelItem[]; chosen: Chosen; choose: (chosen: Chosen) => void } | null
  problems: readonly Problem[]
  /** Replaces parts of the draft. */
  patch: (changes: Partial<WaybillDraft>) => void
}

export const FormContext = createContext<WaybillForm | null>(null)

/** The form around a section. */
export const useForm = (): WaybillForm => {
  const form = useContext(FormContext)
  if (!form) {
    throw new Error("A section of the waybill stands in its form")
  }
  return form
}
