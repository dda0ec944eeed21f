import type { EcontAddress } from "../../../../contracts/econt"
import type { SenderProfile } from "../../../../contracts/econt-settings"
import { addressLine } from "../../../../shipping/place-label"

/** A place a courier can be asked to; the sender's own needs no mention to Econt. */
export type PickupPlace = { label: string; address: EcontAddress; isOwn: boolean }

/** The sender's address of the settings first, then the other addresses of its profile at Econt. */
export const pickupPlaces = (own: EcontAddress | null, profile: SenderProfile | undefined): PickupPlace[] => {
  const first = own ? [{ label: addressLine(own), address: own, isOwn: true }] : []
  const others = (profile?.addresses ?? []).map(({ label, ...address }) => ({ label: label || addressLine(address), address, isOwn: false }))
  return [...first, ...others.filter(({ address }) => !own || addressLine(address) !== addressLine(own))]
}
