import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import type { Provider } from "../../../../contracts/email-campaign-provider"
import { errorSentence } from "../../../components/error-state"
import { CheckField, NumberField, SelectField, TextField } from "../../../components/fields"
import { SideDrawer } from "../../../components/side-drawer"
import { toApiError } from "../../../lib/api-error"
import { useText } from "../../../lib/text"
import { useSaveProvider } from "../api/sending"
import { ProviderInputs } from "./components/provider-inputs"
import { PROVIDER_TYPES, readConfig, typeName, valuesOf, type ProviderType } from "./provider-fields"

const typeOf = (provider: Provider | null): ProviderType => PROVIDER_TYPES.find((type) => type === provider?.type) ?? "smtp"

type ProviderDrawerProps = { /** Null for a new one. */ provider: Provider | null; /** Whether there is no other yet. */ isFirst: boolean; onClose: () => void }

/** Sets a provider up, or changes one. Open as long as it is there. */
export const ProviderDrawer = ({ provider, isFirst, onClose }: ProviderDrawerProps) => {
  const { t } = useText()
  const [type, setType] = useState(() => typeOf(provider))
  const [name, setName] = useState(provider?.name ?? "")
  const [values, setValues] = useState(() => valuesOf(type, provider?.settings))
  const [rate, setRate] = useState(provider?.per_second ?? null)
  const [isStandard, setIsStandard] = useState(provider?.is_standard ?? isFirst)
  const [isOn, setIsOn] = useState(provider?.state !== "off")
  const [isTried, setIsTried] = useState(false)
  const save = useSaveProvider()

  const isMoved = values.host !== undefined && values.host !== provider?.settings.host
  const hasLogin = provider !== null && provider.has_secrets && provider.type === type && !isMoved
  const { config, wrong } = readConfig(type, values, hasLogin)
  const isRateWrong = rate !== null && !(rate >= 0.01 && rate <= 10_000)
  const choose = (next: ProviderType) => {
    setType(next)
    setValues(valuesOf(next, next === provider?.type ? provider.settings : {}))
  }
  const submit = () => {
    setIsTried(true)
    if (!config || !name.trim() || isRateWrong) {
      return
    }
    const body = { name: name.trim(), per_second: rate, is_standard: isStandard, config }
    save.mutate(
      provider ? { id: provider.id, body: { ...body, version: provider.version, state: isOn ? "active" : "off" } } : { id: null, body },
      { onSuccess: onClose }
    )
  }
  return (
    <SideDrawer
      title={t(provider ? "email_sending.provider.edit_title" : "email_sending.provider.add_title")}
      onClose={onClose}
      footer={
        <Button size="small" isLoading={save.isPending} onClick={submit}>
          {t("core.save")}
        </Button>
      }
    >
      <div className="flex flex-col gap-y-5">
        <SelectField
          label={t("email_sending.provider.type")}
          hint={t(`email_sending.type_hint.${type}`)}
          value={type}
          options={PROVIDER_TYPES.map((each) => ({ value: each, label: typeName(t, each) }))}
          onChange={choose}
        />
        <TextField
          label={t("email_sending.provider.name")}
          value={name}
          maxLength={80}
          error={isTried && !name.trim() ? t("email_sending.provider.wrong") : null}
          onChange={setName}
        />
        <ProviderInputs
          type={type}
          values={values}
          wrong={isTried ? wrong : []}
          hasLogin={hasLogin}
          onChange={(patch) => setValues((before) => ({ ...before, ...patch }))}
        />
        <NumberField
          label={t("email_sending.provider.rate")}
          hint={t("email_sending.provider.rate_hint")}
          value={rate}
          error={isTried && isRateWrong ? t("email_sending.provider.wrong") : null}
          onChange={setRate}
        />
        <CheckField label={t("email_sending.provider.standard")} hint={t("email_sending.provider.standard_hint")} checked={isStandard} onChange={setIsStandard} />
        {provider && <CheckField label={t("email_sending.provider.on")} hint={t("email_sending.provider.on_hint")} checked={isOn} onChange={setIsOn} />}
        {save.error && (
          <Text role="alert" size="small" className="text-ui-fg-error">
            {errorSentence(t, toApiError(save.error))}
          </Text>
        )}
      </div>
    </SideDrawer>
  )
}
