import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId, Modules } from "@medusajs/framework/utils"
import { flagsOf } from "../../../src/contracts/review-flags"
import { DECISIONS, DECISION_TARGET } from "../../../src/contracts/review-status"
import { BIJOU_REVIEW_MODULE, type BijouReviewService } from "../../../src/modules/bijou_review"
import { pictureNames } from "../pictures"
import { createRandom } from "../random"
import { planReviews, type PlannedReview } from "../reviews/plan"
import { REPLIES, TEMPLATES } from "../reviews/trouble"
import { insertRows, iso, type Row } from "../sql"
import type { SeededCustomer } from "./customers"
import type { WrittenOrder } from "./order-plan"

type Product = { id: string; title: string; handle: string; thumbnail: string | null }

type Entry = { id: string; plan: PlannedReview; product: Product; isTwin: boolean }

const decisionFor = (status: PlannedReview["status"]) =>
  DECISIONS.find((decision) => DECISION_TARGET[decision] === status)!

const reviewRow = ({ id, plan, product, isTwin }: Entry, moderator: string): Row => ({
  id,
  product_id: product.id,
  variant_id: plan.variantId,
  order_id: plan.orderId,
  line_item_id: plan.lineItemId,
  customer_id: plan.customerId,
  author_name: plan.authorName,
  author_email: plan.authorEmail,
  locale: plan.locale,
  rating: plan.rating,
  title: plan.title,
  body: plan.body,
  status: plan.status,
  version: plan.decidedAt ? 2 : 1,
  verification: plan.orderId ? "buyer" : plan.source === "woocommerce" ? "imported" : "none",
  flags: [...flagsOf(`${plan.title ?? ""}\n${plan.body}`), ...(isTwin ? ["duplicate"] : [])],
  source: plan.source,
  external_id: plan.source === "woocommerce" ? id.slice(-12) : null,
  media_count: plan.hasPhoto ? 1 : 0,
  published_at: plan.status === "published" ? iso(plan.decidedAt) : null,
  decided_at: iso(plan.decidedAt),
  decided_by: plan.decidedAt ? moderator : null,
  created_at: iso(plan.createdAt),
  updated_at: iso(plan.decidedAt ?? plan.createdAt),
})

const actionRows = ({ id, plan, product }: Entry, moderator: string): (Row & { created_at: string })[] => {
  const common = { review_id: id, product_id: product.id }
  const isImport = plan.source === "woocommerce"
  const first = {
    ...common,
    action: isImport ? "import" : "submit",
    from_status: null,
    to_status: "pending",
    reason_code: null,
    actor_type: isImport ? "user" : "customer",
    actor_id: isImport ? moderator : plan.customerId,
    batch_id: null,
    review_version: 1,
    created_at: plan.createdAt.toISOString(),
  }
  if (!plan.decidedAt) {
    return [first]
  }
  const decided = {
    ...common,
    action: decisionFor(plan.status),
    from_status: "pending",
    to_status: plan.status,
    reason_code: plan.reason,
    actor_type: "user",
    actor_id: moderator,
    batch_id: generateEntityId(undefined, "rbat"),
    review_version: 2,
    created_at: plan.decidedAt.toISOString(),
  }
  return [first, decided]
}

const replyRows = (entries: Entry[], moderator: string): Row[] => {
  const random = createRandom("replies")
  return entries
    .filter(({ plan }) => plan.status === "published" && random.chance(plan.rating <= 3 ? 0.5 : 0.08))
    .map(({ id, plan }) => {
      const at = new Date(plan.decidedAt!.getTime() + random.int(10, 2000) * 60_000).toISOString()
      const texts = REPLIES[plan.locale === "bg" ? "bg" : "en"]
      return {
        review_id: id,
        body: random.pick(texts[plan.rating >= 4 ? 0 : 1]),
        author_id: moderator,
        created_at: at,
        updated_at: at,
      }
    })
}

const mediaRows = (entries: Entry[], baseUrl: string): Row[] =>
  entries
    .filter(({ plan }) => plan.hasPhoto)
    .map(({ id, product }) => ({
      id: generateEntityId(undefined, "rmed"),
      review_id: id,
      kind: "image",
      url: `${baseUrl}/static/${pictureNames(product.handle)[1]}`,
      position: 0,
    }))

const withTwins = (plans: PlannedReview[], products: Map<string, Product>): Entry[] => {
  const seen = new Set<string>()
  return plans.map((plan) => {
    const text = plan.body.trim().toLowerCase()
    const isTwin = seen.has(text)
    seen.add(text)
    return { id: generateEntityId(undefined, "rev"), plan, product: products.get(plan.handle)!, isTwin }
  })
}

/** Writes the reviews, their history, replies and pictures; the database counts the statistics. */
export const seedReviews = async (
  container: MedusaContainer,
  orders: WrittenOrder[],
  customers: SeededCustomer[],
  moderatorEmail: string,
  baseUrl: string,
  now: number
): Promise<void> => {
  const db: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const service = container.resolve<BijouReviewService>(BIJOU_REVIEW_MODULE)
  const [moderator] = await container.resolve(Modules.USER).listUsers({ email: moderatorEmail })
  const listed = await container.resolve(Modules.PRODUCT).listProducts(
    {},
    { select: ["id", "title", "handle", "thumbnail"], take: 1000 }
  )
  const products = new Map<string, Product>(listed.map(({ id, title, handle, thumbnail }) => [handle, { id, title, handle, thumbnail }]))
  await service.saveProducts([...products.values()])

  const entries = withTwins(planReviews(orders, customers, now), products)
  await insertRows(db, "bijou_review", entries.map((entry) => reviewRow(entry, moderator.id)))
  const history = entries
    .flatMap((entry) => actionRows(entry, moderator.id))
    .sort((a, b) => a.created_at.localeCompare(b.created_at))
  await insertRows(db, "bijou_review_action", history)
  await insertRows(db, "bijou_review_reply", replyRows(entries, moderator.id))
  await insertRows(db, "bijou_review_media", mediaRows(entries, baseUrl))
  await insertRows(db, "bijou_review_template", TEMPLATES.map((template) => ({ id: generateEntityId(undefined, "rtpl"), ...template })))
  // What happened before the shop opened is no news to anybody.
  await db.raw(
    "UPDATE bijou_review_cursor SET position = coalesce((SELECT max(xid)::text::bigint FROM bijou_review_action), 0) WHERE name = ?",
    ["events"]
  )
}
