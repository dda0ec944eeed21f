import { Trash } from "@medusajs/icons"
import { Badge, Button, Heading, IconButton, Text } from "@medusajs/ui"
import { useId, type ReactNode } from "react"
import type { Sender } from "../../../../../contracts/econt-settings"
import { useText } from "../../../../lib/text"
import { plainAddress, type Profile } from "../form/draft"
import { AgreementField } from "./agreement-field"
import { CheckField, ChoiceField, SelectField, TextField } from "../../../../components/fields"

const AS_SAVED = "saved"

type SenderCardProps = {
  sender: Sender
  /** It serves what no other sender serves. */
  isFirst: boolean
  /** The client of Econt it sends as, once it was read. */
  profile: Profile | null
  locations: readonly { id: string; name: string }[]
  isReadOnly: boolean
  isReading: boolean
  /** The field for the office, which is chosen elsewhere. */
  office: ReactNode
  errorAt: (field: keyof Sender) => string | null
  onChange: (sender: Sender) => void
  onRemove: () => void
  /** Reads addresses and agreements of the login. */
  onRead: () => void
}

const lineOf = (address: Sender["address"]): string =>
  [address?.post_code, address?.city, address?.quarter, address?.street, address?.number, address?.other].filter(Boolean).join(" ")

/** Everything of one sender. */
export const SenderCard = (props: SenderCardProps) => {
  const { sender, isFirst, profile, locations, isReadOnly, isReading, office, errorAt, onChange, onRemove, onRead } = props
  const { t } = useText()
  const titleId = useId()
  const set = (patch: Partial<Sender>) => onChange({ ...sender, ...patch })
  const addresses = profile?.addresses ?? []
  const line = lineOf(sender.address)
  const known = addresses.findIndex((address) => lineOf(address) === line)
  const toggle = (id: string, isServed: boolean) =>
    set({ stock_location_ids: isServed ? [...sender.stock_location_ids, id] : sender.stock_location_ids.filter((each) => each !== id) })
  return (
    <section aria-labelledby={titleId} className="border-ui-border-base flex flex-col gap-y-4 rounded-lg border p-4">
      <div className="flex items-start justify-between gap-x-3">
        <div className="flex min-w-0 flex-col gap-y-1">
          <Heading level="h3" id={titleId} className="break-words">
            {sender.name || sender.client_name}
          </Heading>
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <Badge size="2xsmall">{t(sender.company ? "econt_settings.senders.company" : "econt_settings.senders.person")}</Badge>
            <Text size="xsmall" className="text-ui-fg-subtle break-words">
              {t("econt_settings.senders.client")}: {sender.client_name} ({sender.client_id})
            </Text>
          </div>
          {isFirst && (
            <Text size="xsmall" className="text-ui-fg-subtle">
              {t("econt_settings.senders.first")}
            </Text>
          )}
        </div>
        {!isReadOnly && (
          <IconButton
            type="button"
            size="small"
            variant="transparent"
            aria-label={t("econt_settings.senders.remove", { name: sender.name })}
            onClick={onRemove}
          >
            <Trash />
          </IconButton>
        )}
      </div>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <TextField
          label={t("econt_settings.senders.name")}
          hint={t("econt_settings.senders.name_hint")}
          value={sender.name}
          maxLength={80}
          disabled={isReadOnly}
          error={errorAt("name")}
          onChange={(name) => set({ name })}
        />
        {sender.company && (
          <TextField
            label={t("econt_settings.senders.agent")}
            hint={t("econt_settings.senders.agent_hint")}
            value={sender.agent}
            maxLength={120}
            disabled={isReadOnly}
            error={errorAt("agent")}
            onChange={(agent) => set({ agent })}
          />
        )}
        <TextField
          type="tel"
          label={t("econt_settings.senders.phone")}
          value={sender.phone}
          maxLength={30}
          suggestions={profile?.phones}
          disabled={isReadOnly}
          error={errorAt("phone")}
          onChange={(phone) => set({ phone })}
        />
        <TextField
          type="email"
          label={t("econt_settings.senders.email")}
          value={sender.email}
          maxLength={200}
          disabled={isReadOnly}
          error={errorAt("email")}
          onChange={(email) => set({ email })}
        />
      </div>
      <ChoiceField
        label={t("econt_settings.senders.hand_over")}
        value={sender.hand_over}
        disabled={isReadOnly}
        options={[
          { value: "office", label: t("econt_settings.senders.at_office") },
          { value: "courier", label: t("econt_settings.senders.by_courier") },
        ]}
        onChange={(hand_over) => set({ hand_over })}
      />
      {sender.hand_over === "office" && office}
      <SelectField
        label={t("econt_settings.senders.address")}
        placeholder={t("econt_settings.senders.address_choose")}
        value={known >= 0 ? String(known) : sender.address ? AS_SAVED : ""}
        disabled={isReadOnly || (addresses.length === 0 && !sender.address)}
        error={errorAt("address")}
        options={[
          ...(sender.address && known < 0
            ? [{ value: AS_SAVED, label: t("econt_settings.senders.address_saved", { address: line }) }]
            : []),
          ...addresses.map((address, index) => ({ value: String(index), label: address.label || lineOf(address) })),
        ]}
        onChange={(value) => value !== AS_SAVED && set({ address: plainAddress(addresses[Number(value)]) })}
      />
      <fieldset className="grid max-w-xs grid-cols-2 gap-4" disabled={isReadOnly}>
        <legend className="txt-compact-small-plus mb-2">{t("econt_settings.senders.hours")}</legend>
        {(["from", "to"] as const).map((end) => (
          <TextField
            key={end}
            type="time"
            label={t(`econt_settings.senders.${end}`)}
            value={sender[`courier_${end}`]}
            error={errorAt(`courier_${end}`)}
            onChange={(value) => set({ [`courier_${end}`]: value })}
          />
        ))}
      </fieldset>
      <AgreementField sender={sender} agreements={profile?.agreements ?? null} isReadOnly={isReadOnly} onChange={set} />
      {!isReadOnly && !profile && (
        <Button size="small" type="button" variant="secondary" className="self-start" isLoading={isReading} onClick={onRead}>
          {t("econt_settings.senders.read")}
        </Button>
      )}
      <fieldset className="flex flex-col gap-y-2">
        <legend className="txt-compact-small-plus mb-1">{t("econt_settings.senders.locations")}</legend>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t(locations.length === 0 ? "econt_settings.senders.locations_none" : "econt_settings.senders.locations_hint")}
        </Text>
        {locations.map((location) => (
          <CheckField
            key={location.id}
            label={location.name}
            checked={sender.stock_location_ids.includes(location.id)}
            disabled={isReadOnly}
            onChange={(isServed) => toggle(location.id, isServed)}
          />
        ))}
      </fieldset>
    </section>
  )
}
