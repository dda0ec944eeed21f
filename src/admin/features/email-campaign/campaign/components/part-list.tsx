import { XMarkMini } from "@medusajs/icons"
import { IconButton, Label, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import type { AudiencePart } from "../../../../../contracts/email-campaign-campaign"
import { Combobox } from "../../../../components/combobox"
import { useText } from "../../../../lib/text"

/** A part with the words for it; `kind` is said beside its name. */
export type NamedPart = { part: AudiencePart; name: string; kind: string }

export const keyOf = (part: AudiencePart): string => (part.kind === "subscribers" ? part.kind : `${part.kind}:${part.kind === "topic" ? part.handle : part.id}`)

type PartListProps = {
  label: string
  hint: string
  parts: readonly AudiencePart[]
  /** All there are to choose from. */
  known: readonly NamedPart[]
  disabled: boolean
  onChange: (parts: AudiencePart[]) => void
}

/** Parts of an audience: those that are chosen, and a field to find another. */
export const PartList = ({ label, hint, parts, known, disabled, onChange }: PartListProps) => {
  const { t } = useText()
  const id = useId()
  const [query, setQuery] = useState("")
  const chosen = parts.map(keyOf)
  const words = query.trim().toLocaleLowerCase()
  const options = known
    .filter(({ part, name, kind }) => !chosen.includes(keyOf(part)) && `${name} ${kind}`.toLocaleLowerCase().includes(words))
    .map(({ part, name, kind }) => ({ id: keyOf(part), name, detail: kind }))
  const nameOf = (key: string) => known.find(({ part }) => keyOf(part) === key)
  return (
    <div className="flex min-w-0 flex-col gap-y-2">
      <div className="flex flex-col">
        <Label size="small" weight="plus" htmlFor={id}>
          {label}
        </Label>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {hint}
        </Text>
      </div>
      {parts.length > 0 && (
        <ul aria-label={label} className="flex flex-wrap gap-2">
          {parts.map((part, index) => {
            const key = chosen[index]
            const named = nameOf(key)
            const name = named?.name ?? t("email_campaign_page.audience.gone")
            return (
              <li key={key} className="bg-ui-bg-component shadow-borders-base flex max-w-full items-center gap-x-1 rounded-full py-0.5 ps-3 pe-1">
                <span className="txt-compact-small min-w-0 break-words">
                  {name} {named && part.kind !== "subscribers" && <span className="text-ui-fg-subtle">({named.kind})</span>}
                </span>
                {!disabled && (
                  <IconButton
                    size="2xsmall"
                    variant="transparent"
                    aria-label={t("email_campaign_page.audience.remove", { name })}
                    onClick={() => onChange(parts.filter((_, at) => at !== index))}
                  >
                    <XMarkMini />
                  </IconButton>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {!disabled && (
        <Combobox
          id={id}
          label={label}
          query={query}
          options={options}
          note={t("email_campaign_page.audience.none_left")}
          found={t("email_campaign_page.audience.found", { count: options.length })}
          placeholder={t("email_campaign_page.audience.add")}
          onQuery={setQuery}
          onChoose={(key) => {
            const found = nameOf(key)
            setQuery("")
            if (found) {
              onChange([...parts, found.part])
            }
          }}
        />
      )}
    </div>
  )
}
