import type { CampaignNumbers, DeliveryState } from "../../../../contracts/email-campaign-delivery"

/** States after which nothing more happens to a mail by itself. */
const FINAL: readonly DeliveryState[] = ["sent", "uncertain", "failed", "suppressed", "skipped", "canceled", "expired"]

/** How many of the chosen are done with, whatever became of them. */
export const finishedOf = ({ states }: Pick<CampaignNumbers, "states">): number => FINAL.reduce((sum, state) => sum + states[state], 0)

const refusedOf = ({ states }: Pick<CampaignNumbers, "states">): number => states.skipped + states.suppressed

/** How many of the chosen get a mail, as far as it is known. */
export const mailedOf = (numbers: CampaignNumbers): number => numbers.chosen - refusedOf(numbers)

/** Between 0 and 1; null while people are still being chosen, for nobody knows how many it will be. */
export const shareOf = (numbers: CampaignNumbers): number | null =>
  numbers.is_chosen && mailedOf(numbers) > 0 ? (finishedOf(numbers) - refusedOf(numbers)) / mailedOf(numbers) : null
