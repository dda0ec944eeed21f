import type { EcontAddress } from "../../contracts/econt"
import type { CheckSettingsBody, CheckSettingsResponse, EcontSettings, Sender } from "../../contracts/econt-settings"
import type { Account } from "./account"
import { type EcontClient, EcontRefusal } from "./client"
import type { Places } from "./nomenclature"
import { type Profile, toProfile } from "./profiles"
import { buildPriceLabel, toEcontAddress } from "./waybills/build-label"

type Check = CheckSettingsResponse["checks"][number]
type State = Check["state"]

const check = (name: Check["name"], state: State, code: string, sender_id: string | null = null, values: Check["values"] = {}): Check => ({
  name,
  sender_id,
  state,
  code,
  values,
})

/** Tries settings out at Econt before anybody books with them. */
export class SettingsCheck {
  constructor(
    private readonly account: Account,
    private readonly places: Places
  ) {}

  /** What a login may send as. @throws NOT_ALLOWED, or what Econt refused */
  async profiles({ settings, username, password }: CheckSettingsBody): Promise<Profile[]> {
    const client = await this.account.tryOut(settings.environment, username, password)
    return (await client.getClientProfiles()).map(toProfile)
  }

  /** All that can be known to work or not, each with a key of its sentence. */
  async run({ settings, username, password }: CheckSettingsBody): Promise<Check[]> {
    const client = await this.account.tryOut(settings.environment, username, password)
    let profiles: Profile[]
    try {
      profiles = (await client.getClientProfiles()).map(toProfile)
    } catch (error) {
      const isRefused = error instanceof EcontRefusal
      return [
        check("reachable", isRefused ? "ok" : "error", isRefused ? "reachable" : "unreachable"),
        ...(isRefused ? [check("credentials", "error", "credentials_wrong")] : []),
      ]
    }
    const senders = await Promise.all(settings.senders.map((sender) => this.checkSender(client, profiles, sender)))
    return [
      check("reachable", "ok", "reachable"),
      check("credentials", "ok", "credentials_right"),
      ...(settings.senders.length ? senders.flat() : [check("sender", "error", "no_sender")]),
      ...checkTariffs(settings),
      await this.checkPlaces(),
    ]
  }

  private async checkSender(client: EcontClient, profiles: readonly Profile[], sender: Sender): Promise<Check[]> {
    const profile = profiles.find(({ client_id }) => client_id === sender.client_id)
    if (!profile) {
      return [check("sender", "error", "profile_gone", sender.id, { sender: sender.name })]
    }
    return [
      check("sender", "ok", "profile_there", sender.id, { sender: sender.name, profile: profile.name }),
      checkAgreement(profile, sender),
      await this.checkOrigin(client, sender),
      await this.checkCurrency(client, sender),
    ]
  }

  private async checkOrigin(client: EcontClient, sender: Sender): Promise<Check> {
    if (sender.hand_over === "office") {
      const office = sender.office_code ? await this.places.officeByCode(sender.office_code) : undefined
      const code = !sender.office_code ? "office_missing" : !office ? "office_unknown" : office.gone ? "office_gone" : "office_there"
      return check("address", code === "office_there" ? "ok" : "error", code, sender.id, { office: office?.name ?? sender.office_code })
    }
    if (!sender.address) {
      return check("address", "error", "address_missing", sender.id)
    }
    return this.validate(client, sender.id, sender.address)
  }

  private async validate(client: EcontClient, senderId: string, address: EcontAddress): Promise<Check> {
    const answer = await client.validateAddress(toEcontAddress(address)).catch((error) => {
      if (error instanceof EcontRefusal) {
        return { validationStatus: "invalid" }
      }
      throw error
    })
    return answer.validationStatus === "invalid"
      ? check("address", "error", "address_invalid", senderId)
      : check("address", "ok", "address_valid", senderId)
  }

  /** A price of one euro collected, which tells the currency the account is billed in. */
  private async checkCurrency(client: EcontClient, sender: Sender): Promise<Check> {
    const destination = { type: "address" as const, address: { country_code: "BGR" as const, city_id: 41, city: "София", post_code: "1000", quarter: "", street: "", number: "", other: "" } }
    const label = buildPriceLabel({
      draft: probe(sender, destination),
      sender,
      packingList: [],
      reference: "check",
      orderNumber: null,
    })
    try {
      await client.createLabel({ label, mode: "calculate" })
      return check("currency", "ok", "currency_euro", sender.id)
    } catch (error) {
      if (!(error instanceof EcontRefusal)) {
        throw error
      }
      const isCurrency = error.problems.some(({ code }) => code === "currency")
      return check("currency", "error", isCurrency ? "currency_other" : "price_refused", sender.id, { message: error.problems[0]?.message ?? "" })
    }
  }

  private async checkPlaces(): Promise<Check> {
    const offices = (await this.places.states()).find(({ kind }) => kind === "offices")
    return offices && offices.count > 0
      ? check("places", "ok", "places_there", null, { count: offices.count })
      : check("places", "warning", "places_missing")
  }
}

const checkAgreement = ({ agreements }: Profile, sender: Sender): Check => {
  if (!sender.cod_agreement) {
    return check("agreement", "warning", "agreement_missing", sender.id, { sender: sender.name })
  }
  const found = agreements.find(({ number }) => number === sender.cod_agreement)
  if (!found) {
    return check("agreement", "error", "agreement_gone", sender.id, { number: sender.cod_agreement })
  }
  return found.money_transfer === sender.money_transfer
    ? check("agreement", "ok", "agreement_there", sender.id, { number: found.number })
    : check("agreement", "warning", "agreement_changed", sender.id, { number: found.number })
}

/** A fallback of 0 would give deliveries away whenever Econt does not answer. */
const checkTariffs = ({ tariffs }: EcontSettings): Check[] => {
  const zero = (["office", "locker", "address"] as const).filter((type) => tariffs[type].mode === "live" && tariffs[type].fallback === 0)
  return [zero.length ? check("tariffs", "error", "fallback_zero", null, { types: zero.join(", ") }) : check("tariffs", "ok", "tariffs_set")]
}

const probe = (sender: Sender, destination: { type: "address"; address: EcontAddress }) => ({
  sender_id: sender.id,
  receiver: { kind: "person" as const, name: "", phone: "", email: "" as const, agent: "" },
  destination,
  hand_over: sender.hand_over,
  shipment_type: "pack" as const,
  parcels: [{ weight: 1, length: null, width: null, height: null, box_id: null }],
  description: "",
  payer: { by: "sender" as const, sender_method: "cash" as const, receiver_amount: 0 },
  cod_amount: 1,
  declared_value: null,
  review: "none" as const,
  partial_delivery: false,
  sms: false,
  email_on_delivery: false,
  priority: null,
  send_date: null,
  delivery_day: "workday" as const,
  refusal: null,
  delivery_receipt: false,
  digital_receipt: false,
  goods_receipt: false,
  to_floor: false,
  keep_upright: false,
  invoice_number: "",
})
