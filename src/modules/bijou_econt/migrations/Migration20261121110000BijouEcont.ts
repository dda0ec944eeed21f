import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const SETTINGS = `
CREATE TABLE bijou_econt_settings (
  id text PRIMARY KEY DEFAULT 'shop' CHECK (id = 'shop'),
  settings jsonb NOT NULL CHECK (jsonb_typeof(settings) = 'object'),
  username text NOT NULL DEFAULT '',
  password_sealed bytea,
  version integer NOT NULL DEFAULT 1,
  updated_by text,
  updated_at timestamptz NOT NULL DEFAULT now()
);`

const WAYBILL = `
CREATE TABLE bijou_econt_waybill (
  id text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('outbound', 'return')),
  order_id text,
  order_display_id integer,
  fulfillment_id text,
  return_of text REFERENCES bijou_econt_waybill (id) ON DELETE SET NULL,
  return_id text,
  reference text NOT NULL UNIQUE,
  environment text NOT NULL CHECK (environment IN ('sandbox', 'demo', 'production')),
  sender_id text NOT NULL,
  sender jsonb NOT NULL CHECK (jsonb_typeof(sender) = 'object'),
  state text NOT NULL
    CHECK (state IN ('draft', 'creating', 'unsure', 'created', 'failed', 'cancelling', 'cancelled')),
  parcel_state text CHECK (parcel_state IN ('label_created', 'shipped', 'in_transit', 'out_for_delivery',
    'ready_for_pickup', 'attempt_failed', 'delivered', 'returning', 'returned', 'cancelled', 'destroyed')),
  shipment_number text UNIQUE CHECK (shipment_number ~ '^[0-9]{8,20}$'),
  draft jsonb CHECK (jsonb_typeof(draft) = 'object'),
  packing_list jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(packing_list) = 'array'),
  receiver_name text NOT NULL DEFAULT '',
  receiver_phone text NOT NULL DEFAULT '',
  destination_label text NOT NULL DEFAULT '',
  delivery_type text CHECK (delivery_type IN ('office', 'locker', 'address')),
  office_code text,
  weight numeric(10,3) NOT NULL DEFAULT 0 CHECK (weight >= 0),
  quote jsonb,
  price numeric(12,2) CHECK (price >= 0),
  pdf_url_sealed bytea,
  expected_delivery_date date,
  problems jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(problems) = 'array'),
  mismatches text[] NOT NULL DEFAULT '{}',
  cod_amount numeric(12,2) CHECK (cod_amount > 0),
  cod_collected_amount numeric(12,2),
  cod_collected_at timestamptz,
  cod_paid_amount numeric(12,2),
  cod_paid_at timestamptz,
  money_transfer boolean,
  return_kind text CHECK (return_kind IN ('uncollected', 'refused', 'unknown')),
  return_number text,
  unknown_status text,
  attempt integer NOT NULL DEFAULT 0 CHECK (attempt >= 0),
  attempted_at timestamptz,
  claimed_until timestamptz,
  sent_at timestamptz,
  ready_at timestamptz,
  delivered_at timestamptz,
  returning_at timestamptz,
  poll_at timestamptz,
  poll_failures integer NOT NULL DEFAULT 0,
  checked_at timestamptz,
  printed_at timestamptz,
  courier_request_id text,
  version integer NOT NULL DEFAULT 1,
  created_by text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  search text NOT NULL GENERATED ALWAYS AS (
    lower(coalesce(shipment_number, '') || ' ' || coalesce('#' || order_display_id::text, '') || ' ' || receiver_name)
  ) STORED,
  CONSTRAINT bijou_econt_waybill_booked CHECK (state NOT IN ('created', 'cancelling') OR shipment_number IS NOT NULL),
  CONSTRAINT bijou_econt_waybill_parcel CHECK (parcel_state IS NULL OR shipment_number IS NOT NULL),
  CONSTRAINT bijou_econt_waybill_attempt CHECK (state NOT IN ('creating', 'unsure') OR attempted_at IS NOT NULL)
);
CREATE UNIQUE INDEX bijou_econt_waybill_fulfillment_idx ON bijou_econt_waybill (fulfillment_id)
  WHERE fulfillment_id IS NOT NULL AND state <> 'cancelled';
CREATE UNIQUE INDEX bijou_econt_waybill_return_idx ON bijou_econt_waybill (return_of)
  WHERE return_of IS NOT NULL AND state <> 'cancelled';
CREATE INDEX bijou_econt_waybill_order_idx ON bijou_econt_waybill (order_id, created_at);
CREATE INDEX bijou_econt_waybill_desk_idx ON bijou_econt_waybill (created_at DESC, id DESC);
CREATE INDEX bijou_econt_waybill_parcel_idx ON bijou_econt_waybill (parcel_state, created_at DESC, id DESC);
CREATE INDEX bijou_econt_waybill_poll_idx ON bijou_econt_waybill (poll_at) WHERE poll_at IS NOT NULL;
CREATE INDEX bijou_econt_waybill_open_idx ON bijou_econt_waybill (attempted_at)
  WHERE state IN ('creating', 'unsure', 'cancelling');
CREATE INDEX bijou_econt_waybill_attention_idx ON bijou_econt_waybill (created_at DESC, id DESC)
  WHERE state IN ('failed', 'unsure') OR mismatches <> '{}' OR unknown_status IS NOT NULL
     OR parcel_state IN ('attempt_failed', 'returning');
CREATE INDEX bijou_econt_waybill_cod_idx ON bijou_econt_waybill (created_at DESC, id DESC) WHERE cod_amount IS NOT NULL;
CREATE INDEX bijou_econt_waybill_courier_idx ON bijou_econt_waybill (courier_request_id) WHERE courier_request_id IS NOT NULL;
CREATE INDEX bijou_econt_waybill_search_idx ON bijou_econt_waybill USING gin (search gin_trgm_ops);`

const EVENTS = `
CREATE TABLE bijou_econt_event (
  waybill_id text NOT NULL REFERENCES bijou_econt_waybill (id) ON DELETE CASCADE,
  happened_at timestamptz NOT NULL,
  type text NOT NULL,
  office_code text NOT NULL DEFAULT '',
  text text NOT NULL DEFAULT '',
  text_en text NOT NULL DEFAULT '',
  place text NOT NULL DEFAULT '',
  place_en text NOT NULL DEFAULT '',
  PRIMARY KEY (waybill_id, happened_at, type, office_code)
);
CREATE TABLE bijou_econt_effect (
  id text PRIMARY KEY,
  waybill_id text NOT NULL REFERENCES bijou_econt_waybill (id) ON DELETE CASCADE,
  kind text NOT NULL,
  due_at timestamptz NOT NULL DEFAULT now(),
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'dropped', 'failed')),
  attempt integer NOT NULL DEFAULT 0,
  claimed_until timestamptz,
  error text,
  done_at timestamptz,
  UNIQUE (waybill_id, kind),
  CONSTRAINT bijou_econt_effect_end CHECK ((state = 'waiting') = (done_at IS NULL))
);
CREATE INDEX bijou_econt_effect_due_idx ON bijou_econt_effect (due_at) WHERE state = 'waiting';
CREATE TABLE bijou_econt_label (
  waybill_id text PRIMARY KEY REFERENCES bijou_econt_waybill (id) ON DELETE CASCADE,
  pdf bytea NOT NULL,
  fetched_at timestamptz NOT NULL DEFAULT now()
);`

/** Settings, waybills, what happened to the parcels and what the shop does about it. */
export class Migration20261121110000BijouEcont extends Migration {
  override async up(): Promise<void> {
    this.addSql("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    this.addSql(SETTINGS)
    this.addSql(WAYBILL)
    this.addSql(EVENTS)
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE bijou_econt_label, bijou_econt_effect, bijou_econt_event, bijou_econt_waybill, bijou_econt_settings")
  }
}
