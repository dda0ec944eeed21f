import { featureKey } from "../../../lib/query-keys"

const root = featureKey("email-campaign")

/** Keys of what is read of campaigns; what changes one throws away what hangs on it below `campaigns`. */
export const emailKeys = {
  all: () => root,
  campaigns: (...parts: readonly unknown[]) => [...root, "campaigns", ...parts] as const,
  sending: (...parts: readonly unknown[]) => [...root, "sending", ...parts] as const,
}
