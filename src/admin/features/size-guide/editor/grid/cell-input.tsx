import { useLayoutEffect, useRef, type KeyboardEvent } from "react"
import type { Direction } from "../model/selection"
import { editCommandOf } from "./keys"

type CellInputProps = {
  label: string
  text: string
  maxLength: number
  /** The text is typed over: the field starts empty and arrows leave it. */
  typing: boolean
  /** `then` is where the selection goes on; null when the field was left by a click. */
  onCommit: (text: string, then: Direction | null) => void
  onCancel: () => void
}

/** The field a cell becomes while it is edited. What is typed stays in the field until it is committed. */
export const CellInput = ({ label, text, maxLength, typing, onCommit, onCancel }: CellInputProps) => {
  const field = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)

  useLayoutEffect(() => {
    isDone.current = false
    field.current?.focus()
  }, [])

  const finish = (action: () => void) => {
    if (!isDone.current) {
      isDone.current = true
      action()
    }
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation()
    const command = editCommandOf(event.nativeEvent, typing)
    if (!command) {
      return
    }
    event.preventDefault()
    const value = event.currentTarget.value
    finish(() => (command.type === "cancel" ? onCancel() : onCommit(value, command.then)))
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
      className="txt-compact-small bg-ui-bg-base text-ui-fg-base outline-ui-border-interactive absolute inset-0 z-[1] h-full w-full px-2 outline outline-2 -outline-offset-2"
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        const value = event.currentTarget.value
        finish(() => onCommit(value, null))
      }}
    />
  )
}
