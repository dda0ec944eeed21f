import { accountOf, profilesOf } from "../lib/accounts.mjs"
import { wallClock } from "../lib/clock.mjs"
import { refuse, Refusal, tree } from "../lib/errors.mjs"
import { blank } from "../lib/schema.mjs"
import { checkPayOptions } from "../rules/parties.mjs"
import { inEuro } from "../rules/services.mjs"
import { readRange } from "./shipments.mjs"

/** @typedef {import("../lib/context.mjs").Context} Context */

/** @param {Context} context */
export const getClientProfiles = (context) => ({ profiles: profilesOf(context) })

const METHODS = ["office", "door", "address", "bank"]
const FIRST_AGREEMENT = 200_000

/** @param {Context} context @param {any} request */
export const createCDAgreement = (context, { cdPayOptions = {} }) => {
  const faults = checkPayOptions({ cdPayOptions })
  if (faults.length > 0) throw new Refusal(tree(faults))
  if (!METHODS.includes(cdPayOptions.method))
    throw refuse("ExInvalidParam", "Невалиден начин на изплащане", ["method"])
  if (cdPayOptions.method === "bank" && !cdPayOptions.IBAN)
    throw refuse("ExInvalidParam", "Невалиден IBAN", ["IBAN"])
  if (
    cdPayOptions.method === "office" &&
    !context.places.officeByCode.has(cdPayOptions.officeCode ?? "")
  ) {
    throw refuse("ExInvalidParam", "Невалиден офис", ["officeCode"])
  }
  const num = `CD${FIRST_AGREEMENT + context.store.agreements.size}`
  const made = blank("CDPayOptions", {
    ...cdPayOptions,
    num,
    client: blank("ClientProfile", cdPayOptions.client),
  })
  context.store.save({ agreement: { cdPayOptions: made } })
  return { cdPayOptions: made }
}

/** @param {Context} context @param {any} request wrapped, unlike in the API description */
export const PaymentReport = (context, request) => {
  const [from, to] = readRange(request)
  const agreements = accountOf(context).agreements
  const rows = [...context.store.shipments.values()]
    .filter(
      ({ owner, cdPaidTime: paid }) =>
        owner === context.user && paid !== null && paid >= from && paid < to
    )
    .map((shipment) => {
      const { cdPayOptionsTemplate, cdAmount, cdCurrency } = shipment.label.services
      return blank("PaymentReportRow", {
        num: Number(shipment.number),
        type: agreements.get(cdPayOptionsTemplate)?.moneyTransfer ? "ППП" : "НП",
        payType: shipment.payType,
        payDate: shipment.payDate,
        amount: inEuro(cdAmount, cdCurrency),
        currency: "EUR",
        createdTime: wallClock(shipment.createdTime),
      })
    })
  return { PaymentReportRows: rows }
}

const NEEDED = [
  "requester_name",
  "requester_phone",
  "supplier_company_name",
  "supplier_phone",
  "receiver_name",
  "receiver_phone",
]

/** @param {Context} _context @param {Record<string, string>} request */
export const threeWayLogistics = (_context, request) => {
  const missing = NEEDED.filter((field) => !request[field]?.trim())
  if (missing.length > 0) throw refuse("ExInvalidParam", `Липсва: ${missing.join(", ")}`, missing)
  return {}
}
