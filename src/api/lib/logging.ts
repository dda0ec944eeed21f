import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { type LogFields, writeLog } from "../../modules/bijou_core"

/** Writes a structured line without personal data to Medusa's logger. */
export const logEvent = (
  scope: MedusaContainer,
  level: "info" | "warn" | "error",
  event: string,
  fields: LogFields
): void => writeLog(scope.resolve(ContainerRegistrationKeys.LOGGER), level, event, fields)
