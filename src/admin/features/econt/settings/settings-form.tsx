import { Container, Heading, Text, usePrompt } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import type { SettingsResponse } from "../../../../contracts/econt-settings"
import { formatRelative } from "../../../lib/format"
import { useText } from "../../../lib/text"
import { useLatest } from "../../../lib/use-latest"
import { SaveBar } from "./components/save-bar"
import { StaleBanner } from "./components/stale-banner"
import { SettingsFormProvider } from "./form/form-context"
import { useLeaveGuard } from "./form/use-leave-guard"
import { useSettingsDraft } from "./form/use-settings-draft"
import { AccountSection } from "./sections/account-section"
import { BoxesSection } from "./sections/boxes-section"
import { DefaultsSection } from "./sections/defaults-section"
import { OrdersSection } from "./sections/orders-section"
import { PlacesSection } from "./sections/places-section"
import { PrintingSection } from "./sections/printing-section"
import { SendersSection } from "./sections/senders-section"
import { TariffsSection } from "./sections/tariffs-section"

const SECTIONS = ["account", "senders", "boxes", "tariffs", "defaults", "orders", "printing", "places"] as const

/** Ctrl or ⌘ with S saves, as in every form people know. */
const useSaveKey = (onSave: () => void) => {
  const save = useLatest(onSave)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.code === "KeyS") {
        event.preventDefault()
        save.current()
      }
    }
    document.addEventListener("keydown", onKey)
    return () => document.removeEventListener("keydown", onKey)
  }, [save])
}

const Header = ({ isReadOnly }: { isReadOnly: boolean }) => {
  const { t } = useText()
  return (
    <Container className="flex flex-col gap-y-3 px-4 py-4 md:px-6">
      <div className="flex flex-col gap-y-1">
        <Heading>{t("econt_settings.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t(isReadOnly ? "econt_settings.read_only" : "econt_settings.hint")}
        </Text>
      </div>
      <nav aria-label={t("econt_settings.sections")} className="flex flex-wrap gap-x-4 gap-y-1">
        {SECTIONS.map((section) => (
          <a
            key={section}
            href={`#${section}`}
            className="txt-compact-small text-ui-fg-subtle hover:text-ui-fg-base focus-visible:shadow-borders-focus rounded py-0.5 underline outline-none"
          >
            {t(`econt_settings.${section}.title`)}
          </a>
        ))}
      </nav>
    </Container>
  )
}

type SettingsFormProps = { initial: SettingsResponse; isReadOnly: boolean }

/** All settings of Econt as one form, saved together. */
export const SettingsForm = ({ initial, isReadOnly }: SettingsFormProps) => {
  const { t, language } = useText()
  const ask = usePrompt()
  const area = useRef<HTMLDivElement>(null)
  const form = useSettingsDraft(initial, area)
  const { base, draft, stale, hasChanges } = form
  useLeaveGuard(hasChanges && !isReadOnly)
  useSaveKey(() => hasChanges && !isReadOnly && form.save())
  const savedWords = () => {
    if (form.isSaved) {
      return t("econt_settings.saved")
    }
    if (!base.updated_at) {
      return t("econt_settings.never_saved")
    }
    const when = formatRelative(language, base.updated_at)
    return base.updated_by ? t("econt_settings.saved_by", { when, name: base.updated_by.name }) : t("econt_settings.saved_at", { when })
  }
  const takeSaved = async () => {
    const isSure = await ask({
      title: t("econt_settings.discard"),
      description: t("econt_settings.leave.text"),
      confirmText: t("econt_settings.stale.take"),
      cancelText: t("core.cancel"),
    })
    if (isSure) {
      form.discard()
    }
  }
  return (
    <SettingsFormProvider
      value={{
        draft,
        settings: draft.settings,
        isReadOnly,
        profiles: form.profiles,
        change: form.change,
        changeAccount: form.changeAccount,
        errorAt: (path) => form.errorOf(path === "username" || path === "password" ? path : `settings.${path}`),
      }}
    >
      <div ref={area} className="flex flex-col gap-y-3">
        <Header isReadOnly={isReadOnly} />
        {stale && (
          <StaleBanner saved={stale} isSaving={form.isSaving} onKeep={form.saveOver} onTake={() => void takeSaved()} />
        )}
        <AccountSection
          environments={base.environments}
          hasPassword={base.has_password}
          checks={form.checks}
          testError={form.testError}
          isTesting={form.isTesting}
          onTest={form.test}
        />
        <SendersSection isReading={form.isReadingProfiles} readError={form.profilesError} onRead={form.readProfiles} />
        <BoxesSection />
        <TariffsSection />
        <DefaultsSection />
        <OrdersSection />
        <PrintingSection />
        <PlacesSection mayFetch={!isReadOnly} />
        {!isReadOnly && (
          <SaveBar
            savedWords={savedWords()}
            hasChanges={hasChanges}
            isSaving={form.isSaving}
            problemCount={form.problemCount}
            error={form.error}
            onSave={form.save}
            onDiscard={form.discard}
          />
        )}
      </div>
    </SettingsFormProvider>
  )
}
