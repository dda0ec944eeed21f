import { Input, Kbd, Text, clx } from "@medusajs/ui"
import { useEffect, useId, useRef, type KeyboardEvent } from "react"
import { NOTE_MAX } from "../../../../contracts/review"
import { REASONS, type ReasonCode } from "../../../../contracts/review-status"
import { useText } from "../../../lib/text"

/** Reasons a decision may name, in the order of the digits. */
export const reasonsFor = (decision: "reject" | "hold"): ReasonCode[] =>
  REASONS.filter((reason) => decision === "reject" || reason.editable).map((reason) => reason.code)

type ReasonMenuProps = {
  decision: "reject" | "hold"
  /** The reason Enter commits. */
  highlighted: ReasonCode
  lastUsed: ReasonCode | null
  note: string
  onHighlight: (code: ReasonCode) => void
  onNote: (note: string) => void
  onCommit: (code: ReasonCode) => void
  onClose: () => void
}

/**
 * Asks for the reason, right above the decision buttons. Digits 1 to 9 choose and commit, arrows
 * move, Enter commits what is marked; "other" wants a note first.
 */
export const ReasonMenu = ({
  decision,
  highlighted,
  lastUsed,
  note,
  onHighlight,
  onNote,
  onCommit,
  onClose,
}: ReasonMenuProps) => {
  const { t } = useText()
  const id = useId()
  const noteField = useRef<HTMLInputElement>(null)
  const reasons = reasonsFor(decision)
  const isOther = highlighted === "other"

  useEffect(() => {
    if (isOther) {
      noteField.current?.focus()
    }
  }, [isOther])

  const onNoteKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") {
      event.preventDefault()
      onCommit(highlighted)
    }
    if (event.key === "Escape") {
      event.stopPropagation()
      onClose()
    }
  }

  return (
    <div
      role="group"
      aria-labelledby={id}
      className="bg-ui-bg-base border-ui-border-base flex max-h-[50vh] flex-col gap-y-3 overflow-y-auto border-t px-4 py-3 sm:px-6"
    >
      <Text size="small" weight="plus" id={id}>
        {t(decision === "reject" ? "review.reasons.title" : "review.reasons.hold_title")}
      </Text>
      <ul className="grid grid-cols-1 gap-1 sm:grid-cols-2">
        {reasons.map((code, index) => (
          <li key={code}>
            <button
              type="button"
              aria-pressed={code === highlighted}
              className={clx(
                "txt-compact-small focus-visible:shadow-borders-focus flex min-h-9 w-full items-center gap-x-2 rounded-md px-2 py-1.5 text-start outline-none",
                code === highlighted ? "bg-ui-bg-highlight shadow-borders-base" : "hover:bg-ui-bg-base-hover"
              )}
              onClick={() => (code === "other" && !note.trim() ? onHighlight(code) : onCommit(code))}
            >
              <span aria-hidden className="w-5">
                {index < 9 && <Kbd>{index + 1}</Kbd>}
              </span>
              <span className="min-w-0 flex-1">{t(`review.reason.${code}`)}</span>
              {code === lastUsed && (
                <span className="txt-compact-xsmall text-ui-fg-subtle">{t("review.reasons.last_used")}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
      <Input
        ref={noteField}
        size="small"
        value={note}
        maxLength={NOTE_MAX}
        aria-label={t(isOther ? "review.reasons.note_required" : "review.reasons.note")}
        placeholder={t(isOther ? "review.reasons.note_required" : "review.reasons.note")}
        onChange={(event) => onNote(event.target.value)}
        onKeyDown={onNoteKey}
      />
      <Text size="xsmall" className="text-ui-fg-subtle hidden sm:block">
        {isOther
          ? t("review.reasons.hint_note")
          : t("review.reasons.hint", { reason: t(`review.reason.${highlighted}`) })}
      </Text>
    </div>
  )
}
