import { BIJOU_ECONT_MODULE, type BijouEcontService, type Outcome, type TakenItem } from "../../modules/bijou_econt"
import { cancelEcontWaybillWorkflow } from "./cancel-waybill"
import { ended, type RunContext } from "./create-item"

/**
 * Cancels one waybill of a run with its fulfilment. One that was begun with before is gone through
 * again: what is cancelled at Econt stays so, and its fulfilment is still freed.
 * @returns undefined while another process cancels it
 */
export const cancelItem = async (
  { container, actorId, session }: RunContext,
  { waybill_id, tried }: TakenItem
): Promise<Outcome | undefined> => {
  const { waybills } = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  const [waybill] = await waybills.find([waybill_id ?? ""])
  if (!waybill) {
    return ended("failed", "waybill_not_found")
  }
  if (waybill.state === "cancelled" && !tried) {
    return ended("skipped", "already_cancelled", waybill)
  }
  if (waybill.state === "cancelling" && waybill.claimed_until && waybill.claimed_until.getTime() > Date.now()) {
    return undefined
  }
  await session.slot(() => cancelEcontWaybillWorkflow(container).run({ input: { id: waybill.id, actor_id: actorId } }))
  return ended("done", "", waybill)
}
