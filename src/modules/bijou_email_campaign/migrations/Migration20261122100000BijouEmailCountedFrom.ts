import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** From when on the uses of a code are counted from orders; an earlier shop's count stands for those before. */
export class Migration20261122100000BijouEmailCountedFrom extends Migration {
  override async up(): Promise<void> {
    this.addSql("ALTER TABLE bijou_email_coupon ADD COLUMN counted_from timestamptz NOT NULL DEFAULT now()")
  }

  override async down(): Promise<void> {
    this.addSql("ALTER TABLE bijou_email_coupon DROP COLUMN counted_from")
  }
}
