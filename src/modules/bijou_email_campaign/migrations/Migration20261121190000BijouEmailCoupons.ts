import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Sign-up campaigns: what a pop-up and a banner say, and what who signs up is given. `legacy_id` is that of the earlier module. */
const SIGN_UPS = `
CREATE TABLE bijou_email_signup_campaign (
  id text PRIMARY KEY,
  name text NOT NULL,
  active boolean NOT NULL DEFAULT false,
  starts_at timestamptz,
  ends_at timestamptz,
  content jsonb NOT NULL CHECK (jsonb_typeof(content) = 'object'),
  discount jsonb NOT NULL CHECK (jsonb_typeof(discount) = 'object'),
  legacy_id text UNIQUE,
  version integer NOT NULL DEFAULT 1,
  created_by text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT bijou_email_signup_campaign_dates CHECK (ends_at > starts_at)
);
CREATE UNIQUE INDEX bijou_email_signup_campaign_name_idx ON bijou_email_signup_campaign (lower(name));`

/**
 * What each code of a set is worth, as promotions are made from it. A set belongs to a coupon block of one
 * language of a campaign, or to a sign-up campaign.
 */
const SETS = `
CREATE TABLE bijou_email_coupon_set (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  campaign integer REFERENCES bijou_email_campaign (number) ON DELETE CASCADE,
  locale text,
  block_id text,
  signup_id text REFERENCES bijou_email_signup_campaign (id),
  prefix text NOT NULL DEFAULT '',
  terms jsonb NOT NULL CHECK (jsonb_typeof(terms) = 'object'),
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT bijou_email_coupon_set_whose CHECK ((campaign IS NULL) <> (signup_id IS NULL)),
  CONSTRAINT bijou_email_coupon_set_block CHECK ((campaign IS NULL) = (block_id IS NULL) AND (campaign IS NULL) = (locale IS NULL)),
  UNIQUE (campaign, locale, block_id),
  UNIQUE (signup_id)
);`

/**
 * A code of one contact. It is reserved here first and its promotion is made then: \`promotion_id\` is
 * NULL in between, and whoever finds it so adopts the promotion of this code or makes it.
 */
const COUPONS = `
CREATE TABLE bijou_email_coupon (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  set_id bigint NOT NULL REFERENCES bijou_email_coupon_set (id) ON DELETE CASCADE,
  contact_id bigint NOT NULL REFERENCES bijou_email_contact (id),
  code text NOT NULL UNIQUE,
  promotion_id text UNIQUE,
  uses_before integer NOT NULL DEFAULT 0 CHECK (uses_before >= 0),
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (set_id, contact_id)
);
CREATE INDEX bijou_email_coupon_contact_idx ON bijou_email_coupon (contact_id);`

/** Orders a code was used in; one that is cancelled takes its use back. */
const USES = `
CREATE TABLE bijou_email_coupon_use (
  coupon_id bigint NOT NULL REFERENCES bijou_email_coupon (id) ON DELETE CASCADE,
  order_id text NOT NULL,
  used_at timestamptz NOT NULL,
  taken_back_at timestamptz,
  PRIMARY KEY (coupon_id, order_id)
);
CREATE INDEX bijou_email_coupon_use_order_idx ON bijou_email_coupon_use (order_id);`

const SAVED_BLOCKS = `
CREATE TABLE bijou_email_saved_block (
  id text PRIMARY KEY,
  name text NOT NULL,
  content jsonb NOT NULL CHECK (jsonb_typeof(content) = 'array'),
  version integer NOT NULL DEFAULT 1,
  created_by text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX bijou_email_saved_block_name_idx ON bijou_email_saved_block (lower(name));`

const TABLES = ["saved_block", "coupon_use", "coupon", "coupon_set", "signup_campaign"]

/** Codes of recipients and of those who sign up, sign-up campaigns, and saved blocks. */
export class Migration20261121190000BijouEmailCoupons extends Migration {
  override async up(): Promise<void> {
    for (const part of [SIGN_UPS, SETS, COUPONS, USES, SAVED_BLOCKS]) {
      this.addSql(part)
    }
    // A mail with a link to confirm may bring the code of a sign-up campaign.
    this.addSql("ALTER TABLE bijou_email_request ADD COLUMN signup_id text REFERENCES bijou_email_signup_campaign (id)")
  }

  override async down(): Promise<void> {
    this.addSql("ALTER TABLE bijou_email_request DROP COLUMN signup_id")
    this.addSql(`DROP TABLE ${TABLES.map((name) => `bijou_email_${name}`).join(", ")}`)
  }
}
