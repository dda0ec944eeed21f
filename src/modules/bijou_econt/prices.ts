import type { DeliveryType, EcontAddress } from "../../contracts/econt"
import type { EcontSettings, Sender } from "../../contracts/econt-settings"
import type { Quote } from "../../contracts/econt-waybill"
import { packParcels, type Piece } from "../../shipping/parcels"
import { priceAt, type ShopPrice } from "../../shipping/price"
import type { Account } from "./account"
import type { Places } from "./nomenclature"
import { senderFor, type SettingsStore } from "./settings"
import { toQuote } from "./waybills/answer"
import { buildPriceLabel } from "./waybills/build-label"

const KEPT_FOR = 10 * 60_000
const KEPT_MOST = 5000

/** What a price depends on. Amounts in euro with taxes. */
export type PriceRequest = {
  type: DeliveryType
  office_code?: string
  city?: Pick<EcontAddress, "city_id" | "city" | "post_code" | "country_code">
  pieces: readonly Piece[]
  goods_total: number
  cash_on_delivery: boolean
  currency_code: string
  stock_location_id: string | null
}
export type Priced = ShopPrice & { expected_delivery_date: string | null; tax_inclusive: boolean }

type Kept = { quote: Quote; until: number }

/**
 * Prices at checkout: Econt's own where it answers in time, from the same services as the later waybill,
 * kept for ten minutes; else the merchant's fallback. An error is never a free delivery.
 */
export class Prices {
  private readonly kept = new Map<string, Kept>()

  constructor(
    private readonly settings: SettingsStore,
    private readonly account: Account,
    private readonly places: Places,
    private readonly timeoutMs: number
  ) {}

  /** The price of a delivery for the customer. */
  async price(request: PriceRequest): Promise<Priced> {
    const { settings, version } = await this.settings.read()
    const tariff = settings.tariffs[request.type]
    const isFree = tariff.free_above !== null && request.goods_total >= tariff.free_above
    const sender = senderFor(settings, request.stock_location_id)
    const asks = tariff.mode === "live" && !isFree && sender && request.currency_code.toLowerCase() === "eur"
    const quote = asks ? await this.quote(await this.withPlace(request), settings, sender, version) : null
    return {
      ...priceAt(tariff, quote?.total ?? null, request.goods_total),
      expected_delivery_date: quote?.expected_delivery_date ?? null,
      tax_inclusive: settings.prices_include_tax,
    }
  }

  /** Before an office is chosen: one of the town, or any, since Econt prices no parcel without a place. */
  private async withPlace(request: PriceRequest): Promise<PriceRequest> {
    const { type, city, office_code } = request
    if (type === "address" || office_code) {
      return request
    }
    const country = city?.country_code ?? "BGR"
    const known = city?.city_id ?? (city?.city ? await this.cityId(city.city, city.post_code, country) : null)
    const inTown = known === null ? [] : (await this.places.offices({ country, type, city_id: known, limit: 1 })).offices
    const [office] = inTown.length ? inTown : (await this.places.offices({ country, type, limit: 1 })).offices
    return office ? { ...request, office_code: office.code } : request
  }

  private async cityId(name: string, post_code: string, country: EcontAddress["country_code"]): Promise<number | null> {
    const { city, candidates } = await this.places.resolveCity({ name, post_code, country })
    return (city ?? candidates[0])?.id ?? null
  }

  private async quote(request: PriceRequest, settings: EcontSettings, sender: Sender, version: number): Promise<Quote | null> {
    const label = buildPriceLabel({
      draft: draftOf(request, settings, sender),
      sender,
      packingList: [],
      reference: "price",
      orderNumber: null,
    })
    const key = `${version}:${JSON.stringify(label)}`
    const kept = this.kept.get(key)
    if (kept && kept.until > Date.now()) {
      return kept.quote
    }
    const quote = await this.ask(label)
    if (quote) {
      this.keep(key, quote)
    }
    return quote
  }

  private async ask(label: ReturnType<typeof buildPriceLabel>): Promise<Quote | null> {
    try {
      const { client } = await this.account.open()
      const { label: answer } = await client.createLabel({ label, mode: "calculate" }, { signal: AbortSignal.timeout(this.timeoutMs) })
      return toQuote(answer)
    } catch {
      return null
    }
  }

  private keep(key: string, quote: Quote): void {
    if (this.kept.size >= KEPT_MOST) {
      this.kept.clear()
    }
    this.kept.set(key, { quote, until: Date.now() + KEPT_FOR })
  }
}

const destinationOf = ({ type, office_code = "", city }: PriceRequest) =>
  type === "address"
    ? {
        type,
        address: {
          country_code: city?.country_code ?? ("BGR" as const),
          city_id: city?.city_id ?? null,
          city: city?.city ?? "",
          post_code: city?.post_code ?? "",
          quarter: "",
          street: "",
          number: "",
          other: "",
        },
      }
    : { type, office_code }

/** The draft a waybill of this cart would begin with; who receives it does not change the price. */
const draftOf = (request: PriceRequest, { boxes, defaults }: EcontSettings, sender: Sender) => {
  const isLocker = request.type === "locker"
  const goods = Math.round(request.goods_total * 100) / 100
  return {
    sender_id: sender.id,
    receiver: { kind: "person" as const, name: "", phone: "", email: "" as const, agent: "" },
    destination: destinationOf(request),
    hand_over: sender.hand_over,
    shipment_type: "pack" as const,
    parcels: packParcels(request.pieces, { boxes, itemWeight: defaults.item_weight, boxId: defaults.box_id }),
    description: "",
    payer: defaults.payer,
    cod_amount: request.cash_on_delivery && goods > 0 ? goods : null,
    declared_value: !isLocker && defaults.declare_above !== null && goods >= defaults.declare_above ? goods : null,
    review: isLocker ? ("none" as const) : defaults.review,
    partial_delivery: false,
    sms: defaults.sms,
    email_on_delivery: false,
    priority: null,
    send_date: null,
    delivery_day: defaults.saturday ? ("halfday" as const) : ("workday" as const),
    refusal: null,
    delivery_receipt: false,
    digital_receipt: false,
    goods_receipt: false,
    to_floor: false,
    keep_upright: false,
    invoice_number: "",
  }
}
