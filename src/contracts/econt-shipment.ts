import { z } from "zod"
import { dateSchema, DELIVERY_TYPES, econtAddressSchema, PARCEL_STATES, problemSchema, shipmentNumberSchema, WAYBILL_STATES } from "./econt"
import { waybillSchema } from "./econt-waybill"
import { cappedCountSchema, cursorSchema, idSchema, limitSchema, listOf, momentSchema, plainTextSchema, queryBoolean } from "./shared"

/** What a row of the desk stands out for. */
export const ATTENTION = ["failed", "unsure", "mismatch", "attempt_failed", "waiting_long", "returning", "unknown_status", "cod_late"] as const

/** Filter of the desk; a saved view holds one. */
export const shipmentFilterSchema = z.strictObject({
  /** Number, order number, or beginnings of the receiver's name. */
  q: plainTextSchema(1, 100).optional(),
  state: listOf(z.enum(WAYBILL_STATES), 7).optional(),
  parcel_state: listOf(z.enum(PARCEL_STATES), 11).optional(),
  delivery_type: listOf(z.enum(DELIVERY_TYPES), 3).optional(),
  attention: listOf(z.enum(ATTENTION), 8).optional(),
  cod: z.enum(["with", "without", "expected", "collected", "paid"]).optional(),
  kind: z.enum(["outbound", "return"]).optional(),
  sender_id: z.string().max(40).optional(),
  courier: z.enum(["none", "requested"]).optional(),
  /** Days of Sofia the waybill was made on. */
  created_from: dateSchema.optional(),
  created_to: dateSchema.optional(),
  printed: queryBoolean.optional(),
})
export type ShipmentFilter = z.infer<typeof shipmentFilterSchema>

/** `GET /admin/econt/shipments`: newest first, by keyset. */
export const listShipmentsQuery = shipmentFilterSchema.extend({ cursor: cursorSchema.optional(), limit: limitSchema(50, 200) })
export type ListShipmentsQuery = z.infer<typeof listShipmentsQuery>

/** A waybill without its draft. */
export const shipmentSchema = waybillSchema.omit({ draft: true, quote: true }).extend({
  delivery_type: z.enum(DELIVERY_TYPES).nullable(),
  price: z.number().nullable(),
  attention: z.array(z.enum(ATTENTION)),
  printed_at: momentSchema.nullable(),
})
export type Shipment = z.infer<typeof shipmentSchema>
export const listShipmentsResponseSchema = z.object({ shipments: z.array(shipmentSchema), next_cursor: z.string().nullable() })
export type ListShipmentsResponse = z.infer<typeof listShipmentsResponseSchema>

/** `GET /admin/econt/shipments/counts`: numbers of the desk's tabs, exact up to the cap. */
export const shipmentCountsResponseSchema = z.object({
  ready: cappedCountSchema,
  label_created: cappedCountSchema,
  on_the_way: cappedCountSchema,
  ready_for_pickup: cappedCountSchema,
  attention: cappedCountSchema,
  returning: cappedCountSchema,
})
export type ShipmentCounts = z.infer<typeof shipmentCountsResponseSchema>

/** `GET /admin/econt/views`, `POST`, `DELETE /:id`: saved filters of the desk. */
export const saveShipmentViewBody = z.strictObject({ name: plainTextSchema(1, 60), filter: shipmentFilterSchema, shared: z.boolean().default(false) })
export const shipmentViewSchema = z.object({ id: z.string(), name: z.string(), filter: z.record(z.string(), z.unknown()), shared: z.boolean(), own: z.boolean() })
export const shipmentViewsResponseSchema = z.object({ views: z.array(shipmentViewSchema) })

/** `GET /admin/econt/ready`: orders with pieces to send by Econt, oldest first. */
export const listReadyQuery = z.strictObject({
  q: plainTextSchema(1, 100).optional(),
  delivery_type: listOf(z.enum(DELIVERY_TYPES), 3).optional(),
  cursor: cursorSchema.optional(),
  limit: limitSchema(50, 200),
})
export type ListReadyQuery = z.infer<typeof listReadyQuery>
export const readyOrderSchema = z.object({
  order_id: z.string(),
  display_id: z.number(),
  created_at: momentSchema,
  receiver_name: z.string(),
  delivery_type: z.enum(DELIVERY_TYPES).nullable(),
  destination_label: z.string(),
  total: z.number(),
  outstanding: z.number(),
  pieces: z.number(),
  /** Known beforehand: a choice that is gone, no phone, another currency. */
  problems: z.array(problemSchema),
})
export type ReadyOrder = z.infer<typeof readyOrderSchema>
export const listReadyResponseSchema = z.object({ orders: z.array(readyOrderSchema), next_cursor: z.string().nullable() })

/** `POST /admin/econt/runs`: many at once, as a run that can be watched, stopped and gone on with. */
export const RUN_ACTIONS = ["create", "cancel"] as const
export const createRunBody = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("create"), order_ids: z.array(idSchema).min(1).max(1000) }),
  z.strictObject({ action: z.literal("cancel"), waybill_ids: z.array(idSchema).min(1).max(1000) }),
])
export type CreateRunBody = z.infer<typeof createRunBody>
export const RUN_ITEM_STATES = ["waiting", "running", "done", "failed", "skipped"] as const
export const runSchema = z.object({
  id: z.string(),
  action: z.enum(RUN_ACTIONS),
  state: z.enum(["running", "stopped", "done"]),
  total: z.int(),
  done: z.int(),
  failed: z.int(),
  skipped: z.int(),
  created_at: momentSchema,
  created_by: z.object({ id: z.string(), name: z.string() }).nullable(),
  finished_at: momentSchema.nullable(),
})
export type Run = z.infer<typeof runSchema>
export const runResponseSchema = z.object({ run: runSchema })
export const listRunsResponseSchema = z.object({ runs: z.array(runSchema) })
/** `GET /admin/econt/runs/:id/items` */
export const listRunItemsQuery = z.strictObject({
  state: z.enum(RUN_ITEM_STATES).optional(),
  cursor: cursorSchema.optional(),
  limit: limitSchema(100, 500),
})
export const runItemSchema = z.object({
  order_id: z.string().nullable(),
  display_id: z.number().nullable(),
  waybill_id: z.string().nullable(),
  shipment_number: z.string().nullable(),
  state: z.enum(RUN_ITEM_STATES),
  problems: z.array(problemSchema),
})
export type RunItem = z.infer<typeof runItemSchema>
export const listRunItemsResponseSchema = z.object({ items: z.array(runItemSchema), next_cursor: z.string().nullable() })

/** Sheets labels are laid out on. */
export const LABEL_FORMATS = ["a4", "a4_2", "a4_4", "a4_6", "a6", "thermal_100x150"] as const
export type LabelFormat = (typeof LABEL_FORMATS)[number]
/** `POST /admin/econt/labels`: one PDF of many labels, in the order of the ids. Labels that could not be had are named in the header `x-econt-missing`. */
export const printLabelsBody = z.strictObject({
  waybill_ids: z.array(idSchema).min(1).max(500),
  format: z.enum(LABEL_FORMATS),
  /** First free place of a sheet that is partly used, from 0. */
  start: z.int().min(0).max(5).default(0),
})
export type PrintLabelsBody = z.infer<typeof printLabelsBody>
/** `GET /admin/econt/waybills/:id/label` */
export const printLabelQuery = z.strictObject({ format: z.enum(LABEL_FORMATS).default("a4") })

/** `POST /admin/econt/couriers`: asks Econt to fetch parcels from a sender's address. */
export const requestCourierBody = z.strictObject({
  sender_id: z.string().max(40),
  date: dateSchema,
  from: z.string().max(5),
  to: z.string().max(5),
  waybill_ids: z.array(idSchema).min(1).max(500),
  /** Another address than the sender's own. */
  address: econtAddressSchema.optional(),
})
export type RequestCourierBody = z.infer<typeof requestCourierBody>
export const COURIER_STATES = ["asking", "unsure", "requested", "assigned", "taken", "rejected", "failed"] as const
export const courierRequestSchema = z.object({
  id: z.string(),
  sender_id: z.string(),
  /** Econt's number of the request. */
  request_number: z.string().nullable(),
  state: z.enum(COURIER_STATES),
  date: dateSchema,
  from: z.string(),
  to: z.string(),
  parcels: z.int(),
  weight: z.number(),
  /** Where the courier was asked to come, when not to the sender's own address. */
  address: econtAddressSchema.nullable(),
  waybills: z.array(z.object({ id: z.string(), shipment_number: shipmentNumberSchema })),
  note: z.string(),
  problems: z.array(problemSchema),
  created_at: momentSchema,
  created_by: z.object({ id: z.string(), name: z.string() }).nullable(),
})
export type CourierRequest = z.infer<typeof courierRequestSchema>
export const courierRequestResponseSchema = z.object({ request: courierRequestSchema })
/** `GET /admin/econt/couriers`, newest first */
export const listCourierRequestsQuery = z.strictObject({ cursor: cursorSchema.optional(), limit: limitSchema(20, 100) })
export const listCourierRequestsResponseSchema = z.object({ requests: z.array(courierRequestSchema), next_cursor: z.string().nullable() })
/**
 * `GET /admin/econt/couriers/windows`: days a courier can come, with the first and last hour. `city_id` and
 * `address` are those of another address than the sender's own.
 */
export const courierWindowsQuery = z.strictObject({
  sender_id: z.string().max(40),
  city_id: z.coerce.number().int().min(1).optional(),
  address: plainTextSchema(0, 600).optional(),
})
export type CourierWindowsQuery = z.infer<typeof courierWindowsQuery>
export const courierWindowsResponseSchema = z.object({
  days: z.array(z.object({ date: dateSchema, from: z.string(), to: z.string(), kind: z.enum(["workday", "halfday"]) })),
  /** Hour after which today is no longer possible. */
  cut_off: z.string(),
  /** `econt`: their calendar for the address; `rules`: the suite's own, when they gave none. */
  source: z.enum(["econt", "rules"]),
  /** Waybills of the sender that wait for a courier. */
  waiting: z.array(z.object({ id: z.string(), shipment_number: shipmentNumberSchema, receiver_name: z.string(), weight: z.number() })),
})
export type CourierWindows = z.infer<typeof courierWindowsResponseSchema>
