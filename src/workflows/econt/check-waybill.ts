import type { MedusaContainer } from "@medusajs/framework/types"
import { BIJOU_ECONT_MODULE, type BijouEcontService } from "../../modules/bijou_econt"
import { runEcontEffects } from "./run-effects"

/** Asks Econt about one waybill now, and does what follows. @throws NOT_FOUND, NOT_ALLOWED without a login */
export const checkWaybillNow = async (container: MedusaContainer, id: string): Promise<void> => {
  const { waybills, bookings, cancellations, tracker } = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  const { state } = await waybills.get(id)
  if (state === "creating" || state === "unsure") {
    await bookings.settle(id)
  } else if (state === "cancelling") {
    await cancellations.cancel(id)
  } else {
    await tracker.refresh(id)
  }
  await runEcontEffects(container)
}
