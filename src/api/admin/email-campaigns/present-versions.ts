import type { MedusaContainer } from "@medusajs/framework/types"
import type { ContentVersion } from "../../../contracts/email-campaign-version"
import type { VersionRow } from "../../../modules/bijou_email_campaign"
import { userNames } from "../../lib/user-names"

/** Versions to their wire shape, with the names of who wrote them. */
export const presentVersions = async (scope: MedusaContainer, found: VersionRow[]): Promise<ContentVersion[]> => {
  const names = await userNames(scope, found.map(({ created_by }) => created_by))
  return found.map(({ number, is_scheduled, created_by, created_at, updated_at }) => ({
    number,
    is_scheduled,
    created_by: created_by === null ? null : { id: created_by, name: names.get(created_by) ?? created_by },
    created_at: created_at.toISOString(),
    updated_at: updated_at.toISOString(),
  }))
}

/** The number in the path; one nothing can have where it is none. */
export const versionNumber = (text: string): number => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0)
