import { Badge, Button, Text } from "@medusajs/ui"
import { useText } from "../../../../lib/text"
import type { Profile } from "../form/draft"

type ProfileListProps = { profiles: readonly Profile[]; onChoose: (profile: Profile) => void }

/** Clients of Econt a login may send as, each with what it brings. */
export const ProfileList = ({ profiles, onChoose }: ProfileListProps) => {
  const { t } = useText()
  if (profiles.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("econt_settings.senders.no_profiles")}
      </Text>
    )
  }
  return (
    <ul className="flex flex-col gap-y-3">
      {profiles.map((profile) => (
        <li key={profile.client_id} className="border-ui-border-base flex flex-col gap-y-3 rounded-lg border p-4">
          <div className="flex flex-col gap-y-1">
            <Text size="small" weight="plus" className="break-words">
              {profile.name}
            </Text>
            <div className="flex flex-wrap gap-1">
              <Badge size="2xsmall">{t(profile.company ? "econt_settings.senders.company" : "econt_settings.senders.person")}</Badge>
              {profile.has_contract && (
                <Badge size="2xsmall" color="green">
                  {t("econt_settings.senders.contract")}
                </Badge>
              )}
            </div>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {[
                t("econt_settings.senders.addresses", { count: profile.addresses.length }),
                t("econt_settings.senders.agreements", { count: profile.agreements.length }),
              ].join(" · ")}
            </Text>
            {profile.addresses[0] && (
              <Text size="xsmall" className="text-ui-fg-subtle break-words">
                {profile.addresses[0].label}
              </Text>
            )}
          </div>
          <Button size="small" type="button" variant="secondary" className="self-start" onClick={() => onChoose(profile)}>
            {t("econt_settings.senders.choose", { name: profile.name })}
          </Button>
        </li>
      ))}
    </ul>
  )
}
