import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Where a courier was asked to come, when not to the sender's own address. */
export class Migration20261121140000BijouEcontCourierAddress extends Migration {
  override async up(): Promise<void> {
    this.addSql("ALTER TABLE bijou_econt_courier_request ADD COLUMN address jsonb")
  }

  override async down(): Promise<void> {
    this.addSql("ALTER TABLE bijou_econt_courier_request DROP COLUMN address")
  }
}
