import type { AuthenticatedMedusaRequest, MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

/**
 * Who asks: a user, a customer or a secret API key.
 * @throws UNAUTHORIZED when nobody is logged in
 */
export const actorId = (req: MedusaRequest): string => {
  const id = optionalActorId(req)
  if (!id) {
    throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "Log in to continue.")
  }
  return id
}

/** Who asks, or undefined on a public route without a login. */
export const optionalActorId = (req: MedusaRequest): string | undefined =>
  (req as Partial<AuthenticatedMedusaRequest>).auth_context?.actor_id || undefined
