import { Skeleton, Text } from "@medusajs/ui"
import { SideDrawer } from "../../../components/side-drawer"
import { useText } from "../../../lib/text"
import { ProfileList } from "./components/profile-list"
import type { Profile } from "./form/draft"

type ProfileDrawerProps = {
  isReading: boolean
  error: string | null
  profiles: readonly Profile[] | null
  onChoose: (profile: Profile) => void
  onClose: () => void
}

/** Clients of Econt to make a sender from. */
export const ProfileDrawer = ({ isReading, error, profiles, onChoose, onClose }: ProfileDrawerProps) => {
  const { t } = useText()
  return (
    <SideDrawer title={t("econt_settings.senders.adding")} hint={t("econt_settings.senders.adding_hint")} onClose={onClose}>
      {isReading && (
        <div role="status" className="flex flex-col gap-y-3">
          <span className="sr-only">{t("econt_settings.senders.loading")}</span>
          <Skeleton className="h-28 w-full" />
          <Skeleton className="h-28 w-full" />
        </div>
      )}
      {!isReading && error && (
        <Text role="alert" size="small" className="text-ui-fg-error">
          {error}
        </Text>
      )}
      {!isReading && !error && profiles && <ProfileList profiles={profiles} onChoose={onChoose} />}
    </SideDrawer>
  )
}
