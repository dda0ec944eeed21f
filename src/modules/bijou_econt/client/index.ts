export { EcontClient } from "./client"
export { EcontRefusal, EcontUnavailable, EcontUnsure } from "./errors"
export type { EcontFailureReason, EcontProblem, EcontProblemCode } from "./errors"
export { ECONT_MESSAGES } from "./messages"
export type {
  EcontCallOptions,
  EcontClientOptions,
  EcontCredentials,
  EcontLogEntry,
  EcontPublicCallOptions,
} from "./options"
export type { EcontStatusResult } from "./statuses"
export type {
  EcontCity,
  EcontCountry,
  EcontOffice,
  EcontQuarter,
  EcontStreet,
} from "./answers/places"
export type {
  EcontAgreement,
  EcontPayoutRow,
  EcontProfile,
} from "./answers/profiles"
export type { EcontShipment } from "./answers/shipments"
export type { EcontLabel } from "./requests"
