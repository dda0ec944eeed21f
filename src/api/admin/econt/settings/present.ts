import type { MedusaContainer } from "@medusajs/framework/types"
import type { SettingsResponse } from "../../../../contracts/econt-settings"
import type { SavedSettings } from "../../../../modules/bijou_econt"
import { userNames } from "../../../lib/user-names"
import { econtService } from "../present"

/** Saved settings to their wire shape, with who saved them. */
export const presentSettings = async (scope: MedusaContainer, saved: SavedSettings): Promise<SettingsResponse> => {
  const names = await userNames(scope, [saved.updated_by])
  return {
    settings: saved.settings,
    version: saved.version,
    username: saved.username,
    has_password: saved.has_password,
    environments: econtService(scope).account.environments(),
    updated_at: saved.updated_at?.toISOString() ?? null,
    updated_by: saved.updated_by ? { id: saved.updated_by, name: names.get(saved.updated_by) ?? saved.updated_by } : null,
  }
}
