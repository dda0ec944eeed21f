import type { APIRequestContext } from "@playwright/test"
import { demo } from "./demo"

type Destination = { type: "office" | "locker"; office_code: string } | { type: "address"; address: Record<string, unknown> }
type Price = { delivery_type: string; shipping_option_id: string; amount: number; source: string }
type Office = { code: string; name: string; name_en: string }

/** What a customer sees of a cart before paying. */
export type Checkout = { prices: Price[]; amount: number; label: string; orderId: string; displayId: number; total: number; email: string }

const key = () => ({ "x-publishable-api-key": demo().publishable_key })

const send = async <T>(request: APIRequestContext, path: string, data?: object): Promise<T> => {
  const answer = data ? await request.post(path, { data, headers: key() }) : await request.get(path, { headers: key() })
  if (!answer.ok()) {
    throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
  }
  return (await answer.json()) as T
}

/** A locker or office in Sofia, as the checkout finds it. */
export const findOffice = async (request: APIRequestContext, type: "office" | "locker"): Promise<Office> => {
  const { offices } = await send<{ offices: Office[] }>(request, `/store/econt/offices?type=${type}&city_id=41&limit=5`)
  return offices[0]
}

type Variant = { id: string; inventory_quantity: number; calculated_price: { calculated_amount: number } }

/** The cheapest piece there is enough of: its delivery is not free. */
const variantInStock = async (request: APIRequestContext, regionId: string): Promise<string> => {
  const fields = encodeURIComponent("variants.id,+variants.inventory_quantity,*variants.calculated_price")
  const { products } = await send<{ products: { variants: Variant[] }[] }>(request, `/store/products?limit=100&region_id=${regionId}&fields=${fields}`)
  const priceOf = ({ calculated_price }: Variant) => calculated_price.calculated_amount
  return products
    .flatMap(({ variants }) => variants.filter(({ inventory_quantity }) => inventory_quantity > 5))
    .sort((a, b) => priceOf(a) - priceOf(b))[0].id
}

/** Goes through the checkout of the shop with one piece, paid on delivery; with a code where one is given. */
export const checkOut = async (request: APIRequestContext, destination: Destination, name: string, code?: string): Promise<Checkout> => {
  const email = `${Date.now()}@example.com`
  const { regions } = await send<{ regions: { id: string; countries: { iso_2: string }[] }[] }>(request, "/store/regions")
  const regionId = regions.find(({ countries }) => countries.some(({ iso_2 }) => iso_2 === "bg"))?.id ?? ""
  const { cart } = await send<{ cart: { id: string } }>(request, "/store/carts", {
    region_id: regionId,
    email,
    items: [{ variant_id: await variantInStock(request, regionId), quantity: 1 }],
    shipping_address: {
      first_name: name,
      last_name: "Поръчкова",
      phone: "0888 765 432",
      address_1: "ул. Резбарска 5",
      city: "София",
      postal_code: "1000",
      country_code: "bg",
    },
  })
  if (code) {
    await send(request, `/store/carts/${cart.id}/promotions`, { promo_codes: [code] })
  }
  const { prices } = await send<{ prices: Price[] }>(request, `/store/econt/carts/${cart.id}/prices`, {})
  const option = prices.find(({ delivery_type }) => delivery_type === destination.type)
  const { amount, label } = await send<{ amount: number; label: string }>(request, `/store/econt/carts/${cart.id}/delivery`, {
    shipping_option_id: option?.shipping_option_id,
    choice: { destination, cash_on_delivery: true },
  })
  const { payment_collection } = await send<{ payment_collection: { id: string } }>(request, "/store/payment-collections", { cart_id: cart.id })
  await send(request, `/store/payment-collections/${payment_collection.id}/payment-sessions`, { provider_id: "pp_system_default" })
  const { order } = await send<{ order: { id: string; display_id: number; total: number } }>(request, `/store/carts/${cart.id}/complete`, {})
  return { prices, amount, label, orderId: order.id, displayId: order.display_id, total: order.total, email }
}

type ParcelState = { parcels: { shipment_number: string; state: string; events: { type: string }[] }[] }

/** Where the customer sees the parcels of an order. */
export const trackAsCustomer = async (request: APIRequestContext, { orderId, email }: Checkout) =>
  (await send<ParcelState>(request, `/store/econt/orders/${orderId}/tracking?email=${encodeURIComponent(email)}`)).parcels

type OrderState = { fulfillment_status: string; payment_status: string }

/** What Medusa says of an order. */
export const orderState = async (admin: APIRequestContext, orderId: string): Promise<OrderState> => {
  const answer = await admin.get(`/admin/orders/${orderId}?fields=id,fulfillment_status,payment_status`)
  const { order } = (await answer.json()) as { order: OrderState }
  return { fulfillment_status: order.fulfillment_status, payment_status: order.payment_status }
}

/** Moves of the sandbox the demo's parcels are booked at. */
export const sandbox = async (request: APIRequestContext, path: "advance" | "pay-out", data: object): Promise<void> => {
  const answer = await request.post(new URL(`/__sandbox/${path}`, demo().econt_sandbox_url).href, { data })
  if (!answer.ok()) {
    throw new Error(`The sandbox refused ${path}: ${await answer.text()}`)
  }
}
