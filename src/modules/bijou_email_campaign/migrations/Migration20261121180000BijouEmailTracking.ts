import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * What was done with mails by people who agreed to it. One plain table in the order of time: a shop has
 * some millions of rows a year, old ones are found by the BRIN index and deleted day by day, and a table
 * by the month would need somebody who makes the next one in time. Numbers of `kind` and `class` are those
 * of `mail/tracking`. Wide columns come first, so a row is 48 bytes.
 */
const EVENTS = `
CREATE TABLE bijou_email_event (
  at timestamptz NOT NULL,
  delivery_id bigint NOT NULL,
  kind smallint NOT NULL CHECK (kind BETWEEN 0 AND 2),
  class smallint NOT NULL CHECK (class BETWEEN 0 AND 4),
  link smallint,
  CONSTRAINT bijou_email_event_link CHECK ((kind = 1) = (link IS NOT NULL))
);
CREATE INDEX bijou_email_event_at_idx ON bijou_email_event USING brin (at) WITH (pages_per_range = 32);
CREATE INDEX bijou_email_event_delivery_idx ON bijou_email_event (delivery_id);
ALTER TABLE bijou_email_delivery
  ADD COLUMN machine_opened_at timestamptz,
  ADD COLUMN bounce smallint CHECK (bounce IN (1, 2)),
  ADD COLUMN soft_bounces smallint CHECK (soft_bounces > 0);
CREATE INDEX bijou_email_delivery_clicked_idx ON bijou_email_delivery (contact_id) WHERE clicked_at IS NOT NULL;`

/**
 * Counts of a campaign by the hour, changed in the transaction of what they count, so that a report adds
 * up some hundred rows instead of a million. `detail` says which link or which reason. Processes write to
 * shards of their own, so that they do not wait for one another.
 */
const TALLY = `
CREATE TABLE bijou_email_tally (
  campaign integer NOT NULL,
  metric text NOT NULL,
  detail text NOT NULL DEFAULT '',
  hour timestamptz NOT NULL,
  shard smallint NOT NULL,
  n integer NOT NULL,
  PRIMARY KEY (campaign, metric, detail, hour, shard)
) WITH (fillfactor = 50);`

/** Tracking: events, and counts of them. */
export class Migration20261121180000BijouEmailTracking extends Migration {
  override async up(): Promise<void> {
    for (const part of [EVENTS, TALLY]) {
      this.addSql(part)
    }
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE bijou_email_tally, bijou_email_event")
    this.addSql("DROP INDEX bijou_email_delivery_clicked_idx")
    this.addSql("ALTER TABLE bijou_email_delivery DROP COLUMN machine_opened_at, DROP COLUMN bounce, DROP COLUMN soft_bounces")
  }
}
