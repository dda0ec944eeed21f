import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { FAMILY, MEN, PLACES, STREETS, toLatin, WOMEN, type Place } from "../names"
import { createRandom, type Random } from "../random"

const COUNT = 400
const DAY_MS = 24 * 60 * 60 * 1000

/** A customer as later stages need it. */
export interface SeededCustomer {
  id: string
  email: string
  firstName: string
  lastName: string
  phone: string
  address: { street: string } & Place
  joinedAt: Date
  isWholesale: boolean
  isVip: boolean
}

type Draft = Omit<SeededCustomer, "id">

const draft = (random: Random, index: number, now: number): Draft => {
  const isWoman = random.chance(0.78)
  const firstName = random.pick(isWoman ? WOMEN : MEN)
  const lastName = `${random.pick(FAMILY)}${isWoman ? "а" : ""}`
  const domain = random.weighted([
    ["example.com", 5],
    ["example.org", 3],
    ["poshta.example", 4],
    ["mail.test", 1],
  ] as const)
  return {
    firstName,
    lastName,
    email: `${toLatin(firstName)}.${toLatin(lastName)}${index}@${domain}`,
    phone: `+359 88${random.int(0, 9)} 000 ${String(random.int(0, 999)).padStart(3, "0")}`,
    address: { street: `${random.pick(STREETS)} ${random.int(1, 140)}`, ...random.weighted(PLACES) },
    joinedAt: new Date(now - random.int(5, 730) * DAY_MS - random.int(0, DAY_MS)),
    isWholesale: index % 40 === 7,
    isVip: index % 9 === 4,
  }
}

const GROUPS: { name: string; en: string; has: (customer: Draft, now: number) => boolean }[] = [
  { name: "VIP", en: "VIP", has: ({ isVip }) => isVip },
  { name: "Нови", en: "New", has: ({ joinedAt }, now) => now - joinedAt.getTime() < 90 * DAY_MS },
  { name: "На едро", en: "Wholesale", has: ({ isWholesale }) => isWholesale },
  { name: "Абонати на бюлетина", en: "Newsletter", has: ({ phone }) => Number(phone.at(-1)) % 3 === 0 },
]

const backdate = async (db: Knex, customers: SeededCustomer[]): Promise<void> => {
  for (const table of ["customer", "customer_address"]) {
    const key = table === "customer" ? "id" : "customer_id"
    await db.raw(
      `UPDATE ${table} AS row SET created_at = given.at, updated_at = given.at
       FROM (SELECT unnest(?::text[]) AS id, unnest(?::timestamptz[]) AS at) AS given WHERE row.${key} = given.id`,
      [customers.map(({ id }) => id), customers.map(({ joinedAt }) => joinedAt.toISOString())]
    )
  }
}

/** Creates customers with an address each, groups, and dates over two years. */
export const seedCustomers = async (container: MedusaContainer, now: number): Promise<SeededCustomer[]> => {
  const service = container.resolve(Modules.CUSTOMER)
  const random = createRandom("customers")
  const drafts = Array.from({ length: COUNT }, (_, index) => draft(random, index, now))
  const created = await service.createCustomers(
    drafts.map(({ firstName, lastName, email, phone, address, isWholesale }, index) => ({
      email,
      first_name: firstName,
      last_name: lastName,
      phone,
      has_account: index % 10 < 7,
      company_name: isWholesale ? `${lastName} Бижу ЕООД` : null,
      addresses: [
        {
          address_name: "Дом",
          is_default_shipping: true,
          is_default_billing: true,
          first_name: firstName,
          last_name: lastName,
          phone,
          address_1: address.street,
          city: address.city,
          postal_code: address.postalCode,
          province: address.province,
          country_code: "bg",
        },
      ],
    }))
  )
  const ids = new Map(created.map(({ id, email }) => [email, id]))
  const customers = drafts.map((one) => ({ ...one, id: ids.get(one.email)! }))
  const groups = await service.createCustomerGroups(
    GROUPS.map(({ name, en }) => ({ name, metadata: { i18n: { en: { name: en } } } }))
  )
  await service.addCustomerToGroup(
    GROUPS.flatMap(({ has }, index) =>
      customers
        .filter((customer) => has(customer, now))
        .map(({ id }) => ({ customer_id: id, customer_group_id: groups[index].id }))
    )
  )
  await backdate(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), customers)
  return customers
}
