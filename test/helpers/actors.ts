import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateJwtToken, Modules } from "@medusajs/framework/utils"

type Headers = Record<string, string>

/** A person of a test, and the headers that make a request theirs. */
export type Actor = { id: string; email: string; headers: Headers }

type ActorType = "user" | "customer"

const signIn = async (container: MedusaContainer, type: ActorType, id: string, email: string, roles: string[]) => {
  const auth = container.resolve(Modules.AUTH)
  const identity = await auth.createAuthIdentities({
    provider_identities: [{ provider: "emailpass", entity_id: email }],
    app_metadata: { [`${type}_id`]: id },
  })
  const { jwtSecret } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig.http
  const token = generateJwtToken(
    {
      actor_id: id,
      actor_type: type,
      auth_identity_id: identity.id,
      app_metadata: { [`${type}_id`]: id, roles },
    },
    { secret: jwtSecret, expiresIn: "1d" }
  )
  return { authorization: `Bearer ${token}` }
}

type AdminOptions = { email?: string; firstName?: string; lastName?: string; roles?: string[] }

/** Creates an admin user who is signed in. `roles` are ids of RBAC roles, for suites with RBAC on. */
export const createAdminUser = async (
  container: MedusaContainer,
  { email = `admin-${randomUUID()}@example.com`, firstName = "Ada", lastName = "Admin", roles = [] }: AdminOptions = {}
): Promise<Actor> => {
  const user = await container
    .resolve(Modules.USER)
    .createUsers({ email, first_name: firstName, last_name: lastName })
  return { id: user.id, email, headers: await signIn(container, "user", user.id, email, roles) }
}

type CustomerOptions = { email?: string; firstName?: string; lastName?: string; publishableKey?: string }

/** Creates a customer with an account who is signed in; `publishableKey` goes into the headers. */
export const createCustomer = async (
  container: MedusaContainer,
  {
    email = `customer-${randomUUID()}@example.com`,
    firstName = "Мария",
    lastName = "Иванова",
    publishableKey,
  }: CustomerOptions = {}
): Promise<Actor> => {
  const customer = await container
    .resolve(Modules.CUSTOMER)
    .createCustomers({ email, first_name: firstName, last_name: lastName, has_account: true })
  const headers: Headers = await signIn(container, "customer", customer.id, email, [])
  if (publishableKey) {
    headers["x-publishable-api-key"] = publishableKey
  }
  return { id: customer.id, email, headers }
}
