import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const RUNS = `
CREATE TABLE bijou_econt_run (
  id text PRIMARY KEY,
  action text NOT NULL CHECK (action IN ('create', 'cancel')),
  state text NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'stopped', 'done')),
  total integer NOT NULL CHECK (total > 0),
  done integer NOT NULL DEFAULT 0,
  failed integer NOT NULL DEFAULT 0,
  skipped integer NOT NULL DEFAULT 0,
  created_by text,
  created_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  CONSTRAINT bijou_econt_run_counts CHECK (done >= 0 AND failed >= 0 AND skipped >= 0 AND done + failed + skipped <= total),
  CONSTRAINT bijou_econt_run_end CHECK ((state = 'done') = (finished_at IS NOT NULL))
);
CREATE INDEX bijou_econt_run_created_idx ON bijou_econt_run (created_at DESC);
CREATE TABLE bijou_econt_run_item (
  run_id text NOT NULL REFERENCES bijou_econt_run (id) ON DELETE CASCADE,
  place integer NOT NULL,
  order_id text,
  display_id integer,
  waybill_id text,
  shipment_number text,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed', 'skipped')),
  claimed_until timestamptz,
  problems jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(problems) = 'array'),
  PRIMARY KEY (run_id, place)
);
CREATE INDEX bijou_econt_run_item_open_idx ON bijou_econt_run_item (run_id, place) WHERE state IN ('waiting', 'running');`

const COURIERS = `
CREATE TABLE bijou_econt_courier_request (
  id text PRIMARY KEY,
  sender_id text NOT NULL,
  request_number text UNIQUE,
  state text NOT NULL
    CHECK (state IN ('asking', 'unsure', 'requested', 'assigned', 'taken', 'rejected', 'failed')),
  on_date date NOT NULL,
  from_time text NOT NULL,
  to_time text NOT NULL,
  parcels integer NOT NULL CHECK (parcels > 0),
  weight numeric(10,3) NOT NULL DEFAULT 0,
  note text NOT NULL DEFAULT '',
  problems jsonb NOT NULL DEFAULT '[]',
  poll_at timestamptz,
  created_by text,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT bijou_econt_courier_request_times CHECK (from_time < to_time)
);
CREATE UNIQUE INDEX bijou_econt_courier_request_open_idx ON bijou_econt_courier_request (sender_id, on_date)
  WHERE state IN ('asking', 'unsure', 'requested', 'assigned');
CREATE INDEX bijou_econt_courier_request_created_idx ON bijou_econt_courier_request (created_at DESC, id DESC);
CREATE INDEX bijou_econt_courier_request_poll_idx ON bijou_econt_courier_request (poll_at) WHERE poll_at IS NOT NULL;`

const MONEY = `
CREATE TABLE bijou_econt_payout_row (
  shipment_number text NOT NULL,
  type text NOT NULL DEFAULT '',
  pay_type text NOT NULL DEFAULT '',
  payout text NOT NULL,
  paid_at timestamptz NOT NULL,
  amount numeric(12,2) NOT NULL,
  waybill_id text REFERENCES bijou_econt_waybill (id) ON DELETE SET NULL,
  read_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (shipment_number, type, payout)
);
CREATE INDEX bijou_econt_payout_row_payout_idx ON bijou_econt_payout_row (payout, shipment_number);
CREATE INDEX bijou_econt_payout_row_paid_idx ON bijou_econt_payout_row (paid_at DESC);
CREATE TABLE bijou_econt_cod_sync (
  id text PRIMARY KEY DEFAULT 'shop' CHECK (id = 'shop'),
  read_to date,
  checked_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE bijou_econt_view (
  id text PRIMARY KEY,
  user_id text NOT NULL,
  name text NOT NULL,
  filter jsonb NOT NULL CHECK (jsonb_typeof(filter) = 'object'),
  shared boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (user_id, name)
);`

/** Runs over many orders, couriers, money paid out and the desk's saved views. */
export class Migration20261121120000BijouEcontDesk extends Migration {
  override async up(): Promise<void> {
    this.addSql(RUNS)
    this.addSql(COURIERS)
    this.addSql(MONEY)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE bijou_econt_view, bijou_econt_cod_sync, bijou_econt_payout_row, bijou_econt_courier_request,
                   bijou_econt_run_item, bijou_econt_run`)
  }
}
