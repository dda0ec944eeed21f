import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * One row per normalised address. An erased contact keeps its id, which deliveries and the log of
 * consent point to, and nothing that says who it was; the same address signing up again is a new row. The hash
 * follows from the address and has no unique index of its own: "ON CONFLICT" watches one alone, and of
 * two who add an address at once one would fail at the other.
 */
const CONTACT = `
CREATE TABLE bijou_email_contact (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text,
  email_norm text,
  email_hash bytea,
  domain text,
  customer_id text,
  first_name text,
  last_name text,
  locale text CHECK (locale IN ('bg', 'en')),
  country text CHECK (country ~ '^[a-z]{2}$'),
  time_zone text,
  source text NOT NULL CHECK (source IN ('customer', 'order', 'sign_up', 'import', 'admin')),
  frequency text NOT NULL DEFAULT 'all' CHECK (frequency IN ('all', 'less')),
  paused_until timestamptz,
  erased_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT bijou_email_contact_known CHECK (
    CASE WHEN erased_at IS NULL
      THEN email IS NOT NULL AND email_norm IS NOT NULL AND email_hash IS NOT NULL AND domain IS NOT NULL
      ELSE num_nonnulls(email, email_norm, email_hash, domain, customer_id, first_name, last_name) = 0
    END
  )
);
CREATE UNIQUE INDEX bijou_email_contact_email_idx ON bijou_email_contact (email_norm);
CREATE INDEX bijou_email_contact_hash_idx ON bijou_email_contact (email_hash);
CREATE INDEX bijou_email_contact_customer_idx ON bijou_email_contact (customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX bijou_email_contact_search_idx ON bijou_email_contact
  USING gin ((email_norm || ' ' || lower(coalesce(first_name, '') || ' ' || coalesce(last_name, ''))) gin_trgm_ops)
  WHERE erased_at IS NULL;`

/** What a person said, in their words and at that time; never changed, so it can be shown as proof. */
const CONSENT = `
CREATE TABLE bijou_email_consent_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  contact_id bigint NOT NULL REFERENCES bijou_email_contact (id),
  purpose text NOT NULL CHECK (purpose ~ '^(marketing|tracking|topic:[a-z0-9][a-z0-9-]*)$'),
  action text NOT NULL CHECK (action IN ('ask', 'grant', 'withdraw')),
  basis text CHECK (basis IN ('consent', 'soft_opt_in', 'import')),
  source text NOT NULL,
  text_version text,
  ip_prefix text,
  actor text NOT NULL,
  evidence jsonb NOT NULL DEFAULT '{}',
  at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT bijou_email_consent_event_basis CHECK ((action = 'grant') = (basis IS NOT NULL))
);
CREATE INDEX bijou_email_consent_event_contact_idx ON bijou_email_consent_event (contact_id, id);
CREATE FUNCTION bijou_email_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER bijou_email_consent_event_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON bijou_email_consent_event
  FOR EACH STATEMENT EXECUTE FUNCTION bijou_email_refuse_change();
CREATE TABLE bijou_email_consent (
  contact_id bigint NOT NULL REFERENCES bijou_email_contact (id),
  purpose text NOT NULL,
  state text NOT NULL CHECK (state IN ('asked', 'granted', 'withdrawn')),
  basis text CHECK (basis IN ('consent', 'soft_opt_in', 'import')),
  event_id bigint NOT NULL REFERENCES bijou_email_consent_event (id),
  since timestamptz NOT NULL,
  PRIMARY KEY (contact_id, purpose),
  CONSTRAINT bijou_email_consent_basis CHECK ((state = 'granted') = (basis IS NOT NULL))
);
CREATE INDEX bijou_email_consent_purpose_idx ON bijou_email_consent (purpose, state, contact_id);`

/**
 * Known by hash, so that an address stays suppressed when everything else about it is erased.
 * 'all' stops every mail, 'marketing' those that need consent.
 */
const SUPPRESSION = `
CREATE TABLE bijou_email_suppression (
  email_hash bytea NOT NULL,
  scope text NOT NULL CHECK (scope IN ('all', 'marketing')),
  reason text NOT NULL CHECK (reason IN ('hard_bounce', 'soft_bounces', 'complaint', 'manual', 'erased', 'invalid')),
  source text NOT NULL,
  delivery_id bigint,
  expires_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (email_hash, reason)
);
CREATE INDEX bijou_email_suppression_expiry_idx ON bijou_email_suppression (expires_at) WHERE expires_at IS NOT NULL;`

/** `standard`: everybody with marketing consent gets it until they leave it; otherwise only who has asked for it. */
const TOPICS = `
CREATE TABLE bijou_email_topic (
  handle text PRIMARY KEY CHECK (handle ~ '^[a-z0-9][a-z0-9-]{0,49}$'),
  name_bg text NOT NULL,
  name_en text NOT NULL,
  description_bg text NOT NULL DEFAULT '',
  description_en text NOT NULL DEFAULT '',
  standard boolean NOT NULL DEFAULT true,
  position integer NOT NULL DEFAULT 0,
  archived_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE bijou_email_list (
  id text PRIMARY KEY,
  name text NOT NULL,
  created_by text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  deleted_at timestamptz
);
CREATE UNIQUE INDEX bijou_email_list_name_idx ON bijou_email_list (lower(name)) WHERE deleted_at IS NULL;
CREATE TABLE bijou_email_list_member (
  list_id text NOT NULL REFERENCES bijou_email_list (id) ON DELETE CASCADE,
  contact_id bigint NOT NULL REFERENCES bijou_email_contact (id),
  source text NOT NULL,
  added_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (list_id, contact_id)
);
CREATE INDEX bijou_email_list_member_contact_idx ON bijou_email_list_member (contact_id);`

/**
 * What only the reader of a mailbox may do: confirm a sign-up, take their data, have it erased. A
 * request is carried out through a link that is mailed to the address. `wants` holds purposes.
 */
const REQUESTS = `
CREATE TABLE bijou_email_request (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  contact_id bigint NOT NULL REFERENCES bijou_email_contact (id),
  kind text NOT NULL CHECK (kind IN ('sign_up', 'export', 'erase')),
  wants text[] NOT NULL DEFAULT '{}',
  locale text NOT NULL CHECK (locale IN ('bg', 'en')),
  source text NOT NULL,
  text_version text,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  mail_state text NOT NULL DEFAULT 'waiting' CHECK (mail_state IN ('waiting', 'sent', 'failed')),
  mail_attempts smallint NOT NULL DEFAULT 0,
  mail_due_at timestamptz NOT NULL DEFAULT now(),
  mail_error text,
  done_at timestamptz
);
CREATE INDEX bijou_email_request_due_idx ON bijou_email_request (mail_due_at, id) WHERE mail_state = 'waiting';
CREATE INDEX bijou_email_request_contact_idx ON bijou_email_request (contact_id, created_at);`

/** How far the contacts of a shop that was there before have been read. */
const BACKFILL = `
CREATE TABLE bijou_email_backfill (
  source text PRIMARY KEY CHECK (source IN ('customer', 'order')),
  last_id text NOT NULL DEFAULT '',
  seen integer NOT NULL DEFAULT 0,
  added integer NOT NULL DEFAULT 0,
  refused integer NOT NULL DEFAULT 0,
  done_at timestamptz,
  updated_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO bijou_email_backfill (source) VALUES ('customer'), ('order');`

const TABLES = ["backfill", "request", "list_member", "list", "topic", "suppression", "consent", "consent_event", "contact"]

/** Contacts, what they agreed to, and whom nothing is sent to. */
export class Migration20261121160000BijouEmailContacts extends Migration {
  override async up(): Promise<void> {
    this.addSql("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    for (const part of [CONTACT, CONSENT, SUPPRESSION, TOPICS, REQUESTS, BACKFILL]) {
      this.addSql(part)
    }
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE ${TABLES.map((name) => `bijou_email_${name}`).join(", ")}`)
    this.addSql("DROP FUNCTION bijou_email_refuse_change()")
  }
}
