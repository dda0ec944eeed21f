import { featureKey } from "../../../lib/query-keys"

const root = featureKey("econt")

/** Keys of all that is read of Econt; what changes a waybill throws away everything below `waybills`. */
export const econtKeys = {
  all: () => root,
  overview: () => [...root, "overview"] as const,
  waybills: (...parts: readonly unknown[]) => [...root, "waybills", ...parts] as const,
  places: (...parts: readonly unknown[]) => [...root, "places", ...parts] as const,
}
