import { type CreateSignupBody, createSignupBody, type LegacySignupsResponse } from "../../../contracts/email-campaign-signup-campaign"
import { cleanText } from "../../../contracts/shared"
import { type Db, inTransaction } from "../../../lib/db"
import { readAddress } from "../../../mail/address"
import type { Contacts } from "../contacts/contacts"
import type { Coupons } from "../coupons/coupons"
import { promotionShop } from "../coupons/promotion-shop"
import { grantToMany } from "../sql/consent"
import * as sql from "../sql/legacy-signups"
import { setOfSignup } from "../sql/signups"

export type LegacyPage = { dry_run: boolean; grant: boolean; after: string | undefined; limit: number; actor: string }

const text = (value: unknown, most: number): string => (typeof value === "string" ? cleanText(value).slice(0, most).trim() : "")
const number = (value: unknown): number => (Number.isFinite(Number(value)) ? Number(value) : 0)
const moment = (value: unknown): string | null => {
  const at = typeof value === "string" || value instanceof Date ? new Date(value) : null
  return at && !Number.isNaN(at.getTime()) ? at.toISOString() : null
}
const link = (value: unknown): string => {
  const url = text(value, 300)
  return /^\/(?!\/)[^\s\\]*$/.test(url) || /^https?:\/\/\S+$/.test(url) ? url : ""
}

/** A campaign of the earlier module as one of ours, switched off: who imports it looks at it first. Undefined when nothing can be made of it. */
export const translateLegacy = (row: sql.LegacyRow): CreateSignupBody | undefined => {
  const starts_at = moment(row.start_date)
  const ends_at = moment(row.end_date)
  const color = text(row.banner_bg_color, 9).toLowerCase()
  const words = {
    popup_title: text(row.popup_title, 120),
    popup_text: text(row.popup_description, 600),
    banner_text: text(row.banner_text, 200),
    banner_button: text(row.banner_cta_text, 40),
  }
  const read = createSignupBody.safeParse({
    name: text(row.name, 120) || `${text(row.code_prefix, 40) || "legacy"} ${row.id.slice(-6)}`,
    active: false,
    starts_at: starts_at && ends_at && starts_at >= ends_at ? null : starts_at,
    ends_at,
    content: {
      popup: { enabled: true },
      banner: { enabled: row.banner_enabled === true, link: link(row.banner_cta_link), ...(/^#[0-9a-f]{6}$/.test(color) ? { color } : {}) },
      words: { bg: words, en: {} },
    },
    discount: {
      kind: "percentage",
      value: number(row.discount_percent),
      prefix: text(row.code_prefix, 40).toUpperCase().replace(/[^A-Z0-9]/g, "").slice(0, 16),
      uses: Math.min(1000, Math.max(1, Math.round(number(row.max_uses_per_code)) || 1)),
    },
  })
  return read.success ? read.data : undefined
}

type Subscription = { legacy_campaign: string; email: string; code: string; uses: number; at: Date }

/** Undefined for one without an address or a code. */
const readSubscription = (row: sql.LegacyRow): Subscription | undefined => {
  const code = text(row.discount_code, 64)
  const address = readAddress(text(row.email, 320))
  return code && address.ok
    ? {
        legacy_campaign: text(row.campaign_id, 200),
        email: address.address.email,
        code,
        uses: Math.max(0, Math.round(number(row.usage_count)), row.used_at ? 1 : 0),
        at: new Date(moment(row.subscribed_at) ?? moment(row.created_at) ?? 0),
      }
    : undefined
}

/** Reads the sign-up campaigns of a shop's earlier module, and who has which code. */
export class LegacySignups {
  constructor(
    private readonly db: Db,
    private readonly contacts: Contacts,
    private readonly coupons: Coupons
  ) {}

  /**
   * Reads one page, or says what it would do. Doing it again changes nothing.
   * @param create makes a sign-up campaign of an earlier one
   */
  async read(page: LegacyPage, create: (body: CreateSignupBody, legacyId: string) => Promise<void>): Promise<LegacySignupsResponse> {
    const nothing: LegacySignupsResponse = {
      found: false,
      campaigns: { read: 0, new: 0, known: 0 },
      subscriptions: { read: 0, new: 0, known: 0, skipped: 0, without_promotion: 0, granted: 0 },
      next: null,
    }
    const legacy = await sql.readLegacyCampaigns(this.db)
    if (!legacy) {
      return nothing
    }
    const campaigns = page.after ? nothing.campaigns : await this.campaigns(legacy, page, create)
    const subscriptions = await sql.readLegacySubscriptions(this.db, page.after ?? "", page.limit)
    return {
      found: true,
      campaigns,
      subscriptions: await this.subscriptions(legacy, subscriptions, page),
      next: subscriptions.length === page.limit ? (subscriptions.at(-1)?.id ?? null) : null,
    }
  }

  private async campaigns(legacy: readonly sql.LegacyRow[], { dry_run }: LegacyPage, create: (body: CreateSignupBody, legacyId: string) => Promise<void>) {
    const before = await sql.importedSignups(this.db)
    const counts = { read: legacy.length, new: 0, known: legacy.filter(({ id }) => before.has(id)).length }
    for (const row of legacy.filter(({ id }) => !before.has(id))) {
      const body = translateLegacy(row)
      if (body && !dry_run) {
        await create(body, row.id)
      }
      counts.new += body ? 1 : 0
    }
    return counts
  }

  private async subscriptions(legacy: readonly sql.LegacyRow[], rows: readonly sql.LegacyRow[], page: LegacyPage): Promise<LegacySignupsResponse["subscriptions"]> {
    const importable = new Set(legacy.filter((row) => translateLegacy(row)).map(({ id }) => id))
    const good = rows.flatMap((row) => readSubscription(row) ?? []).filter(({ legacy_campaign }) => importable.has(legacy_campaign))
    const known = await sql.knownCodes(this.db, good.map(({ code }) => code))
    const fresh = [...new Map(good.filter(({ code }) => !known.has(code)).map((one) => [one.code, one])).values()]
    const promotions = await this.promotionIds(fresh.map(({ code }) => code))
    const counts = {
      read: rows.length,
      new: fresh.length,
      known: good.length - fresh.length,
      skipped: rows.length - good.length,
      without_promotion: fresh.filter(({ code }) => !promotions.has(code)).length,
      granted: 0,
    }
    if (page.dry_run || fresh.length === 0) {
      return counts
    }
    const { made, granted } = await this.write(fresh, promotions, page)
    return { ...counts, new: made, skipped: counts.skipped + fresh.length - made, granted }
  }

  private async promotionIds(codes: string[]): Promise<Map<string, string>> {
    const found = codes.length > 0 ? await promotionShop().listPromotions({ code: codes }, { select: ["id", "code"], take: codes.length }) : []
    return new Map(found.map(({ id, code }) => [code ?? "", id]))
  }

  private async write(fresh: readonly Subscription[], promotions: ReadonlyMap<string, string>, { grant, actor }: LegacyPage): Promise<{ made: number; granted: number }> {
    const signups = await sql.importedSignups(this.db)
    const sets = new Map<string, NonNullable<Awaited<ReturnType<typeof setOfSignup>>>>()
    for (const [legacyId, id] of signups) {
      const set = await setOfSignup(this.db, id)
      if (set) {
        sets.set(legacyId, set)
      }
    }
    const result = await inTransaction(this.db, async (tx) => {
      const { ids } = await this.contacts.addIn(tx, fresh.map(({ email }) => ({ email })), "import")
      const coupons = fresh.flatMap(({ legacy_campaign, code, uses, at }, index): sql.LegacyCoupon[] => {
        const contact_id = ids[index]
        const set = sets.get(legacy_campaign)
        return contact_id && set ? [{ set_id: set.id, contact_id, code, promotion_id: promotions.get(code) ?? null, uses, at }] : []
      })
      const made = new Set(await sql.insertLegacyCoupons(tx, coupons))
      const people = [...new Set(coupons.map(({ contact_id }) => contact_id))]
      const how = { source: "import:legacy_sign_ups", actor, evidence: { table: "email_subscription" } }
      const granted = grant && people.length > 0 ? await grantToMany(tx, people, { purpose: "marketing", basis: "import" }, how) : []
      return { coupons: coupons.filter(({ code }) => made.has(code)), granted: granted.length }
    })
    // Codes whose promotion is gone get one again, so that what stands in an old mail still works.
    for (const set of sets.values()) {
      const bare = result.coupons.filter(({ set_id, promotion_id }) => set_id === set.id && promotion_id === null)
      await this.coupons.ensure(set, bare.map(({ contact_id }) => contact_id))
    }
    return { made: result.coupons.length, granted: result.granted }
  }
}
