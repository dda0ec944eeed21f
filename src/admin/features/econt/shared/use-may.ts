import { can, useConfig } from "../../../lib/use-config"

type Operation = "read" | "create" | "update" | "delete"

const useMayWith = (resource: string, operation: Operation): boolean => {
  const { data: config } = useConfig()
  return config?.features.econt === true && can(config, resource, operation)
}

/** Whether the one who is signed in may do something with waybills; no, until the answer is there. */
export const useMay = (operation: Operation): boolean => useMayWith("bijou_econt", operation)

/** Whether they may look at the settings, or change them. */
export const useMaySettings = (operation: "read" | "update"): boolean => useMayWith("bijou_econt_settings", operation)
