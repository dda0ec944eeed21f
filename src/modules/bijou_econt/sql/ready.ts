import type { ListReadyQuery } from "../../../contracts/econt-shipment"
import { encodeCursor } from "../../../lib/cursor"
import { Conditions, type Db, likePattern, rows } from "../../../lib/db"
import { decodeMomentCursor, exactly } from "./cursor"

/**
 * Orders that wait to be sent, found in one statement. This file of the module is the only one that
 * reads Medusa's own tables: `query.graph` cannot ask for orders with pieces left, so it would read
 * every order. It reads only. The names of the tables are those of Medusa 2.21.
 */
const METHOD = `SELECT 1 FROM order_shipping s
                  JOIN order_shipping_method m ON m.id = s.shipping_method_id
                  JOIN shipping_option so ON so.id = m.shipping_option_id AND so.provider_id LIKE 'econt%'
                 WHERE s.order_id = o.id AND s.version = o.version AND s.deleted_at IS NULL`

const READY = `o.deleted_at IS NULL AND o.canceled_at IS NULL AND NOT o.is_draft_order
       AND o.status NOT IN ('draft', 'canceled', 'archived')
       AND EXISTS (SELECT 1 FROM order_item i JOIN order_line_item l ON l.id = i.item_id AND l.requires_shipping
                    WHERE i.order_id = o.id AND i.version = o.version AND i.deleted_at IS NULL AND i.quantity > i.fulfilled_quantity)`

/** Statement for counting orders that wait, up to a limit. */
export const countReadySql = (limit: number): string =>
  `SELECT 1 FROM "order" o WHERE ${READY} AND EXISTS (${METHOD}) LIMIT ${limit}`

const addSearch = (where: Conditions, text: string): void => {
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const number = word.replace(/^#/, "")
    if (/^\d{1,9}$/.test(number)) {
      where.add("o.display_id = ?", Number(number))
    } else {
      where.add(
        `EXISTS (SELECT 1 FROM order_address a WHERE a.id = o.shipping_address_id
           AND lower(concat(' ', a.first_name, ' ', a.last_name, ' ', a.company)) LIKE ?)`,
        likePattern(` ${word}`)
      )
    }
  }
}

export type ReadyPage = { ids: string[]; nextCursor: string | null }

/** Ids of orders that wait to be sent by Econt, oldest first. @throws INVALID_DATA for a wrong cursor */
export const listReady = async (db: Db, { q, delivery_type, cursor, limit }: ListReadyQuery): Promise<ReadyPage> => {
  const where = new Conditions().add(READY)
  if (delivery_type) {
    where.add(`EXISTS (${METHOD} AND m.data->>'delivery_type' = ANY (?::text[]))`, delivery_type)
  } else {
    where.add(`EXISTS (${METHOD})`)
  }
  if (q) {
    addSearch(where, q)
  }
  if (cursor) {
    where.add("(o.created_at, o.id) > (?::timestamptz, ?)", ...decodeMomentCursor(cursor))
  }
  const found = await rows<{ id: string; at: string }>(
    db,
    `SELECT o.id, ${exactly("o.created_at")} AS at FROM "order" o
      WHERE ${where.sql} ORDER BY o.created_at, o.id LIMIT ?`,
    [...where.bindings, limit + 1]
  )
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return { ids: page.map(({ id }) => id), nextCursor: last && found.length > limit ? encodeCursor(last.at, last.id) : null }
}

/** Numbers of orders by id; what is not there is left out. */
export const readDisplayIds = async (db: Db, ids: readonly string[]): Promise<Map<string, number>> => {
  const found = await rows<{ id: string; display_id: number }>(
    db,
    `SELECT o.id, o.display_id FROM "order" o WHERE o.id = ANY (?::text[]) AND o.deleted_at IS NULL`,
    [ids]
  )
  return new Map(found.map(({ id, display_id }) => [id, display_id]))
}
