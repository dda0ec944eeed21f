import { createContext, useContext } from "react"
import type { EcontSettings } from "../../../../../contracts/econt-settings"
import type { Profile, SettingsDraft } from "./draft"

export type SettingsForm = {
  draft: SettingsDraft
  settings: EcontSettings
  isReadOnly: boolean
  /** What the login may send as; null until it was read. */
  profiles: Profile[] | null
  change: (patch: Partial<EcontSettings>) => void
  changeAccount: (patch: Partial<Omit<SettingsDraft, "settings">>) => void
  /** The sentence for a field below `settings.`, once something was tried. */
  errorAt: (path: string) => string | null
}

const FormContext = createContext<SettingsForm | null>(null)
export const SettingsFormProvider = FormContext.Provider

/** The form of the settings page, for its sections. */
export const useSettingsForm = (): SettingsForm => {
  const form = useContext(FormContext)
  if (!form) {
    throw new Error("The sections of the settings belong into their form.")
  }
  return form
}
