import type { ReviewFilter } from "../../../../contracts/review"
import { standardSort, writeAddress } from "../desk/address"

/** Address of the review desk with a filter, and with one review open where it is given. */
export const deskLink = (filter: ReviewFilter, review: string | null = null): string =>
  `/reviews?${writeAddress({ filter, sort: standardSort(filter), review, zen: false }).toString()}`
