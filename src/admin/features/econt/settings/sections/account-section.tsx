import { Badge, Button, Text } from "@medusajs/ui"
import type { CheckSettingsResponse, Environment } from "../../../../../contracts/econt-settings"
import { useText } from "../../../../lib/text"
import { CheckList } from "../components/check-list"
import { SelectField, TextField } from "../../../../components/fields"
import { SettingsSection } from "../../../../components/settings-section"
import { useSettingsForm } from "../form/form-context"

type AccountSectionProps = {
  environments: readonly Environment[]
  hasPassword: boolean
  checks: CheckSettingsResponse["checks"] | null
  /** Why the test could not be made. */
  testError: string | null
  isTesting: boolean
  onTest: () => void
}

/** Environment and login, with the test of all settings. */
export const AccountSection = ({ environments, hasPassword, checks, testError, isTesting, onTest }: AccountSectionProps) => {
  const { t } = useText()
  const { draft, settings, isReadOnly, change, changeAccount, errorAt } = useSettingsForm()
  const { environment } = settings
  return (
    <SettingsSection id="account" title={t("econt_settings.account.title")} hint={t("econt_settings.account.hint")}>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <SelectField
          className="sm:col-span-2 sm:max-w-sm"
          label={t("econt_settings.account.environment")}
          value={environment}
          disabled={isReadOnly}
          options={environments.map((value) => ({ value, label: t(`econt_settings.account.environments.${value}`) }))}
          hint={
            <span className="flex flex-wrap items-center gap-2">
              {environment === "production" && (
                <Badge size="2xsmall" color="red">
                  {t("econt_settings.account.live")}
                </Badge>
              )}
              {t(`econt_settings.account.environment_hint.${environment}`)}
            </span>
          }
          onChange={(next) => change({ environment: next })}
        />
        <TextField
          label={t("econt_settings.account.username")}
          value={draft.username}
          maxLength={200}
          disabled={isReadOnly}
          error={errorAt("username")}
          onChange={(username) => changeAccount({ username })}
        />
        <TextField
          type="password"
          autoComplete="new-password"
          label={t("econt_settings.account.password")}
          value={draft.password}
          maxLength={200}
          disabled={isReadOnly}
          placeholder={hasPassword ? t("econt_settings.account.password_kept") : undefined}
          hint={t(hasPassword ? "econt_settings.account.password_saved" : "econt_settings.account.password_missing")}
          error={errorAt("password")}
          onChange={(password) => changeAccount({ password })}
        />
      </div>
      {!isReadOnly && (
        <div className="flex flex-col gap-y-3">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <Button size="small" type="button" variant="secondary" isLoading={isTesting} onClick={onTest}>
              {t("econt_settings.account.test")}
            </Button>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {t("econt_settings.account.test_hint")}
            </Text>
          </div>
          <div role="status" className="flex flex-col gap-y-3">
            {isTesting && <span className="sr-only">{t("econt_settings.account.testing")}</span>}
            {!isTesting && testError && (
              <Text size="small" className="text-ui-fg-error">
                {testError}
              </Text>
            )}
            {!isTesting && checks && <CheckList checks={checks} />}
          </div>
        </div>
      )}
    </SettingsSection>
  )
}
