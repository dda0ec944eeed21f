import { useState, type ReactNode } from "react"
import { LOCALES, type Locale } from "../../../../contracts/shared"
import { FullModal } from "../../../components/full-modal"
import { useText } from "../../../lib/text"
import { SelectField } from "../assign/components/field"
import { FromCopy, FromFile, FromNothing, FromTemplate } from "./new-ways"
import { useOpenNew } from "./use-open-new"

const WAYS = ["template", "empty", "copy", "file"] as const
type Way = (typeof WAYS)[number]

/** Begins a guide: from a template, from nothing, as a copy or from a file. Open as long as it is there. */
export const NewGuide = ({ onClose }: { onClose: () => void }) => {
  const { t, locale: own } = useText()
  const [way, setWay] = useState<Way>("template")
  const [locale, setLocale] = useState<Locale>(own)
  const create = useOpenNew()
  const bodies: Record<Way, () => ReactNode> = {
    template: () => <FromTemplate locale={locale} create={create} />,
    empty: () => <FromNothing locale={locale} create={create} />,
    copy: () => <FromCopy create={create} />,
    file: () => <FromFile locale={locale} create={create} />,
  }
  return (
    <FullModal title={t("size_guide_list.create.title")} hint={t("size_guide_list.create.hint")} onClose={onClose}>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <SelectField
          label={t("size_guide_list.create.way")}
          value={way}
          options={WAYS.map((each) => ({ value: each, label: t(`size_guide_list.create.way_${each}`) }))}
          onChange={(next) => setWay(next as Way)}
        />
        {way !== "copy" && (
          <SelectField
            label={t("size_guide_list.create.language")}
            value={locale}
            options={LOCALES.map((each) => ({ value: each, label: t(`size_guide_list.create.${each}`) }))}
            onChange={(next) => setLocale(next as Locale)}
          />
        )}
      </div>
      {bodies[way]()}
    </FullModal>
  )
}
