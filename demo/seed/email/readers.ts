import type { Hit } from "../../../src/mail/tracking"
import type { Random } from "../random"

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS

/** A mail that has arrived at somebody who agreed to tracking. */
export interface ReadMail {
  delivery: string
  sentAt: Date
  /** When its reader ordered in the days after it, the earliest first. */
  orders: Date[]
  /** How many links the mail has in the reader's language. */
  links: number
}

/** Something a reader did, and when. */
export type PastHit = Hit & { when: Date }

const hit = (delivery: string, when: Date, rest: Pick<Hit, "kind" | "class"> & Partial<Hit>): PastHit => ({ delivery, when, link: null, at: 0, ...rest })

/** Most read at once, some in the evening, a few days later: minutes from 2 to 3 days. */
const soon = (random: Random, from: Date): Date => new Date(from.getTime() + (2 + 2 ** (random.next() * 11 + random.next())) * MINUTE_MS)

/** Links at the top are followed more often. */
const linkOf = (random: Random, links: number): Hit["link"] => ({
  index: random.weighted(Array.from({ length: links }, (_, index) => [index, 1 / (index + 1) ** 0.7] as const)),
  of: links,
})

/** Before an order its reader has looked at the mail again. */
const beforeOrder = (random: Random, sentAt: Date, order: Date): Date =>
  new Date(Math.max(sentAt.getTime() + 2 * MINUTE_MS, order.getTime() - random.int(6, 90) * MINUTE_MS))

/** What readers do with their mails: they open them, follow links and order; mailboxes load pictures by themselves. */
export const readMails = (random: Random, mails: readonly ReadMail[], until: Date): PastHit[] =>
  mails.flatMap(({ delivery, sentAt, orders, links }) => {
    const buys = orders.length > 0 && random.chance(0.85)
    const isMachine = random.chance(0.16)
    const machine = isMachine ? [hit(delivery, new Date(sentAt.getTime() + random.int(8, 90) * SECOND_MS), { kind: "open", class: random.pick(["apple", "proxy"] as const) })] : []
    if (!buys && !random.chance(0.58)) {
      return machine
    }
    const opened = soon(random, sentAt)
    const clicked = buys
      ? [beforeOrder(random, sentAt, orders[0])]
      : Array.from({ length: random.weighted([[0, 62], [1, 26], [2, 9], [3, 3]] as const) }, (_, index) => new Date(opened.getTime() + (index * 3 + 1) * MINUTE_MS))
    const read = buys && clicked[0] < opened ? clicked[0] : opened
    return [
      ...machine,
      hit(delivery, read, { kind: "open", class: "human" }),
      ...clicked.map((when) => hit(delivery, when, { kind: "click", class: "human", link: linkOf(random, links) })),
    ].filter(({ when }) => when < until)
  })
