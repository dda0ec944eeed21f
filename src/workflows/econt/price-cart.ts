import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { listShippingOptionsForCartWorkflow } from "@medusajs/medusa/core-flows"
import { DELIVERY_TYPES, type DeliveryType } from "../../contracts/econt"
import type { CartPricesBody, CartPricesResponse, NoDeliveryReason } from "../../contracts/econt-store"
import { BIJOU_ECONT_MODULE, type BijouEcontService } from "../../modules/bijou_econt"
import { type CartContext, cityOf, goodsTotalOf, lockerFit, piecesOf } from "../../providers/econt/cart"

type CartPrice = CartPricesResponse["prices"][number]
type Option = {
  id: string
  price_type: "flat" | "calculated"
  provider_id: string | null
  shipping_profile_id: string | null
  data: Record<string, unknown> | null
  amount?: number | null
  service_zone?: { fulfillment_set?: { location?: { id?: string } } }
}
type Line = NonNullable<CartContext["items"]>[number] & {
  variant?: { product?: { shipping_profile?: { id?: string } | null } | null } | null
}
type Cart = Omit<CartContext, "items"> & { currency_code: string; items: Line[] }

const FIELDS = [
  "id",
  "currency_code",
  "item_total",
  "items.*",
  "items.variant.weight",
  "items.variant.length",
  "items.variant.width",
  "items.variant.height",
  "items.variant.product.shipping_profile.id",
  "shipping_address.*",
]

const readCart = async (container: MedusaContainer, id: string): Promise<Cart> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields: FIELDS, filters: { id } })
  const [cart] = data as unknown as Cart[]
  if (!cart) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such cart.")
  }
  return cart
}

/** Shipping options of Econt's that a customer may choose for this cart. */
const optionsFor = async (container: MedusaContainer, cartId: string): Promise<Option[]> => {
  const { result } = await listShippingOptionsForCartWorkflow(container).run({
    input: { cart_id: cartId, is_return: false, enabled_in_store: true },
  })
  return (result as Option[]).filter(({ provider_id }) => provider_id?.startsWith("econt"))
}

const unavailable = (delivery_type: DeliveryType, reason: NoDeliveryReason, option?: Option): CartPrice => ({
  delivery_type,
  shipping_option_id: option?.id ?? null,
  amount: null,
  reason,
  source: null,
  expected_delivery_date: null,
  currency: "EUR",
})

/** Pieces this option sends: those of its shipping profile, as Medusa itself prices them. */
const ofProfile = (cart: Cart, { shipping_profile_id }: Option): CartContext => ({
  ...cart,
  items: cart.items.filter(({ variant }) => variant?.product?.shipping_profile?.id === shipping_profile_id),
})

type Place = { office_code?: string; city: ReturnType<typeof cityOf> }

/** The office where one is chosen of that type, else the town that is named, else the cart's. */
const placesOf = async ({ places }: BijouEcontService, cart: Cart, { office_code, city_id }: CartPricesBody) => {
  const [office, city] = await Promise.all([
    office_code ? places.officeByCode(office_code) : undefined,
    city_id === undefined ? undefined : places.cityById(city_id),
  ])
  const town: Place["city"] = city
    ? { city_id: city.id, city: city.name, post_code: city.post_code, country_code: "BGR" }
    : cityOf(cart)
  return (type: DeliveryType): Place => ({ city: town, office_code: office && !office.gone && office.type === type ? office.code : undefined })
}

/**
 * What each way to deliver costs for a cart, all asked at once. Where Econt gives no answer in time the
 * merchant's fallback stands, so an amount is 0 only where the shop says that delivery is free.
 *
 * @throws NOT_FOUND for a cart that is not there
 */
export const priceCart = async (container: MedusaContainer, cartId: string, body: CartPricesBody): Promise<CartPricesResponse> => {
  const econt = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  const cart = await readCart(container, cartId)
  const [options, placeOf, { settings }] = await Promise.all([
    optionsFor(container, cartId),
    placesOf(econt, cart, body),
    econt.settings.read(),
  ])
  const price = async (type: DeliveryType): Promise<CartPrice> => {
    const option = options.find(({ data }) => data?.id === type)
    if (!option) {
      return unavailable(type, "no_option")
    }
    if (cart.currency_code.toLowerCase() !== "eur") {
      return unavailable(type, "currency", option)
    }
    const sent = ofProfile(cart, option)
    const pieces = piecesOf(sent)
    if (pieces.length === 0) {
      return unavailable(type, "nothing_to_send", option)
    }
    const tooBig = type === "locker" ? lockerFit(pieces, settings) : null
    if (tooBig) {
      return unavailable(type, tooBig, option)
    }
    const found = { delivery_type: type, shipping_option_id: option.id, reason: null, currency: "EUR" as const }
    if (option.price_type === "flat") {
      return typeof option.amount === "number"
        ? { ...found, amount: option.amount, source: "fixed", expected_delivery_date: null }
        : unavailable(type, "no_price", option)
    }
    const { amount, source, expected_delivery_date } = await econt.prices.price({
      type,
      ...placeOf(type),
      pieces,
      goods_total: goodsTotalOf(sent),
      cash_on_delivery: body.cash_on_delivery,
      currency_code: cart.currency_code,
      stock_location_id: option.service_zone?.fulfillment_set?.location?.id ?? null,
    })
    return { ...found, amount, source, expected_delivery_date }
  }
  return { prices: await Promise.all(DELIVERY_TYPES.map(price)) }
}
