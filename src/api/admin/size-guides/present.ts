import type { MedusaContainer } from "@medusajs/framework/types"
import type { GuideListItem } from "../../../contracts/size-guide"
import { BIJOU_SIZE_GUIDE_MODULE, type BijouSizeGuideService, type GuideListRow } from "../../../modules/bijou_size_guide"
import { userNames } from "../../lib/user-names"

/** The size-guide module of this request. */
export const sizeGuideService = (scope: MedusaContainer): BijouSizeGuideService =>
  scope.resolve<BijouSizeGuideService>(BIJOU_SIZE_GUIDE_MODULE)

type User = { id: string; name: string }

/** Looks user ids up and gives the function that makes a person of one. */
export const usersOf = async (
  scope: MedusaContainer,
  ids: (string | null)[]
): Promise<(id: string | null) => User | null> => {
  const names = await userNames(scope, ids)
  return (id) => (id === null ? null : { id, name: names.get(id) ?? id })
}

/** Rows of the list to wire shapes, with the names of who changed them. */
export const presentList = async (scope: MedusaContainer, found: GuideListRow[]): Promise<GuideListItem[]> => {
  const userOf = await usersOf(scope, found.map((row) => row.updated_by))
  return found.map(({ sort_key: _key, ...row }) => ({
    ...row,
    updated_at: row.updated_at.toISOString(),
    updated_by: userOf(row.updated_by),
  }))
}
