import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const HASH = "~ '^[0-9a-f]{64}$'"

/** `deleted_at` is there because every model of Medusa has it; guides are deleted for good. */
const GUIDE = `
CREATE TABLE bijou_size_guide (
  id text PRIMARY KEY,
  handle text NOT NULL CHECK (handle ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(handle) <= 100),
  status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'published', 'archived')),
  draft jsonb NOT NULL CHECK (jsonb_typeof(draft) = 'object'),
  draft_hash text NOT NULL CHECK (draft_hash ${HASH}),
  title text GENERATED ALWAYS AS (draft ->> 'title') STORED NOT NULL CHECK (title <> ''),
  kind text GENERATED ALWAYS AS (draft ->> 'kind') STORED NOT NULL,
  search text GENERATED ALWAYS AS (lower(' ' || (draft ->> 'title') || ' ' || handle)) STORED,
  locales text[] NOT NULL CHECK (cardinality(locales) >= 1),
  missing_translations integer NOT NULL CHECK (missing_translations >= 0),
  version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
  published_revision_id text,
  archived_from text CHECK (archived_from IN ('draft', 'published')),
  created_by text,
  updated_by text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  deleted_at timestamptz(3) CHECK (deleted_at IS NULL),
  CONSTRAINT bijou_size_guide_archived_from_somewhere CHECK ((status = 'archived') = (archived_from IS NOT NULL)),
  CONSTRAINT bijou_size_guide_published_has_revision CHECK (status <> 'published' OR published_revision_id IS NOT NULL)
);
CREATE UNIQUE INDEX bijou_size_guide_handle_idx ON bijou_size_guide (handle);
CREATE INDEX bijou_size_guide_updated_idx ON bijou_size_guide (updated_at, id);
CREATE INDEX bijou_size_guide_title_idx ON bijou_size_guide (lower(left(draft ->> 'title', 40)), id);`

const REVISION = `
CREATE TABLE bijou_size_guide_revision (
  id text PRIMARY KEY,
  guide_id text NOT NULL REFERENCES bijou_size_guide (id) ON DELETE CASCADE,
  number integer NOT NULL CHECK (number >= 1),
  document jsonb NOT NULL CHECK (jsonb_typeof(document) = 'object'),
  document_hash text NOT NULL CHECK (document_hash ${HASH}),
  terms jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(terms) = 'array'),
  content_hash text NOT NULL CHECK (content_hash ${HASH}),
  note text NOT NULL DEFAULT '',
  published_by text,
  published_at timestamptz(3) NOT NULL DEFAULT now(),
  UNIQUE (guide_id, number),
  UNIQUE (guide_id, id)
);
ALTER TABLE bijou_size_guide ADD CONSTRAINT bijou_size_guide_own_revision
  FOREIGN KEY (id, published_revision_id) REFERENCES bijou_size_guide_revision (guide_id, id);`

/** A row of `_draft` is what the draft was from `since_version` to `version`. */
const HISTORY = `
CREATE TABLE bijou_size_guide_draft (
  guide_id text NOT NULL REFERENCES bijou_size_guide (id) ON DELETE CASCADE,
  since_version integer NOT NULL CHECK (since_version >= 1),
  version integer NOT NULL CHECK (version >= since_version),
  document jsonb NOT NULL,
  replaced_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (guide_id, version)
);
CREATE TABLE bijou_size_guide_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  guide_id text NOT NULL REFERENCES bijou_size_guide (id) ON DELETE CASCADE,
  from_version integer NOT NULL,
  version integer NOT NULL CHECK (version > from_version),
  after_revision integer NOT NULL DEFAULT 0,
  actor_id text,
  changes jsonb NOT NULL CHECK (jsonb_typeof(changes) = 'array'),
  more integer NOT NULL DEFAULT 0 CHECK (more >= 0),
  started_at timestamptz(3) NOT NULL DEFAULT now(),
  changed_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX bijou_size_guide_change_guide_idx ON bijou_size_guide_change (guide_id, id);`

/** `names`: label and aliases of a row as sizes are compared; `measures`: `[from, to]` by quantity. */
const PROJECTION = `
CREATE TABLE bijou_size_guide_size (
  guide_id text NOT NULL REFERENCES bijou_size_guide (id) ON DELETE CASCADE,
  revision_id text NOT NULL REFERENCES bijou_size_guide_revision (id) ON DELETE CASCADE,
  table_id text NOT NULL,
  row_id text NOT NULL,
  position integer NOT NULL,
  label text NOT NULL,
  names text[] NOT NULL,
  measures jsonb NOT NULL,
  PRIMARY KEY (guide_id, table_id, row_id)
);
CREATE INDEX bijou_size_guide_size_names_idx ON bijou_size_guide_size USING gin (names);
CREATE TABLE bijou_size_guide_term (
  id text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('measurement', 'label')),
  text text NOT NULL CHECK (char_length(text) BETWEEN 1 AND 120),
  locale text NOT NULL,
  translations jsonb NOT NULL DEFAULT '{}',
  how_to jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX bijou_size_guide_term_same_idx ON bijou_size_guide_term (kind, locale, lower(text));
CREATE TABLE bijou_size_guide_event_daily (
  guide_id text NOT NULL REFERENCES bijou_size_guide (id) ON DELETE CASCADE,
  day date NOT NULL,
  type text NOT NULL CHECK (type IN ('open', 'unit_switch', 'system_switch', 'size_click')),
  product_id text NOT NULL DEFAULT '',
  detail text NOT NULL DEFAULT '' CHECK (char_length(detail) <= 60),
  count integer NOT NULL CHECK (count >= 1),
  PRIMARY KEY (guide_id, day, type, product_id, detail)
);`

/** Wrong states cannot be written, whoever writes: the application or a person with psql. */
const GUARDS = `
CREATE FUNCTION bijou_size_guide_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.status = 'published' OR (OLD.status = 'draft' AND OLD.published_revision_id IS NOT NULL) THEN
      RAISE EXCEPTION 'size guide % was published: archive it before it is deleted', OLD.id;
    END IF;
    RETURN OLD;
  END IF;
  IF NEW.id <> OLD.id OR NEW.created_at <> OLD.created_at THEN
    RAISE EXCEPTION 'size guide %: its id and its day of creation do not change', OLD.id;
  END IF;
  IF NEW.version <> OLD.version + 1 AND (NEW.version <> OLD.version OR
      (NEW.draft_hash, NEW.status, NEW.handle, NEW.published_revision_id)
        IS DISTINCT FROM (OLD.draft_hash, OLD.status, OLD.handle, OLD.published_revision_id)) THEN
    RAISE EXCEPTION 'size guide %: every change raises its version by one', OLD.id;
  END IF;
  IF OLD.published_revision_id IS NOT NULL AND NEW.published_revision_id IS NULL THEN
    RAISE EXCEPTION 'size guide %: it keeps its last revision', OLD.id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bijou_size_guide_guard BEFORE UPDATE OR DELETE ON bijou_size_guide
  FOR EACH ROW EXECUTE FUNCTION bijou_size_guide_guard();

CREATE FUNCTION bijou_size_guide_revision_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM bijou_size_guide g WHERE g.id = OLD.guide_id) THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.number <> 1 + (SELECT count(*) FROM bijou_size_guide_revision r WHERE r.guide_id = NEW.guide_id) THEN
      RAISE EXCEPTION 'size guide %: revision % would leave a gap', NEW.guide_id, NEW.number;
    END IF;
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'revision % of size guide % is immutable', OLD.number, OLD.guide_id;
END $$;
CREATE TRIGGER bijou_size_guide_revision_guard BEFORE INSERT OR UPDATE OR DELETE ON bijou_size_guide_revision
  FOR EACH ROW EXECUTE FUNCTION bijou_size_guide_revision_guard();`

/** Where the role may not create pg_trgm, search still works but reads every guide. */
const SEARCH = `
DO $$ BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX bijou_size_guide_search_idx ON bijou_size_guide USING gin (search gin_trgm_ops);
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
  RAISE WARNING 'pg_trgm is not available: searching size guides will read every row';
END $$;`

/** Guides, what was published of them, and who changed what. */
export class Migration20261121070000BijouSizeGuide extends Migration {
  override async up(): Promise<void> {
    for (const sql of [GUIDE, REVISION, HISTORY, PROJECTION, GUARDS, SEARCH]) {
      this.addSql(sql)
    }
  }

  override async down(): Promise<void> {
    this.addSql(`
      DROP TABLE IF EXISTS bijou_size_guide_event_daily, bijou_size_guide_term, bijou_size_guide_size,
        bijou_size_guide_change, bijou_size_guide_draft, bijou_size_guide_revision, bijou_size_guide CASCADE;
      DROP FUNCTION IF EXISTS bijou_size_guide_guard, bijou_size_guide_revision_guard;`)
  }
}
