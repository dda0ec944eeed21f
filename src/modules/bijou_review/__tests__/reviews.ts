import { randomUUID } from "node:crypto"
import type BijouReviewService from "../service"
import type { Submission } from "../sql/shop"

/** A review of a customer of its own, ready to be submitted. */
export const aReview = (overrides: Partial<Submission> = {}): Submission => ({
  product_id: "prod_ring",
  rating: 5,
  title: "Чудесен пръстен",
  body: `Много съм доволна ${randomUUID()}`,
  author_name: "Мария И.",
  author_email: "maria@example.bg",
  locale: "bg",
  customer_id: `cus_${randomUUID()}`,
  order_id: null,
  line_item_id: null,
  flags: [],
  idempotency_key: null,
  ...overrides,
})

/** Submits `count` reviews and returns them as the queue names them. */
export const submitReviews = async (
  service: BijouReviewService,
  count: number,
  overrides: (index: number) => Partial<Submission> = () => ({})
): Promise<{ id: string; version: number }[]> => {
  const saved = []
  for (let index = 0; index < count; index++) {
    const { id } = await service.submitReview(aReview(overrides(index)))
    saved.push({ id, version: 1 })
  }
  return saved
}
