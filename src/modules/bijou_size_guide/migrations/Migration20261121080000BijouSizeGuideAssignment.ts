import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const ASSIGNMENT = `
CREATE TABLE bijou_size_guide_assignment (
  id text PRIMARY KEY,
  guide_id text REFERENCES bijou_size_guide (id) ON DELETE CASCADE,
  target_type text NOT NULL
    CHECK (target_type IN ('variant', 'product', 'option', 'collection', 'category', 'type', 'tag', 'store')),
  target_id text NOT NULL CHECK (target_id <> '' AND (target_type = 'store') = (target_id = 'store')),
  mode text NOT NULL CHECK (mode IN ('include', 'exclude', 'none')),
  priority integer NOT NULL DEFAULT 0,
  sales_channel_id text,
  region_id text,
  starts_at timestamptz,
  ends_at timestamptz,
  all_of jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(all_of) = 'array'),
  none_of jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(none_of) = 'array'),
  created_by text,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT bijou_size_guide_assignment_guide CHECK ((mode = 'none') = (guide_id IS NULL)),
  CONSTRAINT bijou_size_guide_assignment_dates CHECK (starts_at < ends_at)
);
CREATE UNIQUE INDEX bijou_size_guide_assignment_same_idx ON bijou_size_guide_assignment
  (target_type, target_id, coalesce(guide_id, ''), mode, coalesce(sales_channel_id, ''), coalesce(region_id, ''),
   coalesce(starts_at, '-infinity'), coalesce(ends_at, 'infinity'), all_of, none_of);
CREATE INDEX bijou_size_guide_assignment_guide_idx ON bijou_size_guide_assignment (guide_id, id);`

const COVERAGE = `
CREATE TABLE bijou_size_guide_coverage_run (
  id text PRIMARY KEY,
  state text NOT NULL CHECK (state IN ('running', 'done', 'failed')),
  cursor text NOT NULL DEFAULT '',
  checked integer NOT NULL DEFAULT 0 CHECK (checked >= 0),
  total integer NOT NULL DEFAULT 0,
  started_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  CONSTRAINT bijou_size_guide_coverage_run_end CHECK ((state = 'running') = (finished_at IS NULL))
);
CREATE UNIQUE INDEX bijou_size_guide_coverage_run_running_idx ON bijou_size_guide_coverage_run (state) WHERE state = 'running';
CREATE INDEX bijou_size_guide_coverage_run_started_idx ON bijou_size_guide_coverage_run (started_at DESC);
CREATE TABLE bijou_size_guide_coverage (
  run_id text NOT NULL REFERENCES bijou_size_guide_coverage_run (id) ON DELETE CASCADE,
  product_id text NOT NULL,
  guide_id text REFERENCES bijou_size_guide (id) ON DELETE SET NULL,
  outcome text NOT NULL CHECK (outcome IN ('guide', 'no_guide', 'explicit_none')),
  unknown_sizes text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (run_id, product_id)
);
CREATE INDEX bijou_size_guide_coverage_guide_idx ON bijou_size_guide_coverage (run_id, guide_id, product_id);
CREATE INDEX bijou_size_guide_coverage_outcome_idx ON bijou_size_guide_coverage (run_id, outcome, product_id);
CREATE INDEX bijou_size_guide_coverage_unknown_idx ON bijou_size_guide_coverage (run_id, product_id) WHERE unknown_sizes <> '{}';
CREATE TABLE bijou_size_guide_coverage_row (
  run_id text NOT NULL REFERENCES bijou_size_guide_coverage_run (id) ON DELETE CASCADE,
  guide_id text NOT NULL REFERENCES bijou_size_guide (id) ON DELETE CASCADE,
  row_id text NOT NULL,
  PRIMARY KEY (run_id, guide_id, row_id)
);`

/** Where guides are tied to, and what the last runs over the catalogue found. */
export class Migration20261121080000BijouSizeGuideAssignment extends Migration {
  override async up(): Promise<void> {
    this.addSql(ASSIGNMENT)
    this.addSql(COVERAGE)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE bijou_size_guide_coverage_row, bijou_size_guide_coverage,
                   bijou_size_guide_coverage_run, bijou_size_guide_assignment`)
  }
}
