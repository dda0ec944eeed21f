import { MedusaError } from "@medusajs/framework/utils"
import type { Locale } from "../../contracts/shared"
import { readAddress } from "../../mail/address"
import type { CompiledMessage } from "../../mail/compile/types"
import { composeMail, type LinkMaker, NO_MESSAGE } from "./engine/compose"
import type { Providers } from "./providers"
import type { OutMail } from "./providers/provider"
import type { Sending } from "./sending"
import type { CampaignRow } from "./sql/campaigns"
import type { ContactRow } from "./sql/contacts"

export type TestResult = { to: string; ok: boolean; reason: string | null }

/** A code in the place of the one each recipient gets; it is no promotion. */
export const SAMPLE_CODE = "XXXXX-XXXXX"

/** A contact that is nobody's: the ways out of its mail lead nowhere. */
const NOBODY = "0"

/** Sends a campaign to those who write it, past the queue and whatever contacts have agreed to. */
export class TestMails {
  constructor(
    private readonly providers: Providers,
    private readonly sending: Sending,
    private readonly links: () => LinkMaker
  ) {}

  /**
   * @param reader whose name and country stand in it; nobody's when left out
   * @throws NOT_ALLOWED without a sender or a provider, INVALID_DATA for an address mails may not go to from here
   */
  async send(campaign: CampaignRow, message: CompiledMessage, to: readonly string[], reader: ContactRow | null = null): Promise<TestResult[]> {
    const { sender } = campaign
    const providerId = campaign.provider_id ?? (await this.providers.standard())?.id
    if (!sender || !providerId) {
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Choose a sender and set up a provider before sending a test.")
    }
    const mails = to.map((text) => this.compose({ ...campaign, sender }, message, text, reader))
    const outcomes = await this.providers.sendNow(providerId, mails)
    return outcomes.map((outcome, index) => ({
      to: to[index],
      ok: outcome.kind === "accepted",
      reason: outcome.kind === "accepted" ? null : outcome.reason,
    }))
  }

  private compose(campaign: CampaignRow & { sender: NonNullable<CampaignRow["sender"]> }, message: CompiledMessage, text: string, reader: ContactRow | null): OutMail {
    const reading = readAddress(text)
    if (!reading.ok || !this.sending.mayWriteTo(reading.address.domain)) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, `No mail may go to ${text} from here: outside of production only to the domains the host allows.`)
    }
    const { email, norm, domain } = reading.address
    const recipient = {
      id: NOBODY,
      attempts: 0,
      contact_id: NOBODY,
      message_id: NO_MESSAGE,
      email,
      email_norm: norm,
      first_name: reader?.first_name ?? null,
      last_name: reader?.last_name ?? null,
      locale: message.locale as Locale,
      country: reader?.country ?? null,
      domain: reader?.domain ?? domain,
      customer_id: reader?.customer_id ?? null,
      is_tracked: false,
      coupons: Object.fromEntries(message.coupons.map(({ block_id }) => [block_id, SAMPLE_CODE])),
    }
    const unique = `${campaign.number}-${Date.now().toString(36)}`
    const mail = composeMail(campaign, message, recipient, this.links())
    return { ...mail, key: `bijou-test-${unique}-${norm.replace(/[^a-z0-9]/g, "-")}`.slice(0, 120), message_id: `test-${unique}.${mail.message_id}` }
  }
}
