import { toast } from "@medusajs/ui"
import { useMemo, useState, type RefObject } from "react"
import type { Problem } from "../../../../contracts/econt"
import type { BookedResponse, PanelItem } from "../../../../contracts/econt-panel"
import type { Overview } from "../../../../contracts/econt-settings"
import type { Waybill, WaybillDraft } from "../../../../contracts/econt-waybill"
import { errorSentence } from "../../../components/error-state"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { useCreateWaybill, useUpdateWaybill, useValidate } from "../api/orders"
import { focusPath } from "./focus-path"
import { hasErrors, localProblems, mergeProblems, recount, type Subject } from "./draft-model"
import { countPieces, declaredFor, everything, linesNow, parcelsFor, picksOf, pieceProblems, worthOf, type Chosen } from "./pieces"
import { questionOf, useQuote } from "./use-quote"

type Options = {
  subject: Subject
  overview: Overview
  initial: WaybillDraft
  /** Lines that are left of the order, as they are now. */
  items: readonly PanelItem[]
  /** Pieces chosen when the form was closed before. */
  initialChosen: Chosen | undefined
  onDraft: (draft: WaybillDraft, chosen: Chosen) => void
  onDone: (waybill: Waybill) => void
  /** Element of the form, in which fields are looked for. */
  root: RefObject<HTMLFormElement>
}

const isAbout = ({ path }: Problem, changed: readonly string[]) => path !== null && changed.includes(path.split(".")[0])

/** State of the form: the draft, its price, what is wrong with it, and how it is booked. */
export const useWaybillForm = ({ subject: given, overview, initial, items, initialChosen, root, onDraft, onDone }: Options) => {
  const { t } = useText()
  const [draft, setDraft] = useState(initial)
  const [refused, setRefused] = useState<readonly Problem[]>([])
  // A fulfilment that was made although the booking failed is used for the next try.
  const [madeFulfillment, setMadeFulfillment] = useState<string>()
  const [known] = useState(items)
  const [chosen, setChosen] = useState<Chosen>(() => initialChosen ?? everything(items))
  const fulfillmentId = madeFulfillment ?? given.fulfillmentId
  const isSettled = fulfillmentId !== undefined || given.waybill !== null
  const lines = useMemo(() => (isSettled ? [] : linesNow(known, items)), [isSettled, known, items])
  const subject = useMemo(
    () => ({ ...given, fulfillmentId, order: { ...given.order, staying: worthOf(lines, chosen).staying } }),
    [given, fulfillmentId, lines, chosen]
  )
  const { query, isStale } = useQuote(draft, subject, isSettled ? null : chosen)
  const validate = useValidate(subject.order.id)
  const create = useCreateWaybill(subject.order.id)
  const update = useUpdateWaybill()
  const isBusy = create.isPending || update.isPending
  const quoted = query.data ?? null
  const local = useMemo(
    () => [
      ...(isSettled ? [] : pieceProblems(lines, chosen)),
      ...localProblems(draft, subject, overview.senders, countPieces(lines, chosen).lines || null),
    ],
    [draft, subject, overview.senders, isSettled, lines, chosen]
  )
  const problems = useMemo(
    () => mergeProblems(local, [...refused, ...(isStale ? [] : (quoted?.problems ?? []))]),
    [local, refused, quoted, isStale]
  )

  const patch = (changes: Partial<WaybillDraft>) => {
    const next = { ...draft, ...changes }
    setDraft(next)
    setRefused(refused.filter((problem) => !isAbout(problem, Object.keys(changes)) && problem.path !== null))
    onDraft(next, chosen)
  }
  /** Parcels, cash on delivery and the declared value follow the pieces. */
  const choose = (taken: Chosen) => {
    const after = worthOf(lines, taken)
    const { cod_amount } = recount(draft, { ...subject.order, staying: after.staying })
    const next = {
      ...draft,
      cod_amount,
      parcels: picksOf(taken).length > 0 ? parcelsFor(lines, taken, overview) : draft.parcels,
      declared_value: declaredFor(draft.declared_value, worthOf(lines, chosen).chosen, after.chosen),
      partial_delivery: draft.partial_delivery && countPieces(lines, taken).lines > 1,
    }
    setChosen(taken)
    setDraft(next)
    setRefused([])
    onDraft(next, taken)
  }
  const focusFirst = (found: readonly Problem[]) => {
    const first = found.find(({ severity, path }) => severity === "error" && path !== null)
    // The field may be in a section that opens with the problem.
    requestAnimationFrame(() => focusPath(root.current, first?.path ?? null))
  }
  const take = (found: readonly Problem[]) => {
    setRefused(found)
    focusFirst(found)
  }
  const fail = (error: unknown) => void toast.error(errorSentence(t, toApiError(error)))
  const finish = ({ waybill, problems: found }: BookedResponse) => {
    if (waybill && waybill.state !== "failed" && !hasErrors(found)) {
      onDone(waybill)
      return
    }
    setMadeFulfillment(waybill?.state === "failed" ? (waybill.fulfillment_id ?? undefined) : undefined)
    take(found.length > 0 ? found : (waybill?.problems ?? []))
  }
  const submit = () => {
    if (isBusy) return
    if (hasErrors(local)) {
      focusFirst(local)
      return
    }
    if (subject.waybill) {
      const { id, version } = subject.waybill
      update.mutate({ id, body: { draft, version } }, { onSuccess: finish, onError: fail })
      return
    }
    const what = fulfillmentId ? { fulfillment_id: fulfillmentId } : { items: picksOf(chosen) }
    create.mutate({ draft, ...what }, { onSuccess: finish, onError: fail })
  }
  const check = () => {
    const question = questionOf(draft, subject, isSettled ? null : chosen)
    if (!question || hasErrors(local)) {
      focusFirst(local)
      return
    }
    validate.mutate(question, {
      onSuccess: ({ problems: found }) => {
        take(found)
        if (!hasErrors(found)) toast.success(t("econt_panel.form.accepted"))
      },
      onError: fail,
    })
  }
  return {
    context: { draft, subject, overview, quoted, pieces: isSettled ? null : { items: lines, chosen, choose }, problems, patch },
    quote: query.isError ? null : query.data?.quote,
    quoteError: query.isError ? errorSentence(t, toApiError(query.error)) : null,
    isStale,
    isBusy,
    isChecking: validate.isPending,
    check,
    submit,
    goTo: (path: string) => focusPath(root.current, path),
  }
}
