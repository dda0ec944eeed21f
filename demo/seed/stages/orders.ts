import type { CreateOrderDTO, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId, Modules } from "@medusajs/framework/utils"
import { labelOf } from "../../../src/workflows/econt/order-shipment"
import { chooseDeliveries, methodData } from "../econt/deliveries"
import type { SeededCustomer } from "./customers"
import type { EcontShop } from "./econt-places"
import { writeHistory } from "./order-history"
import { planOrders, type PlannedOrder, type SoldVariant, type WrittenOrder } from "./order-plan"
import type { Shop } from "./shop"

const BATCH = 60
const VAT = { rate: 20, code: "VAT20", description: "ДДС" }

/** The fields of a product that `readVariants` asks for. */
interface ProductRecord {
  id: string
  title: string
  handle: string
  thumbnail: string | null
  type: { value: string } | null
  collection: { title: string } | null
  variants: {
    id: string
    title: string
    sku: string | null
    prices: { amount: number }[]
    inventory_items: { inventory_item_id: string }[]
  }[]
}

/** Reads what was created of the catalogue, as order lines need it. */
export const readVariants = async (container: MedusaContainer): Promise<SoldVariant[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: [
      "id",
      "title",
      "handle",
      "thumbnail",
      "type.value",
      "collection.title",
      "variants.id",
      "variants.title",
      "variants.sku",
      "variants.prices.amount",
      "variants.inventory_items.inventory_item_id",
    ],
  })
  return (data as unknown as ProductRecord[])
    .flatMap((product) =>
      product.variants.map((variant) => ({
        id: variant.id,
        title: variant.title,
        sku: variant.sku ?? "",
        price: Number(variant.prices[0]?.amount ?? 0),
        productId: product.id,
        productTitle: product.title,
        productHandle: product.handle,
        productType: product.type?.value ?? "",
        collection: product.collection?.title ?? "",
        thumbnail: product.thumbnail ?? "",
        inventoryItemId: variant.inventory_items?.[0]?.inventory_item_id ?? "",
      }))
    )
    .sort((a, b) => a.sku.localeCompare(b.sku))
}

const homeOf = ({ firstName, lastName, phone, address }: SeededCustomer) => ({
  first_name: firstName,
  last_name: lastName,
  phone,
  address_1: address.street,
  city: address.city,
  postal_code: address.postalCode,
  province: address.province,
  country_code: "bg",
})

/** Where the customer lives, or the address the order goes to. */
const addressOf = ({ customer, delivery }: PlannedOrder) => {
  const destination = delivery?.choice.destination
  if (destination?.type !== "address") {
    return homeOf(customer)
  }
  const { street, number, city, post_code } = destination.address
  return { ...homeOf(customer), address_1: `${street} ${number}`, city, postal_code: post_code }
}

/** The shipping method as the checkout writes it. */
const methodOf = ({ delivery, shippingIndex }: PlannedOrder, shop: Shop) => {
  const { id, name } = delivery ? shop.econtOptions[delivery.type] : shop.shippingOptions[shippingIndex]
  return {
    name,
    amount: shop.shippingOptions[shippingIndex].amount,
    is_tax_inclusive: true,
    shipping_option_id: id,
    data: delivery ? methodData(delivery) : {},
    tax_lines: [VAT],
  }
}

/** The service keeps ids that it is given; with them nothing has to be read back. */
const toInput = ({ id, itemIds, plan: order }: WrittenOrder, shop: Shop): CreateOrderDTO => {
  const paid = order.capturedAt ? [{ amount: order.total, reference: "capture" }] : []
  const refunded = order.returnedAt && order.capturedAt ? [{ amount: -refundOf(order, shop), reference: "refund" }] : []
  const input: Omit<CreateOrderDTO, "shipping_methods" | "transactions"> & {
    id: string
    shipping_methods: object[]
    transactions: object[]
  } = {
    id,
    region_id: shop.regionId,
    customer_id: order.customer.id,
    sales_channel_id: shop.salesChannelId,
    email: order.customer.email,
    currency_code: "eur",
    status: order.state === "cancelled" ? "canceled" : order.deliveredAt ? "completed" : "pending",
    shipping_address: addressOf(order),
    billing_address: homeOf(order.customer),
    items: order.lines.map(({ variant, quantity }, index) => ({
      id: itemIds[index],
      title: variant.productTitle,
      subtitle: variant.title,
      thumbnail: variant.thumbnail,
      quantity,
      unit_price: variant.price,
      is_tax_inclusive: true,
      requires_shipping: true,
      product_id: variant.productId,
      product_title: variant.productTitle,
      product_handle: variant.productHandle,
      product_type: variant.productType,
      product_collection: variant.collection,
      variant_id: variant.id,
      variant_sku: variant.sku,
      variant_title: variant.title,
      tax_lines: [VAT],
    })),
    shipping_methods: [methodOf(order, shop)],
    transactions: [...paid, ...refunded].map((transaction) => ({ ...transaction, currency_code: "eur" })),
  }
  return input as CreateOrderDTO
}

/** What a customer gets back: the goods, without the delivery. */
export const refundOf = (order: PlannedOrder, shop: Shop): number =>
  Math.round((order.total - shop.shippingOptions[order.shippingIndex].amount) * 100) / 100

/** Creates all orders with their payments, parcels, returns and dates. */
export const seedOrders = async (
  container: MedusaContainer,
  shop: Shop,
  econt: EcontShop,
  customers: SeededCustomer[],
  now: number
): Promise<WrittenOrder[]> => {
  const variants = await readVariants(container)
  const amounts = shop.shippingOptions.map(({ amount }) => amount)
  const plans = planOrders(customers, variants, amounts, now)
  chooseDeliveries(plans, econt.towns, now, Date.now())
  for (const { delivery } of plans) {
    if (delivery) {
      delivery.label = (await labelOf(container, delivery.choice.destination)).label
    }
  }
  const service = container.resolve(Modules.ORDER)
  const written = plans.map(
    (plan): WrittenOrder => ({
      id: generateEntityId(undefined, "order"),
      plan,
      itemIds: plan.lines.map(() => generateEntityId(undefined, "ordli")),
      refund: plan.returnedAt && plan.capturedAt ? refundOf(plan, shop) : 0,
      fulfillmentId: generateEntityId(undefined, "ful"),
    })
  )
  for (let start = 0; start < written.length; start += BATCH) {
    await service.createOrders(written.slice(start, start + BATCH).map((order) => toInput(order, shop)))
  }
  await writeHistory(container, shop, written)
  await container.resolve(Modules.INVENTORY).createReservationItems(
    written
      .filter(({ plan }) => plan.state === "placed" || plan.state === "paid")
      .flatMap(({ plan, itemIds }) =>
        plan.lines.map(({ variant, quantity }, index) => ({
          line_item_id: itemIds[index],
          inventory_item_id: variant.inventoryItemId,
          location_id: shop.stockLocationId,
          quantity,
          allow_backorder: true,
        }))
      )
  )
  return written
}
