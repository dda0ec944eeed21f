import { inEuro } from "../rules/services.mjs"
import { weightOf } from "../rules/parcel.mjs"
import { barsOf } from "./barcode.mjs"
import { wallClock } from "./clock.mjs"

/** The label: 100 x 150 mm in the upper left of an A4 page across, in points. Nothing else is on it. */
const BOX = { x: 42, y: 120, width: 283.5, height: 425.2 }
const PAD = 10
const LINE = 0.8

/** @param {any} label @param {"sender" | "receiver"} party @param {import("./context.mjs").Context} context */
const placeOf = (label, party, { places }) => {
  const office = places.officeByCode.get(label[`${party}OfficeCode`] ?? "")
  if (office) return `Офис ${office.code}: ${office.name}`
  const address = label[`${party}Address`] ?? {}
  const city = address.city?.name ?? places.cityById.get(address.city?.id)?.name ?? ""
  return [city, address.quarter, address.street, address.num, address.other, address.fullAddress]
    .filter(Boolean)
    .join(" ")
}

/** A drawing from the label's upper left corner, y downwards. */
class Drawing {
  /** @param {import("./pdf-form.mjs").Form} form */
  constructor(form) {
    this.form = form
    /** @type {string[]} */
    this.parts = []
  }

  /** @param {number} y */
  at(y) {
    return BOX.y + BOX.height - y
  }

  /** @param {string} text @param {number} y @param {number} size shrunk until it fits, then cut */
  text(text, y, size, x = PAD) {
    const room = BOX.width - x - PAD
    const fitting = Math.max(
      6,
      Math.min(size, (size * room) / Math.max(1, this.form.widthOf(text, size)))
    )
    let shown = text
    while (this.form.widthOf(shown, fitting) > room && shown) shown = shown.slice(0, -1)
    this.parts.push(
      `BT /F ${fitting.toFixed(2)} Tf ${BOX.x + x} ${this.at(y).toFixed(2)} Td ${this.form.encode(shown)} Tj ET`
    )
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height */
  fill(x, y, width, height) {
    this.parts.push(
      `${(BOX.x + x).toFixed(2)} ${this.at(y + height).toFixed(2)} ${width.toFixed(2)} ${height.toFixed(2)} re f`
    )
  }

  /** @param {number} y */
  rule(y) {
    this.fill(0, y, BOX.width, LINE)
  }

  frame() {
    this.fill(0, 0, LINE, BOX.height)
    this.fill(BOX.width - LINE, 0, LINE, BOX.height)
    this.rule(0)
    this.rule(BOX.height - LINE)
  }

  /** @param {string} number @param {number} y @param {number} height */
  barcode(number, y, height) {
    const bars = barsOf(number)
    const last = bars[bars.length - 1]
    const module = (BOX.width - 4 * PAD) / (last.x + last.width)
    for (const bar of bars) this.fill(2 * PAD + bar.x * module, y, bar.width * module, height)
  }
}

/**
 * The label as a PDF of one A4 page across.
 * @param {import("./context.mjs").Context} context
 * @param {import("./store.mjs").Shipment} shipment
 */
export const drawLabel = async (context, { number, label, price, createdTime }) => {
  // Its libraries take a second to load, and most runs print nothing.
  const { labelForm } = await import("./pdf-form.mjs")
  const form = await labelForm()
  const draw = new Drawing(form)
  draw.frame()
  draw.text("ECONT · пробна товарителница", 20, 9)
  draw.text(wallClock(createdTime).slice(0, 16), 20, 9, 190)
  draw.rule(28)
  draw.text(number, 66, 34)
  draw.barcode(number, 78, 70)
  draw.rule(160)
  const party = (
    /** @type {string} */ title,
    /** @type {"sender" | "receiver"} */ side,
    /** @type {number} */ y
  ) => {
    draw.text(title, y, 8)
    draw.text(label[`${side}Client`]?.name ?? "", y + 17, 13)
    draw.text(label[`${side}Client`]?.phones?.[0] ?? "", y + 31, 10)
    draw.text(placeOf(label, side, context), y + 46, 10)
  }
  party("Подател", "sender", 174)
  draw.rule(230)
  party("Получател", "receiver", 244)
  draw.rule(300)
  const cash = inEuro(label.services?.cdAmount, label.services?.cdCurrency)
  draw.text(cash > 0 ? `Наложен платеж: ${cash.toFixed(2)} EUR` : "Без наложен платеж", 322, 15)
  draw.text(
    `Дължи получателят: ${price.receiver.toFixed(2)} EUR · подателят: ${price.sender.toFixed(2)} EUR`,
    340,
    9
  )
  draw.rule(350)
  draw.text(`${label.packCount ?? 1} бр. · ${weightOf(label)} кг · ${price.shipmentType}`, 368, 11)
  draw.text(label.shipmentDescription ?? "", 384, 10)
  draw.text(label.orderNumber ? `Поръчка ${label.orderNumber}` : "", 400, 10)
  return form.print(draw.parts.join("\n"))
}
