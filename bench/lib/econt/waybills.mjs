import { withClient } from "../prepare.mjs"

const DRAFT = {
  sender_id: "main",
  receiver: { kind: "person", name: "Елена Петрова", phone: "0888765432", email: "elena@example.com", agent: "" },
  destination: { type: "office", office_code: "4015" },
  hand_over: "office",
  shipment_type: "pack",
  parcels: [{ weight: 0.3, length: 20, width: 15, height: 10, box_id: null }],
  description: "Поръчка 1042",
  payer: { by: "sender" },
  cod_amount: 57.4,
  review: "review",
  send_date: null,
}
const LINES = ["Пръстен Ема", "Обеци Лора", "Доставка"].map((description, index) => ({ sku: `SKU-${index}`, description, count: 1, weight: 0.1, price: 19.1 }))

/** Empties the tables of waybills, and with them what hangs on them. */
export const emptyWaybills = (url) =>
  withClient(url, (client) => client.query("TRUNCATE bijou_econt_waybill, bijou_econt_run CASCADE"))

/** Puts parcels that were booked two days ago into the table, with the numbers from `first` on; all are due. */
export const loadParcels = (url, { first, count }) =>
  withClient(url, async (client) => {
    await client.query(
      `INSERT INTO bijou_econt_waybill (id, kind, reference, environment, sender_id, sender, state, parcel_state, shipment_number, draft,
              packing_list, receiver_name, receiver_phone, destination_label, delivery_type, office_code, weight, cod_amount, poll_at, created_at)
       SELECT 'ewb_bench_' || n, 'outbound', 'bench-' || n, 'sandbox', 'main', '{}', 'created', 'label_created', ($1::bigint + n)::text, $3::jsonb,
              $4::jsonb, 'Елена Петрова', '0888765432', 'Пловдив', 'office', '4015', 0.3, 57.4, now() - n * interval '1 ms', now() - interval '2 days'
         FROM generate_series(0, $2::int - 1) n`,
      [first, count, JSON.stringify(DRAFT), JSON.stringify(LINES)]
    )
    await client.query("VACUUM ANALYZE bijou_econt_waybill")
  })

/** Makes so many parcels due again. */
export const makeDue = (url, count) =>
  withClient(url, (client) =>
    client.query(
      `UPDATE bijou_econt_waybill SET poll_at = now() - interval '1 minute', checked_at = NULL
        WHERE id IN (SELECT id FROM bijou_econt_waybill ORDER BY id LIMIT $1)`,
      [count]
    )
  )

/** How many were asked about, and how many of those have moved. */
export const countChecked = (url) =>
  withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT count(*) FILTER (WHERE checked_at IS NOT NULL)::int AS checked,
              count(*) FILTER (WHERE poll_failures > 0)::int AS silent,
              count(*) FILTER (WHERE parcel_state = 'in_transit')::int AS moved FROM bijou_econt_waybill`
    )
    return rows[0]
  })
