import type { CampaignNumbers, DeliveryState } from "../../../../contracts/email-campaign-delivery"

/** States after which nothing more happens to a mail by itself. */
const FINAL: readonly DeliveryState[] = ["sent", "uncertain", "failed", "suppressed", "skipped", "canceled", "expired"]

/** How many of the chosen are done with, whatever became of them. */
export const finishedOf = ({ states }: Pick<CampaignNumbers, "states">): number => FINAL.reduce((sum, state) => sum + states[state], 0)

/** Between 0 and 1; null while people are still being chosen, for nobody knows how many it will be. */
export const shareOf = (numbers: CampaignNumbers): number | null =>
  numbers.is_chosen && numbers.chosen > 0 ? finishedOf(numbers) / numbers.chosen : null
