import type { MedusaContainer } from "@medusajs/framework/types"
import type { Run } from "../../../../contracts/econt-shipment"
import type { RunRow } from "../../../../modules/bijou_econt"
import { creatorsOf, moment } from "../present"

/** Runs to their wire shape, with who started them. */
export const presentRuns = async (scope: MedusaContainer, found: readonly RunRow[]): Promise<Run[]> => {
  const userOf = await creatorsOf(scope, found)
  return found.map(({ created_at, created_by, finished_at, ...run }) => ({
    ...run,
    created_at: created_at.toISOString(),
    created_by: userOf(created_by),
    finished_at: moment(finished_at),
  }))
}

/** One run to its wire shape. */
export const presentRun = async (scope: MedusaContainer, found: RunRow): Promise<Run> => (await presentRuns(scope, [found]))[0]
