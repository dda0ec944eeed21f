import { CheckMini } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { Panel, StepSection } from "../../../../components/step-frame"
import { useText } from "../../../../lib/text"

const PARTS = ["parcel", "cod", "events", "mails"] as const

/** What is taken over of an earlier shipment, and what follows from it. */
export const WhatIsTaken = () => {
  const { t } = useText()
  return (
    <StepSection title={t("econt_import.takes.title")}>
      <Panel>
        <ul className="divide-ui-border-base divide-y">
          {PARTS.map((part) => (
            <li key={part} className="flex items-start gap-x-2 px-4 py-3">
              <CheckMini aria-hidden className="text-ui-tag-green-icon mt-0.5 shrink-0" />
              <Text size="small" className="text-pretty">
                {t(`econt_import.takes.${part}`)}
              </Text>
            </li>
          ))}
        </ul>
      </Panel>
    </StepSection>
  )
}
