import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const AUDIT = `
CREATE TABLE bijou_core_audit (
  id text PRIMARY KEY,
  feature text NOT NULL,
  action text NOT NULL,
  resource_id text,
  actor_id text NOT NULL,
  facts jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(facts) = 'object'),
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX bijou_core_audit_created ON bijou_core_audit (created_at, id);
CREATE INDEX bijou_core_audit_feature ON bijou_core_audit (feature, created_at, id);
CREATE INDEX bijou_core_audit_resource ON bijou_core_audit (resource_id, created_at, id);
CREATE INDEX bijou_core_audit_actor ON bijou_core_audit (actor_id, created_at, id);

CREATE FUNCTION bijou_core_audit_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'bijou_core_audit is append-only: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER bijou_core_audit_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON bijou_core_audit
  FOR EACH STATEMENT EXECUTE FUNCTION bijou_core_audit_append_only();`

/** Unlogged: after a crash the buckets start full, which is what a restart should mean. */
const RATE_LIMIT = `
CREATE UNLOGGED TABLE bijou_core_rate_limit (
  key text PRIMARY KEY,
  full_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  taken boolean NOT NULL
) WITH (fillfactor = 50);`

const JOB_RUN = `
CREATE TABLE bijou_core_job_run (
  name text PRIMARY KEY,
  started_at timestamptz NOT NULL,
  finished_at timestamptz,
  failed_at timestamptz,
  last_error text,
  duration_ms integer,
  runs integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  deleted_at timestamptz
);`

export class Migration20261121010000BijouCore extends Migration {
  override async up(): Promise<void> {
    this.addSql(AUDIT)
    this.addSql(RATE_LIMIT)
    this.addSql(JOB_RUN)
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS bijou_core_job_run, bijou_core_rate_limit, bijou_core_audit;")
    this.addSql("DROP FUNCTION IF EXISTS bijou_core_audit_append_only();")
  }
}
