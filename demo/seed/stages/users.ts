import { createCustomerAccountWorkflow, createUserAccountWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

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

/** Creates an admin, a moderator and a customer of the shop who can log in. */
export const seedUsers = async (container: MedusaContainer, logins: Logins): Promise<void> => {
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
  await createCustomerAccountWorkflow(container).run({
    input: {
      authIdentityId,
      customerData: { email: logins.customer.email, first_name: "Мира", last_name: "Купувачова" },
    },
  })
}
