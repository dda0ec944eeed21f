import { ExclamationCircle } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { useText } from "../../../../lib/text"

type WarningRowsProps = {
  rows: readonly { id: string; place: string; text: string }[]
  /** Left out where a warning leads nowhere, as in a summary. */
  onGo?: (id: string) => void
}

/** Warnings with the place each is about. */
export const WarningRows = ({ rows, onGo }: WarningRowsProps) => {
  const { t } = useText()
  const body = ({ place, text }: WarningRowsProps["rows"][number]) => (
    <>
      <ExclamationCircle aria-hidden className="text-ui-tag-orange-icon mt-0.5 shrink-0" />
      <span className="flex min-w-0 flex-col">
        <Text as="span" size="small">
          {text}
        </Text>
        <Text as="span" size="xsmall" className="text-ui-fg-subtle">
          {place}
        </Text>
      </span>
    </>
  )
  return (
    <ul aria-label={t("size_guide_part.warnings.title")} className="divide-ui-border-base flex flex-col divide-y">
      {rows.map((row) => (
        <li key={row.id}>
          {onGo ? (
            <button
              type="button"
              className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex w-full items-start gap-x-2 rounded px-2 py-2 text-start outline-none"
              onClick={() => onGo(row.id)}
            >
              {body(row)}
            </button>
          ) : (
            <div className="flex items-start gap-x-2 py-2">{body(row)}</div>
          )}
        </li>
      ))}
    </ul>
  )
}
