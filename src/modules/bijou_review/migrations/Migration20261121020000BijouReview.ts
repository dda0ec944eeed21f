import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const COUNTED = "status = 'published' AND deleted_at IS NULL"

const signed = (rows: string, sign: 1 | -1) => `
  SELECT product_id, ${sign} AS sign, rating, (verification = 'buyer')::int AS verified, (media_count > 0)::int AS media,
         published_at
    FROM ${rows} WHERE ${COUNTED}`

/**
 * Adds what one statement changed to the statistics of the products it touched, in the same
 * transaction. Rows are locked in the order of their key, so two statements never wait for
 * each other; the check on the table refuses a wrong sum.
 */
const countFunction = (name: string, delta: string) => `
CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched text[];
BEGIN
  SELECT array_agg(DISTINCT d.product_id ORDER BY d.product_id) INTO touched FROM (${delta}) d;
  IF touched IS NULL THEN
    RETURN NULL;
  END IF;
  INSERT INTO bijou_review_stats (product_id)
    SELECT p FROM unnest(touched) AS p ORDER BY p
    ON CONFLICT (product_id) DO NOTHING;
  PERFORM 1 FROM bijou_review_stats s WHERE s.product_id = ANY (touched) ORDER BY s.product_id FOR UPDATE;
  UPDATE bijou_review_stats s
     SET n = s.n + d.n, rating_sum = s.rating_sum + d.rating_sum,
         c1 = s.c1 + d.c1, c2 = s.c2 + d.c2, c3 = s.c3 + d.c3, c4 = s.c4 + d.c4, c5 = s.c5 + d.c5,
         verified_count = s.verified_count + d.verified_count, media_count = s.media_count + d.media_count,
         last_published_at = greatest(s.last_published_at, d.last_published_at),
         revision = s.revision + 1, updated_at = now()
    FROM (
      SELECT product_id, sum(sign) AS n, sum(sign * rating) AS rating_sum,
             sum(sign * (rating = 1)::int) AS c1, sum(sign * (rating = 2)::int) AS c2,
             sum(sign * (rating = 3)::int) AS c3, sum(sign * (rating = 4)::int) AS c4,
             sum(sign * (rating = 5)::int) AS c5,
             sum(sign * verified) AS verified_count, sum(sign * media) AS media_count,
             max(published_at) FILTER (WHERE sign = 1) AS last_published_at
        FROM (${delta}) changes GROUP BY product_id
    ) d
   WHERE s.product_id = d.product_id;
  RETURN NULL;
END $$;`

/** A reply is shown in the shop: the product's answers get a new revision, once for a statement. */
const replyFunction = (operation: "insert" | "update" | "delete", rows: "new_rows" | "old_rows") => `
CREATE OR REPLACE FUNCTION bijou_review_reply_${operation}() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched text[];
BEGIN
  SELECT array_agg(DISTINCT r.product_id ORDER BY r.product_id) INTO touched
    FROM ${rows} x JOIN bijou_review r ON r.id = x.review_id;
  PERFORM 1 FROM bijou_review_stats s WHERE s.product_id = ANY (touched) ORDER BY s.product_id FOR UPDATE;
  UPDATE bijou_review_stats s SET revision = s.revision + 1, updated_at = now() WHERE s.product_id = ANY (touched);
  RETURN NULL;
END $$;
CREATE TRIGGER bijou_review_reply_${operation} AFTER ${operation.toUpperCase()} ON bijou_review_reply
  REFERENCING ${rows === "new_rows" ? "NEW" : "OLD"} TABLE AS ${rows}
  FOR EACH STATEMENT EXECUTE FUNCTION bijou_review_reply_${operation}();`

const TABLES = `
CREATE TABLE bijou_review (
  id text PRIMARY KEY,
  product_id text NOT NULL,
  variant_id text,
  order_id text,
  line_item_id text,
  customer_id text,
  author_name text NOT NULL CHECK (char_length(author_name) BETWEEN 1 AND 80),
  author_email text,
  locale text NOT NULL DEFAULT 'bg',
  rating smallint NOT NULL CHECK (rating BETWEEN 1 AND 5),
  title text CHECK (char_length(title) BETWEEN 1 AND 120),
  body text NOT NULL CHECK (char_length(body) BETWEEN 1 AND 5000),
  status text NOT NULL DEFAULT 'pending'
    CHECK (status IN ('pending', 'needs_edit', 'published', 'rejected', 'spam')),
  version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
  verification text NOT NULL DEFAULT 'none' CHECK (verification IN ('none', 'buyer', 'imported')),
  flags text[] NOT NULL DEFAULT '{}',
  source text NOT NULL DEFAULT 'store',
  external_id text,
  import_id text,
  idempotency_key text,
  media_count smallint NOT NULL DEFAULT 0 CHECK (media_count >= 0),
  featured_at timestamptz(3),
  published_at timestamptz(3),
  decided_at timestamptz(3),
  decided_by text,
  content_hash text GENERATED ALWAYS AS (md5(lower(btrim(body)))) STORED,
  search text GENERATED ALWAYS AS (lower(' ' || coalesce(title, '') || ' ' || body || ' ' || author_name)) STORED,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  deleted_at timestamptz(3),
  CONSTRAINT bijou_review_published_has_date CHECK (status <> 'published' OR published_at IS NOT NULL)
);
CREATE UNIQUE INDEX bijou_review_one_live_idx ON bijou_review (product_id, customer_id)
  WHERE customer_id IS NOT NULL AND deleted_at IS NULL;
CREATE UNIQUE INDEX bijou_review_external_idx ON bijou_review (source, external_id) WHERE external_id IS NOT NULL;
CREATE UNIQUE INDEX bijou_review_idempotency_idx ON bijou_review (customer_id, idempotency_key)
  WHERE idempotency_key IS NOT NULL;
CREATE INDEX bijou_review_status_idx ON bijou_review (status, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX bijou_review_status_rating_idx ON bijou_review (status, rating, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX bijou_review_rating_idx ON bijou_review (rating, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX bijou_review_product_idx ON bijou_review (product_id, status, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX bijou_review_product_rating_idx ON bijou_review (product_id, rating, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX bijou_review_source_idx ON bijou_review (source, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX bijou_review_locale_idx ON bijou_review (locale, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX bijou_review_featured_idx ON bijou_review (created_at, id)
  WHERE featured_at IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX bijou_review_created_idx ON bijou_review (created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX bijou_review_customer_idx ON bijou_review (customer_id, created_at, id)
  WHERE customer_id IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX bijou_review_order_idx ON bijou_review (order_id) WHERE order_id IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX bijou_review_email_idx ON bijou_review (lower(author_email)) WHERE author_email IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX bijou_review_content_idx ON bijou_review (content_hash, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX bijou_review_flags_idx ON bijou_review USING gin (flags) WHERE flags <> '{}' AND deleted_at IS NULL;
-- What the shop filters by is included: a filter nothing matches never visits the table.
CREATE INDEX bijou_review_store_idx ON bijou_review (product_id, published_at, id)
  INCLUDE (verification, media_count, locale) WHERE ${COUNTED};
CREATE INDEX bijou_review_store_rating_idx ON bijou_review (product_id, rating, published_at, id)
  INCLUDE (verification, media_count, locale) WHERE ${COUNTED};

CREATE TABLE bijou_review_media (
  id text PRIMARY KEY,
  review_id text NOT NULL REFERENCES bijou_review (id) ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('image', 'video')),
  url text NOT NULL CHECK (url ~ '^https?://'),
  position smallint NOT NULL DEFAULT 0,
  UNIQUE (review_id, position)
);

CREATE TABLE bijou_review_reply (
  review_id text PRIMARY KEY REFERENCES bijou_review (id) ON DELETE CASCADE,
  body text NOT NULL CHECK (char_length(body) BETWEEN 1 AND 2000),
  author_id text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now()
);

CREATE TABLE bijou_review_action (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  review_id text NOT NULL,
  product_id text NOT NULL,
  action text NOT NULL,
  from_status text,
  to_status text,
  reason_code text,
  note text,
  actor_type text NOT NULL CHECK (actor_type IN ('user', 'customer', 'system')),
  actor_id text,
  batch_id text,
  undo_of text,
  review_version integer NOT NULL,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  created_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX bijou_review_action_position_idx ON bijou_review_action (xid, seq);
CREATE INDEX bijou_review_action_review_idx ON bijou_review_action (review_id, seq);
CREATE INDEX bijou_review_action_batch_idx ON bijou_review_action (batch_id, review_id) WHERE batch_id IS NOT NULL;
CREATE INDEX bijou_review_action_undo_idx ON bijou_review_action (undo_of, review_id) WHERE undo_of IS NOT NULL;
CREATE INDEX bijou_review_action_decided_idx ON bijou_review_action (created_at) WHERE batch_id IS NOT NULL;

CREATE TABLE bijou_review_claim (
  review_id text PRIMARY KEY REFERENCES bijou_review (id) ON DELETE CASCADE,
  user_id text NOT NULL,
  expires_at timestamptz(3) NOT NULL
);
CREATE INDEX bijou_review_claim_user_idx ON bijou_review_claim (user_id, expires_at);

CREATE TABLE bijou_review_product (
  product_id text PRIMARY KEY,
  title text NOT NULL,
  handle text NOT NULL,
  thumbnail text,
  updated_at timestamptz(3) NOT NULL DEFAULT now()
);

CREATE TABLE bijou_review_stats (
  product_id text PRIMARY KEY,
  n integer NOT NULL DEFAULT 0,
  rating_sum integer NOT NULL DEFAULT 0,
  c1 integer NOT NULL DEFAULT 0,
  c2 integer NOT NULL DEFAULT 0,
  c3 integer NOT NULL DEFAULT 0,
  c4 integer NOT NULL DEFAULT 0,
  c5 integer NOT NULL DEFAULT 0,
  verified_count integer NOT NULL DEFAULT 0,
  media_count integer NOT NULL DEFAULT 0,
  average numeric(3, 2) GENERATED ALWAYS AS (CASE WHEN n > 0 THEN round(rating_sum::numeric / n, 2) END) STORED,
  last_published_at timestamptz(3),
  revision bigint NOT NULL DEFAULT 0,
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT bijou_review_stats_adds_up CHECK (
    least(c1, c2, c3, c4, c5, verified_count, media_count) >= 0
    AND n = c1 + c2 + c3 + c4 + c5
    AND rating_sum = c1 + 2 * c2 + 3 * c3 + 4 * c4 + 5 * c5
    AND greatest(verified_count, media_count) <= n
  )
) WITH (fillfactor = 70);

CREATE TABLE bijou_review_template (
  id text PRIMARY KEY,
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 80),
  locale text NOT NULL CHECK (locale IN ('bg', 'en')),
  body text NOT NULL CHECK (char_length(body) BETWEEN 1 AND 2000),
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  UNIQUE (locale, name)
);

CREATE TABLE bijou_review_view (
  id text PRIMARY KEY,
  user_id text NOT NULL,
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 60),
  query text NOT NULL,
  shared boolean NOT NULL DEFAULT false,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  UNIQUE (user_id, name)
);

CREATE TABLE bijou_review_cursor (
  name text PRIMARY KEY,
  position bigint NOT NULL DEFAULT 0,
  since timestamptz(3) NOT NULL DEFAULT 'epoch'
);
INSERT INTO bijou_review_cursor (name) VALUES ('events');`

const GUARDS = `
CREATE OR REPLACE FUNCTION bijou_review_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.rating <> OLD.rating OR NEW.product_id <> OLD.product_id THEN
    RAISE EXCEPTION 'the rating and the product of a review cannot be changed' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status <> OLD.status AND NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'a new status needs the next version' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bijou_review_guard BEFORE UPDATE ON bijou_review
  FOR EACH ROW EXECUTE FUNCTION bijou_review_guard();

CREATE OR REPLACE FUNCTION bijou_review_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER bijou_review_action_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON bijou_review_action
  FOR EACH STATEMENT EXECUTE FUNCTION bijou_review_append_only();

${replyFunction("insert", "new_rows")}
${replyFunction("update", "new_rows")}
${replyFunction("delete", "old_rows")}`

const COUNTERS = `
${countFunction("bijou_review_count_insert", signed("new_rows", 1))}
${countFunction("bijou_review_count_update", `${signed("old_rows", -1)} UNION ALL ${signed("new_rows", 1)}`)}
${countFunction("bijou_review_count_delete", signed("old_rows", -1))}
CREATE TRIGGER bijou_review_count_insert AFTER INSERT ON bijou_review
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION bijou_review_count_insert();
CREATE TRIGGER bijou_review_count_update AFTER UPDATE ON bijou_review
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION bijou_review_count_update();
CREATE TRIGGER bijou_review_count_delete AFTER DELETE ON bijou_review
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION bijou_review_count_delete();`

/** Search needs pg_trgm; where the role may not create it, search still works but reads every row. */
const SEARCH = `
DO $$ BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX bijou_review_search_idx ON bijou_review USING gin (search gin_trgm_ops) WHERE deleted_at IS NULL;
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
  RAISE WARNING 'pg_trgm is not available: searching reviews will read every row';
END $$;`

export class Migration20261121020000BijouReview extends Migration {
  override async up(): Promise<void> {
    this.addSql(TABLES)
    this.addSql(GUARDS)
    this.addSql(COUNTERS)
    this.addSql(SEARCH)
  }

  override async down(): Promise<void> {
    this.addSql(`
      DROP TABLE IF EXISTS bijou_review_media, bijou_review_reply, bijou_review_claim, bijou_review_action,
        bijou_review_product, bijou_review_stats, bijou_review_template, bijou_review_view, bijou_review_cursor,
        bijou_review CASCADE;
      DROP FUNCTION IF EXISTS bijou_review_guard, bijou_review_append_only, bijou_review_reply_insert,
        bijou_review_reply_update, bijou_review_reply_delete, bijou_review_count_insert, bijou_review_count_update, bijou_review_count_delete;`)
  }
}
