import type { SignupContent, SignupDiscount } from "../../../contracts/email-campaign-signup-campaign"
import { type Db, row, rows, toJson } from "../../../lib/db"
import type { CouponTerms } from "../coupons/terms"
import type { CouponSet } from "./coupons"

export type SignupFields = {
  name: string
  active: boolean
  starts_at: Date | null
  ends_at: Date | null
  content: SignupContent
  discount: SignupDiscount
}
export type SignupRow = SignupFields & { id: string; codes: number; uses: number; version: number; created_at: Date; updated_at: Date }

const COLUMNS = "g.id, g.name, g.active, g.starts_at, g.ends_at, g.content, g.discount, g.version, g.created_at, g.updated_at"
const NUMBERS = `
  (SELECT count(*)::int FROM bijou_email_coupon u JOIN bijou_email_coupon_set s ON s.id = u.set_id WHERE s.signup_id = g.id) AS codes,
  (SELECT coalesce(sum(u.uses_before), 0)::int FROM bijou_email_coupon u JOIN bijou_email_coupon_set s ON s.id = u.set_id WHERE s.signup_id = g.id)
  + (SELECT count(*)::int FROM bijou_email_coupon_use o JOIN bijou_email_coupon u ON u.id = o.coupon_id JOIN bijou_email_coupon_set s ON s.id = u.set_id
      WHERE s.signup_id = g.id AND o.taken_back_at IS NULL) AS uses`

const bindingsOf = ({ name, active, starts_at, ends_at, content, discount }: SignupFields) => [name, active, starts_at, ends_at, toJson(content), toJson(discount)]

export const allSignups = (db: Db): Promise<SignupRow[]> =>
  rows<SignupRow>(db, `SELECT ${COLUMNS}, ${NUMBERS} FROM bijou_email_signup_campaign g ORDER BY g.created_at DESC, g.id DESC`)

export const findSignup = (db: Db, id: string): Promise<SignupRow | undefined> =>
  row<SignupRow>(db, `SELECT ${COLUMNS}, ${NUMBERS} FROM bijou_email_signup_campaign g WHERE g.id = ?`, [id])

/** The one that is shown now: of those that run the latest. */
export const findShown = (db: Db): Promise<Omit<SignupRow, "codes" | "uses"> | undefined> =>
  row(
    db,
    `SELECT ${COLUMNS} FROM bijou_email_signup_campaign g
      WHERE g.active AND (g.starts_at IS NULL OR g.starts_at <= now()) AND (g.ends_at IS NULL OR g.ends_at > now())
      ORDER BY g.starts_at DESC NULLS LAST, g.created_at DESC, g.id DESC LIMIT 1`
  )

/** @returns false when there is one of this name, or this earlier one is here */
export const insertSignup = async (db: Db, id: string, fields: SignupFields, actor: string, legacyId: string | null = null): Promise<boolean> =>
  (await row(
    db,
    `INSERT INTO bijou_email_signup_campaign (name, active, starts_at, ends_at, content, discount, id, created_by, legacy_id)
     VALUES (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id`,
    [...bindingsOf(fields), id, actor, legacyId]
  )) !== undefined

/** @returns false when somebody else has changed it meanwhile, or another one has this name */
export const updateSignup = async (db: Db, id: string, version: number, fields: SignupFields): Promise<boolean> =>
  (await row(
    db,
    `UPDATE bijou_email_signup_campaign g
        SET name = ?, active = ?, starts_at = ?, ends_at = ?, content = ?::jsonb, discount = ?::jsonb, version = g.version + 1, updated_at = now()
      WHERE g.id = ? AND g.version = ?
        AND NOT EXISTS (SELECT 1 FROM bijou_email_signup_campaign o WHERE lower(o.name) = lower(?) AND o.id <> g.id)
     RETURNING g.id`,
    [...bindingsOf(fields), id, version, fields.name]
  )) !== undefined

/** Deletes one that has given nobody a code, and that nobody waits for. @returns false otherwise */
export const deleteSignup = async (tx: Db, id: string): Promise<boolean> => {
  const gone = await row(
    tx,
    `DELETE FROM bijou_email_coupon_set s WHERE s.signup_id = ?
        AND NOT EXISTS (SELECT 1 FROM bijou_email_coupon u WHERE u.set_id = s.id)
        AND NOT EXISTS (SELECT 1 FROM bijou_email_request r WHERE r.signup_id = s.signup_id) RETURNING s.id`,
    [id]
  )
  return gone !== undefined && (await row(tx, "DELETE FROM bijou_email_signup_campaign g WHERE g.id = ? RETURNING g.id", [id])) !== undefined
}

/** Takes back one whose codes could not be settled. */
export const deleteUnsettled = async (db: Db, id: string): Promise<void> => {
  await rows(
    db,
    "DELETE FROM bijou_email_signup_campaign g WHERE g.id = ? AND NOT EXISTS (SELECT 1 FROM bijou_email_coupon_set s WHERE s.signup_id = g.id)",
    [id]
  )
}

/** What codes of a sign-up campaign are worth from now on; those that were given stay as they are. */
export const saveSignupSet = async (db: Db, signupId: string, prefix: string, terms: CouponTerms): Promise<CouponSet> => {
  const [set] = await rows<CouponSet>(
    db,
    `INSERT INTO bijou_email_coupon_set AS s (signup_id, prefix, terms) VALUES (?, ?, ?::jsonb)
     ON CONFLICT (signup_id) DO UPDATE SET prefix = excluded.prefix, terms = excluded.terms
     RETURNING s.id::text AS id, s.block_id, s.prefix, s.terms`,
    [signupId, prefix, toJson(terms)]
  )
  return set
}

export const setOfSignup = (db: Db, signupId: string): Promise<CouponSet | undefined> =>
  row<CouponSet>(db, "SELECT s.id::text AS id, s.block_id, s.prefix, s.terms FROM bijou_email_coupon_set s WHERE s.signup_id = ?", [signupId])
