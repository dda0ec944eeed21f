import { refuse } from "../lib/errors.mjs"
import { advance, isFinal } from "../lib/lifecycle.mjs"
import { shuffled } from "../lib/names.mjs"
import { blank } from "../lib/schema.mjs"
import { editionAnswer, statusAnswer } from "../lib/status.mjs"
import { assess } from "../rules/assess.mjs"
import { perItem } from "./labels.mjs"

/**
 * @typedef {import("../lib/context.mjs").Context} Context
 * @typedef {import("../lib/store.mjs").Shipment} Shipment
 */

const EDITION_PRICE = 1.53

/** @param {Context} context @param {string | undefined} number @returns {Shipment} */
const ours = ({ store, user }, number = "") => {
  const shipment = store.shipments.get(number)
  if (!shipment || shipment.stage === "cancelled")
    throw refuse("ExInvalidShipmentNum", `Пратка ${number} не е открита`, ["shipmentNumber"])
  if (shipment.owner !== user)
    throw refuse("ExInvalidParam", "Товарителницата е на друг потребител.", ["shipmentNumber"])
  return shipment
}

/** @param {any} before @param {any} after what of a parcel already handed over is to be different */
const editionType = (before, after) => {
  if (after.services?.cdAmount !== before.services?.cdAmount) return "cod"
  if ((after.receiverOfficeCode ?? "") !== (before.receiverOfficeCode ?? ""))
    return "receiver_office"
  return after.receiverAddress ? "receiver_address" : "receiver_client"
}

/** @param {Context} context @param {Shipment} shipment @param {any} label a change on the way is an edition of its own, with a price */
const edit = (context, shipment, label) => {
  const type = editionType(shipment.label, label)
  const known = {
    shipmentNum: Number(shipment.number),
    editionNum: shipment.editions + 1,
    editionType: type,
  }
  if (!possibleEditions(shipment).includes(type)) {
    const refused = editionAnswer({
      ...known,
      editionError: "Промяната не е възможна за пратката.",
    })
    return { ...statusAnswer(context, shipment), shipmentEdition: refused }
  }
  const edited = {
    ...shipment,
    label: { ...shipment.label, ...label },
    editions: shipment.editions + 1,
  }
  context.store.save({ shipment: edited })
  const done = editionAnswer({ ...known, price: EDITION_PRICE.toFixed(2), currency: "EUR" })
  return { ...statusAnswer(context, edited), shipmentEdition: done }
}

/** @param {Context} context @param {any} request */
const updateOne = (context, { label = {}, destroy }) => {
  const shipment = ours(context, label.shipmentNumber)
  if (destroy) {
    const moved = advance(
      context,
      shipment,
      shipment.sendTime ? "destroyed" : "cancelled",
      context.store.clock.now()
    )
    context.store.save(...moved.map((one) => ({ shipment: one })))
    return { label: statusAnswer(context, moved[0] ?? shipment) }
  }
  if (shipment.sendTime) return { label: edit(context, shipment, label) }
  const { price, expected } = assess(context, label, "create")
  const changed = { ...shipment, label, price, expected }
  context.store.save({ shipment: changed })
  return { label: statusAnswer(context, changed) }
}

/** @param {Context} context @param {any} request */
export const updateLabel = (context, request) =>
  blank("UpdateLabelResponse", updateOne(context, request))

/** @param {Context} context @param {{ labels?: any[] }} request in the order asked, as for createLabels */
export const updateLabels = (context, { labels = [] }) => ({
  results: labels.map((request) => {
    const { value, error } = perItem(() => updateOne(context, request))
    return { error, labels: value }
  }),
})

/** @param {Shipment} shipment the words are ours: Econt has published none */
const possibleEditions = (shipment) => {
  if (isFinal(shipment) || shipment.stage === "returning") return []
  if (!shipment.sendTime) return ["label", "destroy"]
  const places = shipment.stage === "courier" ? [] : ["receiver_address", "receiver_office"]
  return [...places, "receiver_client", "cod", "return", "destroy"]
}

/** @param {Context} context @param {{ shipmentNums?: string[] }} request */
export const checkPossibleShipmentEditions = ({ store, user, seed }, { shipmentNums = [] }) => {
  const rows = shipmentNums.map((number) => {
    const shipment = store.shipments.get(number)
    const possible = shipment?.owner === user && shipment ? possibleEditions(shipment) : []
    return { possibleShipmentEditions: possible, shipmentNum: Number(number) }
  })
  return { possibleShipmentEditions: shuffled(rows, seed()) }
}

/** @param {Context} context @param {{ labels?: string[] }} request parcels to one receiver, carried as one */
export const grouping = (context, { labels = [] }) => {
  const members = labels.map((number) => ours(context, number))
  if (members.length < 2) throw refuse("ExInvalidParam", "Групират се поне две пратки.", ["labels"])
  const place = (/** @type {any} */ { label }) =>
    JSON.stringify([label.receiverOfficeCode ?? null, label.receiverAddress ?? null])
  const fits = members.every(
    (one) => !one.sendTime && !one.group && place(one) === place(members[0])
  )
  if (!fits) throw refuse("ExInvalidParam", "Пратките не могат да бъдат групирани.", ["labels"])
  const weight = members.reduce((sum, one) => sum + (one.label.weight ?? 0), 0)
  const packCount = members.reduce((sum, one) => sum + (one.label.packCount ?? 1), 0)
  const number = context.store.nextNumber()
  const label = { ...members[0].label, services: {}, weight, packCount }
  const group = { ...members[0], number, key: context.store.newKey(), group: number, label }
  context.store.save(
    { shipment: group },
    ...members.map((one) => ({ shipment: { ...one, group: number } }))
  )
  return { label: statusAnswer(context, group) }
}

/** @param {Context} context @param {{ groupLabel?: string }} request */
export const groupingCancelation = (context, { groupLabel = "" }) => {
  const group = ours(context, groupLabel)
  if (group.group !== groupLabel || group.sendTime) {
    throw refuse("ExInvalidParam", "Групирането не може да бъде отменено.", ["groupLabel"])
  }
  const members = [...context.store.shipments.values()].filter(
    (one) => one.group === groupLabel && one !== group
  )
  const cancelled = advance(context, group, "cancelled", context.store.clock.now())
  context.store.save(
    ...[...cancelled, ...members.map((one) => ({ ...one, group: null }))].map((shipment) => ({
      shipment,
    }))
  )
  return { status: "ok" }
}
