import { clx } from "@medusajs/ui"
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react"
import { SearchInput } from "./search-input"

export type Choice = { id: string; name: string; detail?: ReactNode; side?: ReactNode }

export type ComboboxProps = {
  id?: string
  label: string
  /** What is typed; the options are those of it. */
  query: string
  options: readonly Choice[]
  /** Said where there is nothing to choose: that it is looked for, or why there is nothing. */
  note: string
  /** Said to a screen reader of what was found. */
  found: string
  /** Whether what is typed counts without a choice from the list; Enter then keeps it. */
  isFree?: boolean
  disabled?: boolean
  invalid?: boolean
  describedBy?: string
  placeholder?: string
  onQuery: (query: string) => void
  onChoose: (id: string) => void
}

/** Whether a key press belongs to an open list, so that Escape closes it and not the form around it. */
export const isInOpenList = (event: globalThis.KeyboardEvent): boolean =>
  event.target instanceof Element && event.target.matches('[role="combobox"][aria-expanded="true"]')

/** A search field with a list of what was found: arrows and Enter choose, or a click; Escape closes. */
export const Combobox = (props: ComboboxProps) => {
  const { label, query, options, note, found, isFree, disabled, invalid, describedBy, placeholder, onQuery, onChoose } = props
  const ownId = useId()
  const id = props.id ?? ownId
  const list = useRef<HTMLUListElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(isFree ? -1 : 0)
  const isListed = isOpen && options.length > 0
  const current = Math.min(active, options.length - 1)

  useEffect(() => {
    if (isListed && current >= 0) {
      list.current?.children[current]?.scrollIntoView({ block: "nearest" })
    }
  }, [isListed, current])

  const choose = (choice: Choice) => {
    onChoose(choice.id)
    setIsOpen(false)
    setActive(isFree ? -1 : 0)
  }
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === "Escape" && isOpen) {
      event.stopPropagation()
      setIsOpen(false)
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      const step = event.key === "ArrowDown" ? 1 : -1
      setActive(isListed ? (current + step + options.length) % options.length : Math.max(current, 0))
      setIsOpen(true)
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      if (isListed && current >= 0) {
        choose(options[current])
      }
    }
  }
  return (
    <div
      className="relative"
      onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget) && setIsOpen(false)}
    >
      <SearchInput
        id={id}
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={isListed}
        aria-controls={isListed ? `${id}-list` : undefined}
        aria-activedescendant={isListed && current >= 0 ? `${id}-${current}` : undefined}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        autoComplete="off"
        placeholder={placeholder}
        disabled={disabled}
        value={query}
        onChange={({ target }) => {
          onQuery(target.value)
          setActive(isFree ? -1 : 0)
          setIsOpen(true)
        }}
        onClick={() => setIsOpen(true)}
        onKeyDown={handleKey}
      />
      {isListed && (
        <ul
          ref={list}
          id={`${id}-list`}
          role="listbox"
          aria-label={label}
          className="bg-ui-bg-base shadow-elevation-flyout absolute inset-x-0 top-full z-20 mt-1 max-h-72 overflow-y-auto rounded-lg p-1"
        >
          {options.map((option, index) => (
            // The keys are those of the field, which keeps the focus.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <li
              key={option.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === current}
              className={clx(
                "txt-compact-small flex cursor-pointer items-start justify-between gap-x-3 rounded-md px-2 py-1.5",
                index === current && "bg-ui-bg-base-hover"
              )}
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => setActive(index)}
              onClick={() => choose(option)}
            >
              <span className="flex min-w-0 flex-col gap-y-0.5">
                <span className="break-words">{option.name}</span>
                {option.detail && <span className="txt-compact-xsmall text-ui-fg-subtle break-words">{option.detail}</span>}
              </span>
              {option.side}
            </li>
          ))}
        </ul>
      )}
      {isOpen && !isListed && (!isFree || query !== "") && (
        <p className="bg-ui-bg-base shadow-elevation-flyout txt-compact-small text-ui-fg-subtle absolute inset-x-0 top-full z-20 mt-1 rounded-lg px-3 py-2">
          {note}
        </p>
      )}
      <span role="status" className="sr-only">
        {isOpen && (isListed ? found : note)}
      </span>
    </div>
  )
}
