import { resolvePermissions } from "@medusajs/framework"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Policy, WILDCARD } from "@medusajs/framework/utils"

type PolicyOf = { resource: string; operation: string }

const OURS = "bijou_"

/** Whether the host enforces roles. */
export const isRbacOn = (scope: MedusaContainer): boolean =>
  scope
    .resolve<{ isFeatureEnabled(flag: string): boolean }>(ContainerRegistrationKeys.FEATURE_FLAG_ROUTER)
    .isFeatureEnabled("rbac")

/** Every permission the suite's policies know. */
const suitePolicies = (): PolicyOf[] =>
  Object.values(Policy as Record<string, PolicyOf>)
    .filter(({ resource, operation }) => resource.startsWith(OURS) && operation !== WILDCARD)
    .map(({ resource, operation }) => ({ resource, operation }))

/**
 * The caller's permissions on the suite's resources as `resource:operation`, wildcards
 * expanded. Read from the roles in the caller's token, as Medusa's own check of each route
 * does, so a button is shown exactly when its route would answer. Empty while `rbac` is off.
 */
export const permissionsOf = async (req: AuthenticatedMedusaRequest): Promise<string[]> => {
  if (!isRbacOn(req.scope)) {
    return []
  }
  const roles = req.auth_context.app_metadata?.roles
  const granted = await resolvePermissions({
    roles: Array.isArray(roles) ? roles : [],
    universe: suitePolicies(),
    container: req.scope,
  })
  return [...granted].sort()
}
