import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** How mails leave. `sealed` holds the login, encrypted; `state` says whether the provider takes anything from us. */
const PROVIDERS = `
CREATE TABLE bijou_email_provider (
  id text PRIMARY KEY,
  name text NOT NULL,
  type text NOT NULL,
  settings jsonb NOT NULL CHECK (jsonb_typeof(settings) = 'object'),
  sealed bytea,
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'blocked', 'off')),
  blocked_reason text,
  held_until timestamptz,
  is_standard boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT bijou_email_provider_blocked CHECK ((state = 'blocked') = (blocked_reason IS NOT NULL))
);
CREATE UNIQUE INDEX bijou_email_provider_standard_idx ON bijou_email_provider (is_standard) WHERE is_standard;
CREATE UNIQUE INDEX bijou_email_provider_name_idx ON bijou_email_provider (lower(name));`

/** `stopped_at`: nothing leaves at all, whatever campaigns say. */
const SETTINGS = `
CREATE TABLE bijou_email_settings (
  id text PRIMARY KEY DEFAULT 'shop' CHECK (id = 'shop'),
  settings jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(settings) = 'object'),
  stopped_at timestamptz,
  stopped_by text,
  version integer NOT NULL DEFAULT 0,
  updated_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO bijou_email_settings (id) VALUES ('shop');`

/**
 * Recipients are written down by contact id in ascending order: `chosen_to` is how far that is,
 * `chosen` how many there are; both move in one transaction with the rows.
 */
const CAMPAIGNS = `
CREATE TABLE bijou_email_campaign (
  id text PRIMARY KEY,
  number integer GENERATED ALWAYS AS IDENTITY UNIQUE,
  name text NOT NULL,
  status text NOT NULL DEFAULT 'draft' CHECK (status IN
    ('draft', 'scheduled', 'choosing', 'sending', 'paused', 'canceling', 'canceled', 'completed', 'failed')),
  pause_kind text CHECK (pause_kind IN ('manual', 'provider', 'breaker')),
  problem text,
  breaker_off boolean NOT NULL DEFAULT false,
  content jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(content) = 'object'),
  audience jsonb NOT NULL CHECK (jsonb_typeof(audience) = 'object'),
  sender jsonb CHECK (jsonb_typeof(sender) = 'object'),
  topic text REFERENCES bijou_email_topic (handle),
  provider_id text REFERENCES bijou_email_provider (id),
  resends_unknown boolean NOT NULL DEFAULT false,
  starts_at timestamptz,
  local_time boolean NOT NULL DEFAULT false,
  per_hour integer CHECK (per_hour > 0),
  expires_at timestamptz,
  chosen integer NOT NULL DEFAULT 0 CHECK (chosen >= 0),
  chosen_to bigint NOT NULL DEFAULT 0,
  chosen_at timestamptz,
  started_at timestamptz,
  finished_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  created_by text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT bijou_email_campaign_paused CHECK ((status = 'paused') = (pause_kind IS NOT NULL)),
  CONSTRAINT bijou_email_campaign_ready CHECK (
    status IN ('draft', 'canceled', 'failed') OR (starts_at IS NOT NULL AND sender IS NOT NULL AND provider_id IS NOT NULL)),
  CONSTRAINT bijou_email_campaign_over CHECK ((status IN ('canceled', 'completed', 'failed')) = (finished_at IS NOT NULL))
);
CREATE INDEX bijou_email_campaign_created_idx ON bijou_email_campaign (created_at DESC, id DESC);
CREATE INDEX bijou_email_campaign_open_idx ON bijou_email_campaign (starts_at)
  WHERE status IN ('scheduled', 'choosing', 'sending', 'paused', 'canceling');`

/** What is sent, compiled once; it never changes. */
const MESSAGES = `
CREATE TABLE bijou_email_message (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  campaign_id text NOT NULL REFERENCES bijou_email_campaign (id) ON DELETE CASCADE,
  locale text NOT NULL,
  variant smallint NOT NULL DEFAULT 0,
  compiled jsonb NOT NULL,
  hash text NOT NULL,
  bytes integer NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (campaign_id, variant, locale)
);
CREATE TABLE bijou_email_link (
  message_id bigint NOT NULL REFERENCES bijou_email_message (id) ON DELETE CASCADE,
  index smallint NOT NULL,
  url text NOT NULL,
  label text NOT NULL DEFAULT '',
  block_id text NOT NULL DEFAULT '',
  PRIMARY KEY (message_id, index)
);`

/**
 * One row per recipient: it is the queue and the ledger. Numbers of `status` are in sql/status.ts.
 * `turn` counts how often a row was taken: whoever holds an older turn changes nothing any more.
 * It refers to its message without a constraint, which would have to be looked up in all deliveries
 * whenever a draft is compiled anew. Wide columns come first and the seldom ones last, so that rows stay small.
 */
const DELIVERIES = `
CREATE TABLE bijou_email_delivery (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  contact_id bigint NOT NULL REFERENCES bijou_email_contact (id),
  message_id bigint NOT NULL,
  due_at timestamptz NOT NULL,
  lease_until timestamptz,
  campaign integer NOT NULL REFERENCES bijou_email_campaign (number) ON DELETE CASCADE,
  turn integer NOT NULL DEFAULT 0,
  status smallint NOT NULL DEFAULT 0 CHECK (status BETWEEN 0 AND 10),
  attempts smallint NOT NULL DEFAULT 0,
  domain_group smallint NOT NULL DEFAULT 0,
  code smallint,
  email_hash bytea NOT NULL,
  submitted_at timestamptz,
  sent_at timestamptz,
  delivered_at timestamptz,
  opened_at timestamptz,
  clicked_at timestamptz,
  bounced_at timestamptz,
  complained_at timestamptz,
  unsubscribed_at timestamptz,
  enhanced text,
  reason text,
  provider_message_id text,
  CONSTRAINT bijou_email_delivery_lease CHECK ((status IN (1, 2)) = (lease_until IS NOT NULL)),
  CONSTRAINT bijou_email_delivery_sent CHECK (status <> 3 OR sent_at IS NOT NULL)
) WITH (fillfactor = 80);
CREATE UNIQUE INDEX bijou_email_delivery_contact_idx ON bijou_email_delivery (contact_id, campaign);
CREATE UNIQUE INDEX bijou_email_delivery_hash_idx ON bijou_email_delivery (campaign, email_hash);
CREATE INDEX bijou_email_delivery_due_idx ON bijou_email_delivery (campaign, due_at, id) WHERE status IN (0, 5);
CREATE INDEX bijou_email_delivery_lease_idx ON bijou_email_delivery (campaign, lease_until) WHERE status IN (1, 2);
CREATE INDEX bijou_email_delivery_provider_idx ON bijou_email_delivery (provider_message_id) WHERE provider_message_id IS NOT NULL;
CREATE TABLE bijou_email_domain (
  domain text PRIMARY KEY,
  domain_group smallint NOT NULL CHECK (domain_group > 0)
);
INSERT INTO bijou_email_domain (domain, domain_group) VALUES
  ('gmail.com', 1), ('googlemail.com', 1),
  ('yahoo.com', 2), ('yahoo.co.uk', 2), ('yahoo.de', 2), ('yahoo.fr', 2), ('ymail.com', 2), ('aol.com', 2),
  ('outlook.com', 3), ('hotmail.com', 3), ('live.com', 3), ('msn.com', 3), ('hotmail.co.uk', 3), ('outlook.de', 3),
  ('icloud.com', 4), ('me.com', 4), ('mac.com', 4),
  ('abv.bg', 5), ('gyuvetch.bg', 5), ('mail.bg', 6), ('dir.bg', 7), ('gbg.bg', 5);`

/** Tokens of all processes together. A scope without a row has no limit. */
const BUCKETS = `
CREATE TABLE bijou_email_bucket (
  provider_id text NOT NULL REFERENCES bijou_email_provider (id) ON DELETE CASCADE,
  scope text NOT NULL,
  per_second double precision NOT NULL CHECK (per_second > 0),
  burst double precision NOT NULL CHECK (burst >= 1),
  tokens double precision NOT NULL DEFAULT 0,
  slowness double precision NOT NULL DEFAULT 1 CHECK (slowness >= 1),
  slowed_at timestamptz,
  held_until timestamptz,
  filled_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (provider_id, scope)
) WITH (fillfactor = 50);`

const TABLES = ["bucket", "domain", "delivery", "link", "message", "campaign", "settings", "provider"]

/** Campaigns, what is sent, one row per recipient, and how fast. */
export class Migration20261121170000BijouEmailCampaigns extends Migration {
  override async up(): Promise<void> {
    for (const part of [PROVIDERS, SETTINGS, CAMPAIGNS, MESSAGES, DELIVERIES, BUCKETS]) {
      this.addSql(part)
    }
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE ${TABLES.map((name) => `bijou_email_${name}`).join(", ")}`)
  }
}
