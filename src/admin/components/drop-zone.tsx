import { ArrowDownTray, DocumentText } from "@medusajs/icons"
import { clx, Text } from "@medusajs/ui"
import { useId, useRef, useState, type DragEvent } from "react"
import { dropZoneTexts } from "../i18n/drop-zone"
import { registerTexts } from "../lib/register-texts"
import { useText } from "../lib/text"

registerTexts(dropZoneTexts)

const ACCEPTED = ".csv,.tsv,.txt,text/csv,text/tab-separated-values"

type DropZoneProps = {
  onFiles: (files: File[]) => void
  hasError: boolean
  /** Id of the text that says what is wrong. */
  errorId: string
  /** Id of the label, where one stands above it. */
  labelId?: string
  /** Name of the file that was taken; where it is uploaded at once there is none. */
  chosen?: string | null
}

/** Takes a file of rows by drop, by click and by keyboard. */
export const DropZone = ({ onFiles, hasError, errorId, labelId, chosen = null }: DropZoneProps) => {
  const { t } = useText()
  const id = useId()
  const [isOver, setIsOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const zone = useRef<HTMLButtonElement>(null)

  const handleLeave = (event: DragEvent) => {
    if (!zone.current?.contains(event.relatedTarget as Node | null)) {
      setIsOver(false)
    }
  }
  const handleDrop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    onFiles([...event.dataTransfer.files])
  }
  return (
    <div>
      <button
        ref={zone}
        type="button"
        id={id}
        aria-labelledby={labelId && `${labelId} ${id}`}
        aria-describedby={hasError ? errorId : undefined}
        onClick={() => input.current?.click()}
        onDragEnter={() => setIsOver(true)}
        onDragOver={(event) => event.preventDefault()}
        onDragLeave={handleLeave}
        onDrop={handleDrop}
        className={clx(
          "bg-ui-bg-component border-ui-border-strong transition-fg flex w-full flex-col items-center gap-y-2 rounded-lg border border-dashed px-6 py-12 outline-none",
          "hover:border-ui-border-interactive focus-visible:border-ui-border-interactive focus-visible:shadow-borders-focus focus-visible:border-solid",
          hasError && "!border-ui-border-error",
          isOver && "!border-ui-border-interactive !bg-ui-bg-highlight"
        )}
      >
        <span className="text-ui-fg-subtle flex max-w-full items-center gap-x-2">
          {chosen && !isOver ? <DocumentText aria-hidden className="shrink-0" /> : <ArrowDownTray aria-hidden className="shrink-0" />}
          <Text as="span" weight="plus" size="small" className="min-w-0 break-words">
            {isOver ? t("drop_zone.drop_now") : (chosen ?? t("drop_zone.drop"))}
          </Text>
        </span>
        <Text as="span" size="small" leading="compact" className="text-ui-fg-subtle">
          {t(chosen ? "drop_zone.another" : "drop_zone.accepts")}
        </Text>
      </button>
      <input
        ref={input}
        hidden
        type="file"
        accept={ACCEPTED}
        data-testid="drop-zone-file"
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          target.value = ""
        }}
      />
    </div>
  )
}
