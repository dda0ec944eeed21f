import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { deliveryChoiceSchema, type DeliveryChoice } from "../../contracts/econt-store"

/** Providers whose payment is only money once somebody has it in hand. */
const UNPAID_PROVIDERS = ["pp_system_default"]

const FIELDS = [
  "id",
  "display_id",
  "status",
  "canceled_at",
  "currency_code",
  "email",
  "total",
  "shipping_total",
  "created_at",
  "metadata",
  "shipping_address.*",
  "shipping_methods.id",
  "shipping_methods.shipping_option_id",
  "shipping_methods.data",
  "items.*",
  "items.detail.*",
  "items.variant.weight",
  "items.variant.length",
  "items.variant.width",
  "items.variant.height",
  "fulfillments.id",
  "fulfillments.provider_id",
  "fulfillments.location_id",
  "fulfillments.created_at",
  "fulfillments.shipped_at",
  "fulfillments.delivered_at",
  "fulfillments.canceled_at",
  "fulfillments.items.line_item_id",
  "fulfillments.items.quantity",
  "payment_collections.payments.id",
  "payment_collections.payments.provider_id",
  "payment_collections.payments.amount",
  "payment_collections.payments.captured_at",
  "payment_collections.payments.canceled_at",
  "payment_collections.payments.captures.amount",
  "payment_collections.payments.refunds.amount",
]

/** A number of Medusa's, which may come as an object that knows more digits. */
const number = (value: unknown): number => Number((value as { numeric?: number } | null)?.numeric ?? value ?? 0)

const sum = (values: readonly unknown[]): number => values.reduce<number>((total, value) => total + number(value), 0)

type Payment = {
  id: string
  provider_id: string
  amount: unknown
  captured_at: string | null
  canceled_at: string | null
  captures?: ({ amount: unknown } | null)[]
  refunds?: ({ amount: unknown } | null)[]
}
type Address = {
  first_name: string | null
  last_name: string | null
  company: string | null
  phone: string | null
  address_1: string | null
  address_2: string | null
  city: string | null
  postal_code: string | null
  country_code: string | null
  province: string | null
}
type Graph = {
  id: string
  display_id: number
  status: string
  canceled_at: string | null
  currency_code: string
  email: string | null
  total: unknown
  shipping_total: unknown
  created_at: string
  metadata: Record<string, unknown> | null
  shipping_address: Address | null
  shipping_methods: ({ id: string; shipping_option_id: string | null; data: Record<string, unknown> | null } | null)[]
  items: ({
    id: string
    title: string
    subtitle?: string | null
    variant_sku: string | null
    variant_title: string | null
    requires_shipping: boolean
    total: unknown
    detail: { quantity: unknown; fulfilled_quantity: unknown } | null
    variant: { weight: unknown; length: unknown; width: unknown; height: unknown } | null
  } | null)[]
  fulfillments: ({
    id: string
    provider_id: string
    location_id: string | null
    created_at: string | Date
    shipped_at: string | null
    delivered_at: string | null
    canceled_at: string | null
    items: ({ line_item_id: string | null; quantity: unknown } | null)[]
  } | null)[]
  payment_collections: ({ payments: (Payment | null)[] | null } | null)[] | null
}

/** A piece of an order with what is left to send; weight in grams, sides in cm, `total` gross for `ordered` pieces. */
export type OrderLine = {
  id: string
  title: string
  sku: string | null
  ordered: number
  left: number
  total: number
  weight: number | null
  size: { length: number; width: number; height: number } | null
}

/** What a waybill is made from, out of an order. Amounts in the order's currency, major units. */
export type OrderFacts = {
  id: string
  display_id: number
  currency_code: string
  email: string
  total: number
  shipping_total: number
  outstanding: number
  cancelled: boolean
  created_at: string
  locale: "bg" | "en"
  address: Address | null
  choice: DeliveryChoice | null
  shipping_option_ids: string[]
  lines: OrderLine[]
  fulfillments: {
    id: string
    provider_id: string
    location_id: string | null
    created_at: string
    shipped: boolean
    delivered: boolean
    canceled: boolean
    items: { line_item_id: string; quantity: number }[]
  }[]
  payments: { id: string; captured: boolean; canceled: boolean; provider_id: string }[]
}

const isThere = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined

/** Money that is there, or surely will be: an authorised card payment counts, cash on delivery does not. */
const paidBy = (payment: Payment): number => {
  if (payment.canceled_at) {
    return 0
  }
  const captured = sum((payment.captures ?? []).map((capture) => capture?.amount)) - sum((payment.refunds ?? []).map((refund) => refund?.amount))
  return payment.captured_at || UNPAID_PROVIDERS.includes(payment.provider_id) ? captured : number(payment.amount)
}

const choiceOf = (methods: Graph["shipping_methods"]): DeliveryChoice | null => {
  for (const method of methods.filter(isThere)) {
    const parsed = deliveryChoiceSchema.safeParse(method.data?.choice)
    if (parsed.success) {
      return parsed.data
    }
  }
  return null
}

const cents = (amount: number): number => Math.round(amount * 100) / 100

const factsOf = (order: Graph): OrderFacts => {
  const payments = (order.payment_collections ?? []).flatMap((collection) => collection?.payments ?? []).filter(isThere)
  return {
    id: order.id,
    display_id: order.display_id,
    currency_code: order.currency_code,
    email: order.email ?? "",
    total: number(order.total),
    shipping_total: number(order.shipping_total),
    outstanding: Math.max(0, cents(number(order.total) - sum(payments.map(paidBy)))),
    cancelled: Boolean(order.canceled_at) || order.status === "canceled",
    created_at: new Date(order.created_at).toISOString(),
    locale: order.metadata?.locale === "en" ? "en" : "bg",
    address: order.shipping_address,
    choice: choiceOf(order.shipping_methods),
    shipping_option_ids: order.shipping_methods.filter(isThere).flatMap(({ shipping_option_id }) => shipping_option_id ?? []),
    lines: order.items.filter(isThere).filter(({ requires_shipping }) => requires_shipping).map(lineOf),
    fulfillments: order.fulfillments.filter(isThere).map((fulfillment) => ({
      id: fulfillment.id,
      provider_id: fulfillment.provider_id,
      location_id: fulfillment.location_id,
      created_at: new Date(fulfillment.created_at).toISOString(),
      shipped: Boolean(fulfillment.shipped_at),
      delivered: Boolean(fulfillment.delivered_at),
      canceled: Boolean(fulfillment.canceled_at),
      items: fulfillment.items
        .filter(isThere)
        .flatMap(({ line_item_id, quantity }) => (line_item_id ? [{ line_item_id, quantity: number(quantity) }] : [])),
    })),
    payments: payments.map(({ id, captured_at, canceled_at, provider_id }) => ({
      id,
      captured: Boolean(captured_at),
      canceled: Boolean(canceled_at),
      provider_id,
    })),
  }
}

const lineOf = (item: NonNullable<Graph["items"][number]>): OrderLine => {
  const { length, width, height } = item.variant ?? {}
  return {
    id: item.id,
    title: item.variant_title && item.variant_title !== item.title ? `${item.title} (${item.variant_title})` : item.title,
    sku: item.variant_sku,
    ordered: number(item.detail?.quantity),
    left: number(item.detail?.quantity) - number(item.detail?.fulfilled_quantity),
    total: number(item.total),
    weight: item.variant?.weight ? number(item.variant.weight) : null,
    size: length && width && height ? { length: number(length), width: number(width), height: number(height) } : null,
  }
}

/** Orders with what their waybills are made from, by id; what is not there is left out. */
export const readOrders = async (container: MedusaContainer, ids: readonly string[]): Promise<Map<string, OrderFacts>> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: FIELDS, filters: { id: [...ids] } })
  return new Map((data as unknown as Graph[]).map((order) => [order.id, factsOf(order)]))
}

/** @throws NOT_FOUND */
export const readOrder = async (container: MedusaContainer, id: string): Promise<OrderFacts> => {
  const order = (await readOrders(container, [id])).get(id)
  if (!order) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such order.")
  }
  return order
}
