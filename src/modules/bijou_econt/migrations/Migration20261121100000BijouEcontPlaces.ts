import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** `gone_at`: no longer in Econt's list; a choice saved earlier still has a name. */
const PLACES = `
CREATE TABLE bijou_econt_country (
  code text PRIMARY KEY,
  code2 text,
  name text NOT NULL,
  name_en text NOT NULL,
  is_eu boolean NOT NULL DEFAULT false
);
CREATE TABLE bijou_econt_city (
  id integer PRIMARY KEY,
  country_code text NOT NULL,
  post_code text NOT NULL,
  name text NOT NULL,
  name_en text NOT NULL,
  region text,
  region_en text,
  form text CHECK (form IN ('town', 'village')),
  name_key text NOT NULL,
  region_key text NOT NULL,
  name_words text NOT NULL,
  search text NOT NULL,
  phone_code text,
  served_weekdays smallint[] NOT NULL DEFAULT '{}',
  express boolean NOT NULL DEFAULT false,
  door_delivery boolean NOT NULL DEFAULT false,
  offices integer NOT NULL DEFAULT 0,
  namesakes smallint NOT NULL DEFAULT 0 CHECK (namesakes BETWEEN 0 AND 2),
  content_hash text NOT NULL,
  streets_synced_at timestamptz,
  quarters_synced_at timestamptz,
  used_at timestamptz,
  gone_at timestamptz,
  changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX bijou_econt_city_size_idx ON bijou_econt_city (offices DESC, name_key, id) WHERE gone_at IS NULL;
CREATE INDEX bijou_econt_city_name_idx ON bijou_econt_city (name_key);
CREATE INDEX bijou_econt_city_post_code_idx ON bijou_econt_city (post_code);
CREATE TABLE bijou_econt_office (
  code text PRIMARY KEY,
  econt_id integer NOT NULL,
  country_code text NOT NULL,
  city_id integer,
  city_name text NOT NULL,
  city_name_en text NOT NULL,
  post_code text NOT NULL,
  name text NOT NULL,
  name_en text NOT NULL,
  address text NOT NULL,
  address_en text NOT NULL,
  phones text[] NOT NULL DEFAULT '{}',
  latitude double precision CHECK (latitude BETWEEN -90 AND 90),
  longitude double precision CHECK (longitude BETWEEN -180 AND 180),
  is_locker boolean NOT NULL,
  is_drive boolean NOT NULL,
  is_mobile boolean NOT NULL,
  partner_code text,
  hub_code text,
  shipment_types text[] NOT NULL DEFAULT '{}',
  normal_from smallint CHECK (normal_from BETWEEN 0 AND 1440),
  normal_to smallint CHECK (normal_to BETWEEN 0 AND 1440),
  half_from smallint CHECK (half_from BETWEEN 0 AND 1440),
  half_to smallint CHECK (half_to BETWEEN 0 AND 1440),
  listed boolean NOT NULL,
  name_key text NOT NULL,
  full_key text NOT NULL,
  name_words text NOT NULL,
  search text NOT NULL,
  content_hash text NOT NULL,
  gone_at timestamptz,
  changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX bijou_econt_office_city_idx ON bijou_econt_office (city_id, code) WHERE listed AND gone_at IS NULL;
CREATE INDEX bijou_econt_office_spot_idx ON bijou_econt_office (latitude, longitude) WHERE listed AND gone_at IS NULL;`

const STREETS = ["street", "quarter"]
  .map(
    (kind) => `
CREATE TABLE bijou_econt_${kind} (
  id integer PRIMARY KEY,
  city_id integer NOT NULL,
  name text NOT NULL,
  name_en text NOT NULL,
  name_key text NOT NULL,
  search text NOT NULL,
  content_hash text NOT NULL,
  gone_at timestamptz,
  changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX bijou_econt_${kind}_city_idx ON bijou_econt_${kind} (city_id, name_key, id) WHERE gone_at IS NULL;`
  )
  .join("")

/**
 * Runs, and the rows of a run before they are swapped in. A lane has one run at a time; `heartbeat_at`
 * tells a run that was killed. What is staged is worth nothing after a crash, so it is not logged.
 */
const SYNC = `
CREATE TABLE bijou_econt_place_sync (
  id text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('cities', 'offices', 'streets', 'quarters')),
  scope text NOT NULL,
  lane text NOT NULL,
  state text NOT NULL CHECK (state IN ('running', 'done', 'failed')),
  seen integer NOT NULL DEFAULT 0,
  changed integer NOT NULL DEFAULT 0,
  gone integer NOT NULL DEFAULT 0,
  error text,
  started_at timestamptz NOT NULL DEFAULT now(),
  heartbeat_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  CONSTRAINT bijou_econt_place_sync_end CHECK ((state = 'running') = (finished_at IS NULL))
);
CREATE UNIQUE INDEX bijou_econt_place_sync_running_idx ON bijou_econt_place_sync (lane) WHERE state = 'running';
CREATE INDEX bijou_econt_place_sync_kind_idx ON bijou_econt_place_sync (kind, scope, started_at DESC);
CREATE UNLOGGED TABLE bijou_econt_place_stage (
  run_id text NOT NULL,
  key text NOT NULL,
  content jsonb NOT NULL,
  PRIMARY KEY (run_id, key)
);`

/** Where the role may not create pg_trgm, search still works but does not forgive typing mistakes. */
const SEARCH = `
DO $$ BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX bijou_econt_city_search_idx ON bijou_econt_city USING gin (search gin_trgm_ops);
  CREATE INDEX bijou_econt_city_like_idx ON bijou_econt_city USING gin (name_key gin_trgm_ops);
  CREATE INDEX bijou_econt_office_search_idx ON bijou_econt_office USING gin (search gin_trgm_ops);
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
  RAISE WARNING 'pg_trgm is not available: searching places does not forgive typing mistakes';
END $$;`

/** Econt's countries, cities, offices, streets and quarters, and the runs that fetched them. */
export class Migration20261121100000BijouEcontPlaces extends Migration {
  override async up(): Promise<void> {
    for (const sql of [PLACES, STREETS, SYNC, SEARCH]) {
      this.addSql(sql)
    }
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS bijou_econt_place_stage, bijou_econt_place_sync, bijou_econt_quarter,
                   bijou_econt_street, bijou_econt_office, bijou_econt_city, bijou_econt_country`)
  }
}
