import { MedusaError } from "@medusajs/framework/utils"
import type { ProfilesResponse, SenderProfile } from "../../contracts/econt-settings"
import type { Account } from "./account"
import type { EcontProfile } from "./client"

export type Profile = ProfilesResponse["profiles"][number]

/** Milliseconds profiles are taken as they were read; they change when somebody edits them at Econt. */
const FRESH = 10 * 60_000
const PATIENCE = 6000
const UNKNOWN: SenderProfile = { known: false, addresses: [], templates: [] }

const toAddress = (address: EcontProfile["addresses"][number]): Profile["addresses"][number] => ({
  country_code: "BGR",
  city_id: address.city?.id ?? null,
  city: address.city?.name ?? "",
  post_code: address.city?.postCode ?? "",
  quarter: address.quarter ?? "",
  street: address.street ?? "",
  number: address.num ?? "",
  other: address.other ?? "",
  label: address.fullAddress ?? [address.city?.name, address.street, address.num, address.other].filter(Boolean).join(" "),
})

/** A profile as Econt answers it, as the pages know it. */
export const toProfile = (profile: EcontProfile): Profile => ({
  client_id: String(profile.client?.id ?? ""),
  name: profile.client?.name ?? "",
  company: profile.client?.juridicalEntity ?? false,
  phones: profile.client?.phones ?? [],
  email: profile.client?.email ?? "",
  has_contract: Boolean(profile.client?.clientNumber),
  addresses: profile.addresses.map(toAddress),
  agreements: profile.cdPayOptions.flatMap(({ num, method, moneyTransfer, IBAN }) =>
    num
      ? [
          {
            number: num,
            method: method ?? "",
            money_transfer: moneyTransfer ?? false,
            label: [num, IBAN ? `•••• ${IBAN.slice(-4)}` : null].filter(Boolean).join(" "),
          },
        ]
      : []
  ),
  templates: profile.instructionTemplates.flatMap(({ id, type, title, name }) =>
    id === null ? [] : [{ id, type: type ?? "", name: title || name || String(id) }]
  ),
})

type Kept = { key: string; until: number; profiles: Promise<Profile[]> }

/** Econt's profiles of the saved login, read seldom. */
export class Profiles {
  private kept: Kept | undefined

  constructor(private readonly account: Account) {}

  /** What a sender's profile has to choose from; never throws for Econt's sake. @throws NOT_FOUND for the sender */
  async ofSender(senderId: string): Promise<SenderProfile> {
    const { client, saved } = await this.account.open()
    const sender = saved.settings.senders.find(({ id }) => id === senderId)
    if (!sender) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such sender in the settings of Econt.")
    }
    const key = `${saved.version}:${saved.settings.environment}`
    if (this.kept?.key !== key || this.kept.until < Date.now()) {
      const read = client.getClientProfiles({ timeoutMs: PATIENCE }).then((profiles) => profiles.map(toProfile))
      this.kept = { key, until: Date.now() + FRESH, profiles: read }
    }
    const kept = this.kept
    const profiles = await kept.profiles.catch((): Profile[] => {
      this.kept = this.kept === kept ? undefined : this.kept
      return []
    })
    const profile = profiles.find(({ client_id }) => client_id === sender.client_id)
    return profile ? { known: true, addresses: profile.addresses, templates: returnTemplates(profile) } : UNKNOWN
  }
}

/** A template of another kind would be refused for a parcel that comes back. */
const returnTemplates = ({ templates }: Profile): SenderProfile["templates"] =>
  templates.filter(({ type }) => type === "return").map(({ id, name }) => ({ id, name }))
