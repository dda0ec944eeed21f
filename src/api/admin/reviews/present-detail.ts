import type { MedusaContainer } from "@medusajs/framework/types"
import type { ReviewDetail } from "../../../contracts/review"
import { moderatorsOf, toReview } from "../../../modules/bijou_review"
import { orderFacts } from "./order-facts"
import { namesOf, reviewService } from "./present"

/** A review with its media, reply, order, author, twins and history. @throws NOT_FOUND */
export const presentDetail = async (scope: MedusaContainer, id: string): Promise<ReviewDetail> => {
  const reviews = reviewService(scope)
  const review = await reviews.getReview(id)
  const [{ media, reply, author, duplicates, timeline }, order] = await Promise.all([
    reviews.getContext(review),
    review.order_id ? orderFacts(scope, review.order_id, review.created_at) : null,
  ])
  const people = timeline.filter((entry) => entry.actor_type === "user" && entry.actor_id)
  const nameOf = await namesOf(scope, [
    ...new Set([
      ...moderatorsOf([review, ...duplicates]),
      ...people.map((entry) => entry.actor_id as string),
      ...(reply ? [reply.author_id] : []),
    ]),
  ])
  return {
    ...toReview(review, nameOf),
    author_email: review.author_email,
    media,
    reply: reply
      ? {
          body: reply.body,
          author: { id: reply.author_id, name: nameOf(reply.author_id) },
          version: reply.version,
          updated_at: reply.updated_at.toISOString(),
        }
      : null,
    order,
    author: {
      reviews: author?.reviews ?? 1,
      published: author?.published ?? 0,
      refused: author?.refused ?? 0,
      average_rating: author?.average_rating ?? null,
      first_seen_at: (author?.first_seen_at ?? review.created_at).toISOString(),
    },
    duplicates: duplicates.map((twin) => toReview(twin, nameOf)),
    timeline: timeline.map(({ seq, actor_type, actor_id, created_at, ...entry }) => ({
      ...entry,
      id: `ract_${seq}`,
      actor:
        actor_type === "user" && actor_id
          ? { id: actor_id, name: nameOf(actor_id) }
          : actor_type === "customer"
            ? { id: actor_id ?? "", name: review.author_name }
            : null,
      created_at: created_at.toISOString(),
    })),
  }
}
