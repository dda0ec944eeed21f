import { can, useConfig } from "../../../lib/use-config"

const useMayWith = (resource: string, operation: string): boolean => {
  const { data: config } = useConfig()
  return config?.features["email-campaign"] === true && can(config, resource, operation)
}

/** Whether the one who is signed in may do something with campaigns; no, until the answer is there. */
export const useMay = (operation: "read" | "create" | "update" | "delete" | "send"): boolean => useMayWith("bijou_email_campaign", operation)

/** Whether they may look at how mails are sent, or change it. */
export const useMaySettings = (operation: "read" | "update"): boolean => useMayWith("bijou_email_settings", operation)
