import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Names of offices that resemble what was typed are found without reading them all. */
export class Migration20261121150000BijouEcontOfficeNames extends Migration {
  override async up(): Promise<void> {
    this.addSql("CREATE INDEX bijou_econt_office_like_idx ON bijou_econt_office USING gin (full_key gin_trgm_ops)")
  }

  override async down(): Promise<void> {
    this.addSql("DROP INDEX bijou_econt_office_like_idx")
  }
}
