import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { type Db, inTransaction } from "../../../lib/db"
import type { Coupons } from "../coupons/coupons"
import * as sql from "../sql/signups"
import { signupTerms } from "./terms"

export type { SignupFields, SignupRow } from "../sql/signups"

/** Gives the id of the promotion campaign that ends when the codes do. */
export type DatedCampaign = (signup: { id: string; name: string; valid_until: string | null }) => Promise<string>

const taken = (name: string) => new MedusaError(MedusaError.Types.DUPLICATE_ERROR, `There is a sign-up campaign "${name}" already.`)

/** Sign-up campaigns: what the shop shows those who are not subscribed, and the code each address is given. */
export class Signups {
  constructor(
    private readonly db: Db,
    private readonly coupons: Coupons
  ) {}

  all(): Promise<sql.SignupRow[]> {
    return sql.allSignups(this.db)
  }

  /** @throws NOT_FOUND */
  async get(id: string): Promise<sql.SignupRow> {
    const found = await sql.findSignup(this.db, id)
    if (!found) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such sign-up campaign.")
    }
    return found
  }

  /** The one the shop shows now. */
  shown(): Promise<Omit<sql.SignupRow, "codes" | "uses"> | undefined> {
    return sql.findShown(this.db)
  }

  /** @param legacyId of an earlier module @throws DUPLICATE_ERROR */
  async create(fields: sql.SignupFields, actorId: string, dated: DatedCampaign, legacyId: string | null = null): Promise<sql.SignupRow> {
    const id = generateEntityId(undefined, "esign")
    if (!(await sql.insertSignup(this.db, id, fields, actorId, legacyId))) {
      throw taken(fields.name)
    }
    try {
      await this.settle(id, dated)
    } catch (error) {
      await sql.deleteUnsettled(this.db, id)
      throw error
    }
    return this.get(id)
  }

  /** @throws NOT_FOUND, DUPLICATE_ERROR, NOT_ALLOWED when somebody else has changed it meanwhile */
  async update(id: string, version: number, fields: sql.SignupFields, dated: DatedCampaign): Promise<sql.SignupRow> {
    if (!(await sql.updateSignup(this.db, id, version, fields))) {
      throw (await this.get(id)).version === version
        ? taken(fields.name)
        : new MedusaError(MedusaError.Types.NOT_ALLOWED, "Somebody else has changed this sign-up campaign meanwhile. Reload it and try again.")
    }
    await this.settle(id, dated)
    return this.get(id)
  }

  /** @throws NOT_FOUND, NOT_ALLOWED once somebody has signed up */
  async remove(id: string): Promise<void> {
    await this.get(id)
    if (!(await inTransaction(this.db, (tx) => sql.deleteSignup(tx, id)))) {
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Somebody has signed up here already: switch the campaign off instead.")
    }
  }

  /** The code of a contact, made where there is none yet; the same one however often it is asked for. @throws NOT_FOUND */
  async codeFor(id: string, contactId: string): Promise<string> {
    const set = await sql.setOfSignup(this.db, id)
    const code = set && (await this.coupons.ensure(set, [contactId])).get(contactId)
    if (!code) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "This sign-up campaign gives no codes.")
    }
    return code
  }

  /** What its codes are worth follows what was saved; saying it twice does no harm. */
  private async settle(id: string, dated: DatedCampaign): Promise<void> {
    const { name, discount } = await this.get(id)
    await sql.saveSignupSet(this.db, id, discount.prefix, signupTerms(discount, await dated({ id, name, valid_until: discount.valid_until })))
  }
}
