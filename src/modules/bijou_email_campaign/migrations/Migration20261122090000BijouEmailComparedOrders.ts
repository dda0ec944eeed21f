import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Orders of those held back and of those who were not, each by whom, so that the two can be compared. */
export class Migration20261122090000BijouEmailComparedOrders extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
ALTER TABLE bijou_email_held_order RENAME TO bijou_email_compared_order;
ALTER INDEX bijou_email_held_order_order_idx RENAME TO bijou_email_compared_order_order_idx;
ALTER TABLE bijou_email_compared_order ADD COLUMN is_held boolean NOT NULL DEFAULT true, ADD COLUMN delivery_id bigint;
ALTER TABLE bijou_email_compared_order ALTER COLUMN is_held DROP DEFAULT`)
  }

  override async down(): Promise<void> {
    this.addSql(`
DELETE FROM bijou_email_compared_order WHERE NOT is_held;
ALTER TABLE bijou_email_compared_order DROP COLUMN is_held, DROP COLUMN delivery_id;
ALTER INDEX bijou_email_compared_order_order_idx RENAME TO bijou_email_held_order_order_idx;
ALTER TABLE bijou_email_compared_order RENAME TO bijou_email_held_order`)
  }
}
