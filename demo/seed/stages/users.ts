import { createCustomerAccountWorkflow, createUserAccountWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { SeededCustomer } from "./customers"

const DAY_MS = 24 * 60 * 60 * 1000

interface Login {
  email: string
  password: string
}

/** The people who can log in to the demo. */
export interface Logins {
  admin: Login
  moderator: Login
  customer: Login
}

const register = async (container: MedusaContainer, { email, password }: Login): Promise<string> => {
  const { success, authIdentity, error } = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: { email, password } })
  if (!success || !authIdentity) {
    throw new Error(`No login could be made for ${email}: ${error}`)
  }
  return authIdentity.id
}

/**
 * Creates an admin, a moderator and a customer of the shop who can log in.
 * @returns the customer, who gets orders like the others
 */
export const seedUsers = async (container: MedusaContainer, logins: Logins, now: number): Promise<SeededCustomer> => {
  const people = [
    { login: logins.admin, first_name: "Ана", last_name: "Атанасова" },
    { login: logins.moderator, first_name: "Мартин", last_name: "Модев" },
  ]
  for (const { login, first_name, last_name } of people) {
    const authIdentityId = await register(container, login)
    await createUserAccountWorkflow(container).run({
      input: { authIdentityId, userData: { email: login.email, first_name, last_name } },
    })
  }
  const authIdentityId = await register(container, logins.customer)
  const [firstName, lastName, phone] = ["Мира", "Купувачова", "+359 888 000 000"]
  const { result } = await createCustomerAccountWorkflow(container).run({
    input: {
      authIdentityId,
      customerData: { email: logins.customer.email, first_name: firstName, last_name: lastName, phone },
    },
  })
  return {
    id: result.id,
    email: logins.customer.email,
    firstName,
    lastName,
    phone,
    address: { street: "ул. „Шипка“ 1", city: "София", postalCode: "1000", province: "София-град" },
    joinedAt: new Date(now - 600 * DAY_MS),
    isWholesale: false,
    isVip: true,
  }
}
