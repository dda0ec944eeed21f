import {
  saveSettingsBody,
  type Box,
  type EcontSettings,
  type ProfilesResponse,
  type SaveSettingsBody,
  type Sender,
  type SettingsResponse,
} from "../../../../../contracts/econt-settings"
import { DELIVERY_TYPES } from "../../../../../contracts/econt"

/** What stands in the form. An empty password leaves the saved one. */
export type SettingsDraft = { settings: EcontSettings; username: string; password: string }
export type Profile = ProfilesResponse["profiles"][number]

/** What is wrong with a field, by its path in the body, as `settings.boxes.0.name`. */
export type FieldProblem = {
  path: string
  code: "required" | "number" | "at_least" | "at_most" | "too_long" | "cents" | "invalid" | "fallback" | "agent" | "office" | "address" | "hours"
  values?: { limit: number }
}

export const draftOf = ({ settings, username }: SettingsResponse): SettingsDraft => ({ settings, username, password: "" })

export const isSameDraft = (one: SettingsDraft, other: SettingsDraft): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Settings whose usual box is one of the boxes. */
const withKnownBox = (settings: EcontSettings): EcontSettings =>
  settings.boxes.some(({ id }) => id === settings.defaults.box_id)
    ? settings
    : { ...settings, defaults: { ...settings.defaults, box_id: "" } }

/** The draft as it is sent; fields hold what was typed, so it need not be valid. */
const bodyOf = ({ settings, username, password }: SettingsDraft, version: number) => ({
  settings: withKnownBox(settings),
  version,
  username: username.trim(),
  ...(password ? { password } : {}),
})

type Issue = { code: string; path: PropertyKey[]; origin?: string; minimum?: number | bigint; maximum?: number | bigint }

const problemOf = ({ code, path: keys, origin, minimum, maximum }: Issue): FieldProblem => {
  const path = keys.map(String).join(".")
  if (code === "too_small") {
    return origin === "string" ? { path, code: "required" } : { path, code: "at_least", values: { limit: Number(minimum) } }
  }
  if (code === "too_big") {
    return { path, code: origin === "string" ? "too_long" : "at_most", values: { limit: Number(maximum) } }
  }
  if (code === "not_multiple_of") {
    return { path, code: "cents" }
  }
  return { path, code: code === "invalid_type" ? "number" : "invalid" }
}

const senderProblems = (sender: Sender, index: number): FieldProblem[] => {
  const at = (field: string) => `settings.senders.${index}.${field}`
  return [
    ...(sender.company && !sender.agent.trim() ? [{ path: at("agent"), code: "agent" as const }] : []),
    ...(sender.hand_over === "office" && !sender.office_code ? [{ path: at("office_code"), code: "office" as const }] : []),
    ...(sender.hand_over === "courier" && !sender.address ? [{ path: at("address"), code: "address" as const }] : []),
    ...(sender.courier_from >= sender.courier_to ? [{ path: at("courier_to"), code: "hours" as const }] : []),
  ]
}

/** Rules beyond the shape of the body: a fallback of 0 would give deliveries away, a company needs who acts for it. */
const ruleProblems = ({ tariffs, senders }: EcontSettings): FieldProblem[] => [
  ...DELIVERY_TYPES.filter((type) => tariffs[type].mode === "live" && tariffs[type].fallback === 0).map((type) => ({
    path: `settings.tariffs.${type}.fallback`,
    code: "fallback" as const,
  })),
  ...senders.flatMap(senderProblems),
]

/** The body to send, or what is wrong with it. */
export const readDraft = (
  draft: SettingsDraft,
  version: number
): { body: SaveSettingsBody; problems: [] } | { body: null; problems: FieldProblem[] } => {
  const parsed = saveSettingsBody.safeParse(bodyOf(draft, version))
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => problemOf(issue as Issue))),
    ...ruleProblems(draft.settings),
  ]
  return parsed.success && problems.length === 0 ? { body: parsed.data, problems: [] } : { body: null, problems }
}

/** The smallest free id of a list. */
export const freeId = (prefix: string, taken: readonly { id: string }[]): string => {
  const ids = new Set(taken.map(({ id }) => id))
  let number = 1
  while (ids.has(`${prefix}_${number}`)) {
    number += 1
  }
  return `${prefix}_${number}`
}

/** A box to fill in; its measures are missing. */
export const newBox = (boxes: readonly Box[]): Box => ({
  id: freeId("box", boxes),
  name: "",
  length: Number.NaN,
  width: Number.NaN,
  height: Number.NaN,
  weight: 0,
})

type ProfileAddress = Profile["addresses"][number]

/** An address of Econt's profile without the line it is shown as. */
export const plainAddress = ({ label: _label, ...address }: ProfileAddress): NonNullable<Sender["address"]> => address

/** A sender from a client of Econt's profile, with its first address and agreement. */
export const newSender = (profile: Profile, senders: readonly Sender[]): Sender => {
  const [address] = profile.addresses
  const [agreement] = profile.agreements
  return {
    id: freeId("sender", senders),
    name: profile.name.slice(0, 80),
    stock_location_ids: [],
    client_id: profile.client_id,
    client_name: profile.name.slice(0, 120),
    company: profile.company,
    phone: profile.phones[0]?.slice(0, 30) ?? "",
    email: profile.email,
    agent: "",
    hand_over: "office",
    office_code: "",
    address: address ? plainAddress(address) : null,
    cod_agreement: agreement?.number ?? "",
    money_transfer: agreement?.money_transfer ?? false,
    courier_from: "14:00",
    courier_to: "17:00",
  }
}
