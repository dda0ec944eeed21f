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

/**
 * What providers and mail servers told us, each thing once. One that speaks of a mail nobody knows yet is
 * tried again: it may be faster than the answer of the provider was. No address is in it.
 */
const WEBHOOKS = `
CREATE TABLE bijou_email_webhook (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  provider text NOT NULL,
  event_id text NOT NULL,
  event jsonb NOT NULL,
  attempts smallint NOT NULL DEFAULT 1,
  received_at timestamptz NOT NULL DEFAULT now(),
  processed_at timestamptz,
  UNIQUE (provider, event_id)
);
CREATE INDEX bijou_email_webhook_open_idx ON bijou_email_webhook (received_at) WHERE processed_at IS NULL;
CREATE INDEX bijou_email_webhook_received_idx ON bijou_email_webhook USING brin (received_at);`

/**
 * Orders a campaign brought: the reader has followed a link of it, or used its code. Amounts are those of
 * the order when it was placed; one that was cancelled counts no more. In the second table are orders of
 * those who were held back, for comparison.
 */
const ATTRIBUTION = `
CREATE TABLE bijou_email_attribution (
  order_id text PRIMARY KEY,
  display_id integer NOT NULL,
  campaign integer NOT NULL,
  delivery_id bigint,
  rule text NOT NULL CHECK (rule IN ('click', 'coupon')),
  amount numeric NOT NULL,
  currency_code text NOT NULL,
  placed_at timestamptz NOT NULL,
  canceled_at timestamptz
);
CREATE INDEX bijou_email_attribution_campaign_idx ON bijou_email_attribution (campaign, placed_at DESC) WHERE canceled_at IS NULL;
CREATE TABLE bijou_email_held_order (
  order_id text NOT NULL,
  campaign integer NOT NULL,
  amount numeric NOT NULL,
  currency_code text NOT NULL,
  placed_at timestamptz NOT NULL,
  canceled_at timestamptz,
  PRIMARY KEY (campaign, order_id)
);
CREATE INDEX bijou_email_held_order_order_idx ON bijou_email_held_order (order_id);`

/** Tracking: what readers do, what becomes of mails, the orders they bring, and counts of it all. */
export class Migration20261121180000BijouEmailTracking extends Migration {
  override async up(): Promise<void> {
    for (const part of [EVENTS, TALLY, WEBHOOKS, ATTRIBUTION]) {
      this.addSql(part)
    }
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE bijou_email_held_order, bijou_email_attribution, bijou_email_webhook, bijou_email_tally, bijou_email_event")
    this.addSql("DROP INDEX bijou_email_delivery_clicked_idx")
    this.addSql("ALTER TABLE bijou_email_delivery DROP COLUMN machine_opened_at, DROP COLUMN bounce, DROP COLUMN soft_bounces")
  }
}
