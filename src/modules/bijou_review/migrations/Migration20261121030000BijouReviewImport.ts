import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Imports of review files. The file lies in chunks in the database, so that every server
 * process can go on with it; rows wait in a staging table until a person confirms.
 */
const TABLES = `
CREATE TABLE bijou_review_import (
  id text PRIMARY KEY,
  filename text NOT NULL,
  status text NOT NULL
    CHECK (status IN ('uploaded', 'checking', 'checked', 'importing', 'completed', 'failed', 'cancelled')),
  format text NOT NULL,
  delimiter text NOT NULL CHECK (delimiter IN (',', ';', E'\\t')),
  encoding text NOT NULL,
  columns jsonb NOT NULL,
  sample jsonb NOT NULL,
  mapping jsonb NOT NULL,
  options jsonb NOT NULL,
  bytes_total bigint NOT NULL,
  bytes_read bigint NOT NULL DEFAULT 0,
  rows_read integer NOT NULL DEFAULT 0,
  rows_accepted integer NOT NULL DEFAULT 0,
  rows_refused integer NOT NULL DEFAULT 0,
  rows_imported integer NOT NULL DEFAULT 0,
  warnings jsonb NOT NULL DEFAULT '[]',
  refusals jsonb NOT NULL DEFAULT '[]',
  unmatched_products jsonb NOT NULL DEFAULT '[]',
  error text,
  attempts smallint NOT NULL DEFAULT 0,
  claim_token text,
  claimed_until timestamptz(3),
  created_by text NOT NULL,
  confirmed_by text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  completed_at timestamptz(3)
);
CREATE INDEX bijou_review_import_created ON bijou_review_import (created_at, id);
CREATE INDEX bijou_review_import_running ON bijou_review_import (claimed_until)
  WHERE status IN ('checking', 'importing');

-- No foreign key: chunks come first, the import stands when all of the file is there.
CREATE TABLE bijou_review_import_chunk (
  import_id text NOT NULL,
  seq integer NOT NULL,
  bytes bytea NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (import_id, seq)
);
ALTER TABLE bijou_review_import_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE bijou_review_import_row (
  import_id text NOT NULL REFERENCES bijou_review_import (id) ON DELETE CASCADE,
  line integer NOT NULL,
  state text NOT NULL CHECK (state IN ('accepted', 'refused', 'reply')),
  reason text,
  detail text,
  review_id text NOT NULL,
  external_id text NOT NULL,
  parent_id text,
  product text NOT NULL,
  product_id text,
  rating_raw numeric(6, 3),
  rating smallint,
  title text,
  body text NOT NULL,
  author_name text NOT NULL,
  author_email text,
  created_at timestamptz(3),
  status text NOT NULL,
  verified boolean NOT NULL,
  locale text NOT NULL,
  reply text,
  replied_at timestamptz(3),
  media text[] NOT NULL,
  flags text[] NOT NULL,
  PRIMARY KEY (import_id, line),
  CHECK ((state = 'refused') = (reason IS NOT NULL))
);

-- Products the names of a file stand for; the name '' is for rows that name none.
CREATE TABLE bijou_review_import_product (
  import_id text NOT NULL REFERENCES bijou_review_import (id) ON DELETE CASCADE,
  name text NOT NULL,
  product_id text NOT NULL,
  title text NOT NULL,
  handle text NOT NULL,
  thumbnail text,
  PRIMARY KEY (import_id, name)
);`

export class Migration20261121030000BijouReviewImport extends Migration {
  override async up(): Promise<void> {
    this.addSql(TABLES)
  }

  override async down(): Promise<void> {
    this.addSql(`
      DROP TABLE IF EXISTS bijou_review_import_product, bijou_review_import_row, bijou_review_import_chunk,
        bijou_review_import CASCADE;`)
  }
}
