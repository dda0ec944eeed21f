import { MedusaError } from "@medusajs/framework/utils"
import type { CampaignContent } from "../../contracts/email-campaign-campaign"
import { KEPT_VERSIONS, VERSION_PAUSE } from "../../contracts/email-campaign-version"
import type { Db } from "../../lib/db"
import type { CampaignRow } from "./sql/campaigns"
import * as sql from "./sql/versions"

export type { VersionRow } from "./sql/versions"

const isWritten = (content: CampaignRow["content"]): content is CampaignContent => "standard_locale" in content

/** What campaigns said before: a version for every stretch of writing, of one person each. */
export class Versions {
  constructor(private readonly db: Db) {}

  /**
   * Keeps what a campaign says now, in the transaction that changes it.
   * @param before the campaign as it was
   * @param isOther whether it is a version of its own in any case
   */
  static async keep(tx: Db, before: CampaignRow, content: CampaignContent, actorId: string | null, isOther = false): Promise<void> {
    if (!isOther && (await sql.extendVersion(tx, before.id, content, actorId, VERSION_PAUSE))) {
      return
    }
    // What was written before there were versions is the first of them.
    if (isWritten(before.content) && !(await sql.hasVersions(tx, before.id))) {
      await sql.insertVersion(tx, before.id, before.content, before.created_by)
    }
    const number = await sql.insertVersion(tx, before.id, content, actorId)
    await sql.deleteVersions(tx, before.id, number - KEPT_VERSIONS)
  }

  /** The campaign was set going: what is written afterwards is another version. */
  static close(tx: Db, id: string): Promise<void> {
    return sql.closeVersion(tx, id)
  }

  /** Of one campaign, the newest first. */
  async list(id: string): Promise<sql.VersionRow[]> {
    return sql.listVersions(this.db, id)
  }

  /** @throws NOT_FOUND */
  async get(id: string, number: number): Promise<sql.VersionRow & { content: CampaignContent }> {
    const version = await sql.findVersion(this.db, id, number)
    if (!version) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such version of this campaign any more.")
    }
    return version
  }
}
