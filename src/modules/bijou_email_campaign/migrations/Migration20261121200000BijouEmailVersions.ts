import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What campaigns said whenever somebody paused writing; the newest version of each is what it says now. */
export class Migration20261121200000BijouEmailVersions extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
CREATE TABLE bijou_email_campaign_version (
  campaign_id text NOT NULL REFERENCES bijou_email_campaign (id) ON DELETE CASCADE,
  number integer NOT NULL CHECK (number > 0),
  content jsonb NOT NULL CHECK (jsonb_typeof(content) = 'object'),
  is_scheduled boolean NOT NULL DEFAULT false,
  created_by text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (campaign_id, number)
)`)
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE bijou_email_campaign_version")
  }
}
