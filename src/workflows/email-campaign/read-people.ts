import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Locale } from "../../contracts/shared"
import type { PeoplePage, Person } from "../../modules/bijou_email_campaign"

const PAGE = 500

type Named = { first_name: string | null; last_name: string | null }
type CustomerGraph = Named & { id: string; email: string | null; has_account: boolean; metadata: Record<string, unknown> | null }
type OrderGraph = {
  id: string
  email: string | null
  customer_id: string | null
  is_draft_order: boolean
  canceled_at: string | Date | null
  metadata: Record<string, unknown> | null
  shipping_address: (Named & { country_code: string | null }) | null
}
type Buyer = Person & { mayBeWrittenTo: boolean }

const CUSTOMER_FIELDS = ["id", "email", "first_name", "last_name", "has_account", "metadata"]
const ORDER_FIELDS = [
  "id",
  "email",
  "customer_id",
  "is_draft_order",
  "canceled_at",
  "metadata",
  "shipping_address.first_name",
  "shipping_address.last_name",
  "shipping_address.country_code",
]

/** The language of a customer or an order, where the storefront has written it down. */
const localeOf = (metadata: Record<string, unknown> | null): Locale | null =>
  metadata?.locale === "bg" || metadata?.locale === "en" ? metadata.locale : null

const toPerson = ({ id, email, first_name, last_name, has_account, metadata }: CustomerGraph): Person => ({
  email: email ?? "",
  customerId: id,
  hasAccount: has_account,
  firstName: first_name,
  lastName: last_name,
  locale: localeOf(metadata),
})

const toBuyer = ({ email, metadata, shipping_address: address, canceled_at }: OrderGraph): Buyer => ({
  email: email ?? "",
  firstName: address?.first_name,
  lastName: address?.last_name,
  country: address?.country_code,
  locale: localeOf(metadata),
  mayBeWrittenTo: !canceled_at,
})

const read = async <Row>(container: MedusaContainer, entity: "customer" | "order", fields: string[], filters: object): Promise<Row[]> => {
  const { data }: { data: unknown } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity,
    fields,
    filters,
    pagination: { take: PAGE, order: { id: "ASC" } },
  })
  return data as Row[]
}

/** Of those with one address in a page the account comes last, so that its name stays. */
const guestsFirst = (customers: CustomerGraph[]): CustomerGraph[] =>
  [...customers].sort((a, b) => Number(a.has_account) - Number(b.has_account))

const pageOf = <Row extends { id: string }>(found: Row[]): string | null => (found.length ? found[found.length - 1].id : null)

export const readCustomers = async (container: MedusaContainer, ids: string[]): Promise<Person[]> =>
  guestsFirst(await read<CustomerGraph>(container, "customer", CUSTOMER_FIELDS, { id: ids })).map(toPerson)

export const readOrders = async (container: MedusaContainer, ids: string[]): Promise<Buyer[]> =>
  (await read<OrderGraph>(container, "order", ORDER_FIELDS, { id: ids })).filter(({ is_draft_order }) => !is_draft_order).map(toBuyer)

/** Customers after an id. */
export const customersAfter = async (container: MedusaContainer, afterId: string): Promise<PeoplePage> => {
  const found = await read<CustomerGraph>(container, "customer", CUSTOMER_FIELDS, { id: { $gt: afterId } })
  return { people: guestsFirst(found).map(toPerson), lastId: pageOf(found) }
}

/** Orders after an id, without drafts. */
export const ordersAfter = async (container: MedusaContainer, afterId: string): Promise<PeoplePage> => {
  const found = await read<OrderGraph>(container, "order", ORDER_FIELDS, { id: { $gt: afterId } })
  return { people: found.filter(({ is_draft_order }) => !is_draft_order).map(toBuyer), lastId: pageOf(found) }
}
