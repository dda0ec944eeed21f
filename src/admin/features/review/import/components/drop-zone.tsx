import { ArrowDownTray } from "@medusajs/icons"
import { clx, Text } from "@medusajs/ui"
import { useRef, useState, type DragEvent } from "react"
import { useText } from "../../../../lib/text"

const ACCEPTED = ".csv,.tsv,.txt,text/csv,text/tab-separated-values"

type DropZoneProps = {
  onFiles: (files: File[]) => void
  hasError: boolean
  /** Id of the text that says what is wrong. */
  errorId: string
}

/** Takes a file by drop, by click and by keyboard. */
export const DropZone = ({ onFiles, hasError, errorId }: DropZoneProps) => {
  const { t } = useText()
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
        <span className="text-ui-fg-subtle flex items-center gap-x-2">
          <ArrowDownTray aria-hidden />
          <Text as="span" weight="plus" size="small">
            {isOver ? t("review_import.file.drop_now") : t("review_import.file.drop")}
          </Text>
        </span>
        <Text as="span" size="small" leading="compact" className="text-ui-fg-subtle">
          {t("review_import.file.accepts")}
        </Text>
      </button>
      <input
        ref={input}
        hidden
        type="file"
        accept={ACCEPTED}
        data-testid="review-import-file"
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          target.value = ""
        }}
      />
    </div>
  )
}
