import { XMark } from "@medusajs/icons"
import { FocusModal, IconButton, Text } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import { LOCALES, type Locale } from "../../../../contracts/shared"
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
    <FocusModal open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <FocusModal.Content>
        <div className="border-ui-border-base flex items-start gap-x-3 border-b px-4 py-3">
          <FocusModal.Close asChild>
            <IconButton size="small" variant="transparent" aria-label={t("core.close")}>
              <XMark />
            </IconButton>
          </FocusModal.Close>
          <div className="flex min-w-0 flex-col">
            <FocusModal.Title className="h2-core">{t("size_guide_list.create.title")}</FocusModal.Title>
            <FocusModal.Description asChild>
              <Text size="small" className="text-ui-fg-subtle">
                {t("size_guide_list.create.hint")}
              </Text>
            </FocusModal.Description>
          </div>
        </div>
        <FocusModal.Body tabIndex={0} className="flex-1 overflow-y-auto outline-none">
          <div className="mx-auto flex w-full max-w-[1100px] flex-col gap-y-5 px-4 py-5">
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
          </div>
        </FocusModal.Body>
      </FocusModal.Content>
    </FocusModal>
  )
}
