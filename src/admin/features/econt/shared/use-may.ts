import { can, useConfig } from "../../../lib/use-config"

type Operation = "read" | "create" | "update" | "delete"

/** Whether the one who is signed in may do something with waybills; no, until the answer is there. */
export const useMay = (operation: Operation): boolean => {
  const { data: config } = useConfig()
  return config?.features.econt === true && can(config, "bijou_econt", operation)
}
