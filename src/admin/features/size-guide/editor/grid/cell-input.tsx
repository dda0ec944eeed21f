import { useLayoutEffect, useRef, type KeyboardEvent } from "react"
import { editCommandOf, type Then } from "./keys"

type CellInputProps = {
  label: string
  text: string
  maxLength: number
  /** The text is typed over: the field starts empty and arrows leave it. */
  typing: boolean
  /** `then` is where the selection goes on; null when the field was left by a click. */
  onCommit: (text: string, then: Then | null) => void
  onCancel: () => void
}

/**
 * The field a cell becomes while it is edited. What is typed stays in the field until it is committed. It is
 * a layer of its own, so that no letter paints the cells around it.
 */
export const CellInput = ({ label, text, maxLength, typing, onCommit, onCancel }: CellInputProps) => {
  const field = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)

  useLayoutEffect(() => {
    isDone.current = false
    // The cell is in sight by now: to look for it again would lay out the page once more.
    field.current?.focus({ preventScroll: true })
  }, [])

  const finish = (action: () => void) => {
    if (!isDone.current) {
      isDone.current = true
      action()
    }
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const command = editCommandOf(event.nativeEvent, typing)
    const value = event.currentTarget.value
    if (!command) {
      return
    }
    switch (command.type) {
      case "keep":
        return event.stopPropagation()
      case "cancel":
        event.stopPropagation()
        event.preventDefault()
        return finish(onCancel)
      case "commit":
        // Saving and publishing are the page's; the cell is committed before.
        if (command.then !== "stay") {
          event.stopPropagation()
          event.preventDefault()
        }
        return finish(() => onCommit(value, command.then))
    }
  }

  return (
    <input
      ref={field}
      type="text"
      aria-label={label}
      defaultValue={typing ? "" : text}
      maxLength={maxLength}
      autoComplete="off"
      spellCheck={false}
      className="txt-compact-small bg-ui-bg-base text-ui-fg-base outline-ui-border-interactive absolute inset-0 z-[1] h-full w-full px-2 outline outline-2 -outline-offset-2 will-change-transform"
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        const value = event.currentTarget.value
        finish(() => onCommit(value, null))
      }}
    />
  )
}
