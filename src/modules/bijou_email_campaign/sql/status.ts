import { DELIVERY_STATES, type DeliveryState } from "../../../contracts/email-campaign-delivery"

/** Number of a state in the database. */
export const STATUS = Object.fromEntries(DELIVERY_STATES.map((state, index) => [state, index])) as Record<DeliveryState, number>

/** For `IN`, as partial indexes name them. */
export const WAITING = `${STATUS.queued}, ${STATUS.deferred}`
export const HELD = `${STATUS.leased}, ${STATUS.submitting}`

/** Campaigns of which mails may leave. */
export const RUNNING = "'choosing', 'sending'"

/** Nothing leaves at all. */
export const STOPPED = "EXISTS (SELECT 1 FROM bijou_email_settings stop WHERE stop.stopped_at IS NOT NULL)"
