import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const INDEXES = `
CREATE INDEX bijou_econt_waybill_unpaid_idx ON bijou_econt_waybill (cod_collected_at)
  WHERE cod_collected_at IS NOT NULL AND cod_paid_at IS NULL;
CREATE INDEX bijou_econt_run_open_idx ON bijou_econt_run (created_at) WHERE state = 'running';`

/** What the desk and the job look for often, and find seldom. */
export class Migration20261121130000BijouEcontDeskIndexes extends Migration {
  override async up(): Promise<void> {
    this.addSql(INDEXES)
  }

  override async down(): Promise<void> {
    this.addSql("DROP INDEX bijou_econt_waybill_unpaid_idx; DROP INDEX bijou_econt_run_open_idx")
  }
}
