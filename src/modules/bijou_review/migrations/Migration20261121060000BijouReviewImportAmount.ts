import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * What an import brings, told apart: reviews, and replies that come with them. Imports from before
 * keep what was said of them, all accepted rows as reviews.
 */
export class Migration20261121060000BijouReviewImportAmount extends Migration {
  override up(): void {
    this.addSql(`
      ALTER TABLE bijou_review_import
        ADD COLUMN IF NOT EXISTS reviews_accepted integer NOT NULL DEFAULT 0,
        ADD COLUMN IF NOT EXISTS replies_accepted integer NOT NULL DEFAULT 0;`)
    this.addSql(`
      UPDATE bijou_review_import SET reviews_accepted = rows_accepted
       WHERE status IN ('checked', 'importing', 'completed') AND reviews_accepted = 0;`)
  }

  override down(): void {
    this.addSql(`
      ALTER TABLE bijou_review_import
        DROP COLUMN IF EXISTS reviews_accepted,
        DROP COLUMN IF EXISTS replies_accepted;`)
  }
}
