import { Button } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import type { Sender } from "../../../../../contracts/econt-settings"
import { EmptyState } from "../../../../components/empty-state"
import { useText } from "../../../../lib/text"
import { settingsQueries } from "../../api/settings"
import { OfficePicker } from "../../places/office-picker"
import { Field } from "../../../../components/fields"
import { RemovedNote } from "../components/removed-note"
import { SenderCard } from "../components/sender-card"
import { SettingsSection } from "../../../../components/settings-section"
import { newSender } from "../form/draft"
import { useSettingsForm } from "../form/form-context"
import { useRemoval } from "../form/use-removal"
import { ProfileDrawer } from "../profile-drawer"

type SendersSectionProps = { isReading: boolean; readError: string | null; onRead: () => void }

/** Senders, and those of Econt's profile that may be added. */
export const SendersSection = ({ isReading, readError, onRead }: SendersSectionProps) => {
  const { t } = useText()
  const { settings, profiles, isReadOnly, change, errorAt } = useSettingsForm()
  const { senders } = settings
  const { data: locations = [] } = useQuery(settingsQueries.stockLocations())
  const [isAdding, setIsAdding] = useState(false)
  const setAll = (next: Sender[]) => change({ senders: next })
  const { removed, remove, undo } = useRemoval(senders, setAll)
  const replace = (sender: Sender) => setAll(senders.map((each) => (each.id === sender.id ? sender : each)))
  const startAdding = () => {
    onRead()
    setIsAdding(true)
  }
  const addButton = !isReadOnly && (
    <Button size="small" type="button" variant="secondary" className="self-start" onClick={startAdding}>
      {t("econt_settings.senders.add")}
    </Button>
  )
  return (
    <SettingsSection id="senders" title={t("econt_settings.senders.title")} hint={t("econt_settings.senders.hint")}>
      {senders.length === 0 && (
        <EmptyState
          className="!py-6"
          title={t("econt_settings.senders.none")}
          hint={t("econt_settings.senders.none_hint")}
          actions={addButton}
        />
      )}
      {senders.map((sender, index) => (
        <SenderCard
          key={sender.id}
          sender={sender}
          isFirst={index === 0 && senders.length > 1}
          profile={profiles?.find(({ client_id }) => client_id === sender.client_id) ?? null}
          locations={locations}
          isReadOnly={isReadOnly}
          isReading={isReading}
          office={
            <Field
              label={t("econt_settings.senders.office")}
              hint={
                sender.office_code
                  ? t("econt_settings.senders.office_code", { code: sender.office_code })
                  : t("econt_settings.senders.office_hint")
              }
              error={errorAt(`senders.${index}.office_code`)}
            >
              {(ids) => (
                <OfficePicker
                  id={ids.id}
                  describedBy={ids["aria-describedby"]}
                  invalid={ids["aria-invalid"]}
                  type="office"
                  label={t("econt_settings.senders.office")}
                  code={sender.office_code}
                  disabled={isReadOnly}
                  onChange={(office_code) => replace({ ...sender, office_code })}
                />
              )}
            </Field>
          }
          errorAt={(field) => errorAt(`senders.${index}.${field}`)}
          onChange={replace}
          onRemove={() => remove(sender)}
          onRead={onRead}
        />
      ))}
      {removed && <RemovedNote name={removed.name} onUndo={undo} />}
      {senders.length > 0 && addButton}
      {isAdding && (
        <ProfileDrawer
          isReading={isReading}
          error={readError}
          profiles={profiles}
          onChoose={(profile) => {
            setAll([...senders, newSender(profile, senders)])
            setIsAdding(false)
          }}
          onClose={() => setIsAdding(false)}
        />
      )}
    </SettingsSection>
  )
}
