import type {
  CalculatedShippingOptionPrice,
  CalculateShippingOptionPriceContext,
  CreateFulfillmentResult,
  FulfillmentOption,
  ValidateFulfillmentDataContext,
} from "@medusajs/framework/types"
import { AbstractFulfillmentProviderService, MedusaError } from "@medusajs/framework/utils"
import { DELIVERY_TYPES, type DeliveryType } from "../../contracts/econt"
import { type DeliveryChoice, deliveryChoiceSchema } from "../../contracts/econt-store"
import { BIJOU_ECONT_MODULE, type BijouEcontService } from "../../modules/bijou_econt"
import { type CartContext, cityOf, goodsTotalOf, lockerFit, piecesOf } from "./cart"

type Data = Record<string, unknown>
type Container = { [BIJOU_ECONT_MODULE]: BijouEcontService }

const NAMES: Record<DeliveryType, string> = {
  office: "Econt: office",
  locker: "Econt: locker (Econtomat)",
  address: "Econt: address",
}

const TOO_BIG = "This order does not fit into a locker of Econt: choose an office or an address."

const wrong = (message: string): MedusaError => new MedusaError(MedusaError.Types.INVALID_DATA, message)

const typeOf = (optionData: Data): DeliveryType => {
  const type = DELIVERY_TYPES.find((known) => known === optionData.id)
  if (!type) {
    throw wrong("This shipping option is not one of Econt's: choose office, locker or address in its settings.")
  }
  return type
}

/**
 * Econt as a fulfillment provider of Medusa: three ways to deliver, the customer's choice checked,
 * prices at checkout. Waybills are booked from the order's panel, not by making a fulfilment.
 *
 * The host gives it the module: `{ resolve: "@medusajs/medusa/fulfillment", dependencies: ["bijou_econt"], … }`.
 */
export default class EcontProviderService extends AbstractFulfillmentProviderService {
  static identifier = "econt"

  /** The container as it was given: the module is loaded after the provider. */
  constructor(private readonly container: Container) {
    super()
  }

  async getFulfillmentOptions(): Promise<FulfillmentOption[]> {
    return [
      ...DELIVERY_TYPES.map((id) => ({ id, name: NAMES[id] })),
      { id: "return", name: "Econt: return", is_return: true },
    ]
  }

  async validateOption(data: Data): Promise<boolean> {
    return data.id === "return" || DELIVERY_TYPES.some((type) => type === data.id)
  }

  async canCalculate(option: { data?: Data | null }): Promise<boolean> {
    return DELIVERY_TYPES.some((type) => type === option.data?.id)
  }

  /**
   * Checks the customer's choice, `data.choice`, when the shipping method is added.
   * @throws INVALID_DATA with a sentence the storefront can show
   */
  async validateFulfillmentData(optionData: Data, data: Data, context: ValidateFulfillmentDataContext): Promise<Data> {
    const type = typeOf(optionData)
    await this.checkCart(type, context)
    if (data?.choice === undefined && type === "address") {
      return { ...data, delivery_type: type }
    }
    const parsed = deliveryChoiceSchema.safeParse(data?.choice)
    if (!parsed.success) {
      throw wrong(type === "address" ? "The address is not complete." : "Choose an office or a locker of Econt.")
    }
    const choice = parsed.data
    if (choice.destination.type !== type) {
      throw wrong(`This shipping option delivers to ${type === "address" ? "an address" : `an ${type}`} of Econt, and another place was chosen.`)
    }
    const label = choice.destination.type === "address" ? await this.checkAddress(choice) : await this.checkOffice(choice.destination.office_code, type)
    return { ...data, delivery_type: type, choice: await this.completed(choice), label, locale: context.locale }
  }

  /**
   * The customer's price: Econt's own within two seconds, else the merchant's fallback, and never 0 by an
   * error. When the cart changes, Medusa asks again with the data of the shipping method.
   */
  async calculatePrice(
    optionData: Data,
    data: Data,
    context: CalculateShippingOptionPriceContext
  ): Promise<CalculatedShippingOptionPrice> {
    const cart = context as CartContext
    const choice = deliveryChoiceSchema.safeParse(data?.choice)
    const destination = choice.success ? choice.data.destination : undefined
    const priced = await this.econt.prices.price({
      type: typeOf(optionData),
      office_code: destination && destination.type !== "address" ? destination.office_code : undefined,
      city: destination?.type === "address" ? destination.address : cityOf(cart),
      pieces: piecesOf(cart),
      goods_total: goodsTotalOf(cart),
      cash_on_delivery: choice.success ? choice.data.cash_on_delivery : true,
      currency_code: typeof cart.currency_code === "string" ? cart.currency_code : "eur",
      stock_location_id: context.from_location?.id ?? null,
    })
    return { calculated_amount: priced.amount, is_calculated_price_tax_inclusive: priced.tax_inclusive }
  }

  /** Remembers the fulfilment, so that cancelling it finds its waybill. Nothing is booked here. */
  async createFulfillment(data: Data, _items: unknown, _order: unknown, fulfillment: Data): Promise<CreateFulfillmentResult> {
    return { data: { ...data, fulfillment_id: fulfillment.id }, labels: [] }
  }

  /** Cancels the waybill of a fulfilment; without one, or with one that is gone, there is nothing to do. */
  async cancelFulfillment(data: Data): Promise<Data> {
    const waybill = typeof data.fulfillment_id === "string" ? await this.econt.waybills.ofFulfillment(data.fulfillment_id) : undefined
    if (waybill) {
      await this.econt.cancellations.cancel(waybill.id)
    }
    return {}
  }

  /** A return's parcel gets its label from the order's panel, where somebody decides who pays for it. */
  async createReturnFulfillment(fulfillment: Data): Promise<CreateFulfillmentResult> {
    return { data: { fulfillment_id: fulfillment.id, is_return: true }, labels: [] }
  }

  private get econt(): BijouEcontService {
    return this.container[BIJOU_ECONT_MODULE]
  }

  /** @throws INVALID_DATA for what Econt could not deliver, or not be paid for */
  private async checkCart(type: DeliveryType, cart: CartContext): Promise<void> {
    if (typeof cart.currency_code === "string" && cart.currency_code.toLowerCase() !== "eur") {
      throw wrong("Econt collects and prices in euro only, and this cart has another currency.")
    }
    if (type === "locker" && lockerFit(piecesOf(cart), (await this.econt.settings.read()).settings)) {
      throw wrong(TOO_BIG)
    }
  }

  private async checkOffice(code: string, type: DeliveryType): Promise<string> {
    const office = await this.econt.places.officeByCode(code)
    if (!office || office.gone) {
      throw wrong("This office of Econt is closed or does not exist any more. Choose another one.")
    }
    if (office.type !== type) {
      throw wrong(type === "locker" ? "This is an office, not a locker: choose a locker." : "This is a locker, not an office: choose an office.")
    }
    return [office.name, office.address].filter(Boolean).join(", ")
  }

  private async checkAddress({ destination }: DeliveryChoice): Promise<string> {
    if (destination.type !== "address") {
      return ""
    }
    const { city, post_code, street, number, quarter, other } = destination.address
    const isComplete = (street && number) || (quarter && other)
    if (!city || !isComplete) {
      throw wrong("Econt needs the town and a street with its number, or a quarter with the block.")
    }
    return [`${post_code} ${city}`.trim(), quarter, [street, number].filter(Boolean).join(" "), other].filter(Boolean).join(", ")
  }

  /** The town by Econt's id, where its name and post code tell it. */
  private async completed(choice: DeliveryChoice): Promise<DeliveryChoice> {
    const { destination } = choice
    if (destination.type !== "address" || destination.address.city_id !== null) {
      return choice
    }
    const { city, post_code, country_code } = destination.address
    const { city: found } = await this.econt.places.resolveCity({ name: city, post_code, country: country_code })
    return found ? { ...choice, destination: { ...destination, address: { ...destination.address, city_id: found.id } } } : choice
  }
}
