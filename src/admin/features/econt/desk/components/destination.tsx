import { BuildingStorefront, House, Mailbox } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import type { DeliveryType } from "../../../../../contracts/econt"
import { useText } from "../../../../lib/text"

const ICONS = { office: BuildingStorefront, locker: Mailbox, address: House }

/** Where a parcel goes: an icon of its kind, which is named too, and the place. */
export const Destination = ({ type, label, className }: { type: DeliveryType | null; label: string; className?: string }) => {
  const { t } = useText()
  const Icon = type && ICONS[type]
  return (
    <span className={clx("flex min-w-0 items-start gap-x-1.5", className)}>
      {Icon && (
        <span title={t(`econt_parcel.type.${type}`)} className="text-ui-fg-muted shrink-0">
          <Icon aria-hidden />
          <span className="sr-only">{t(`econt_parcel.type.${type}`)}: </span>
        </span>
      )}
      <span className="min-w-0 break-words">{label}</span>
    </span>
  )
}
