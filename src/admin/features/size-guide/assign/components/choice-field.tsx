import { Label, clx } from "@medusajs/ui"
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react"
import { SearchInput } from "../../../../components/search-input"
import { useText } from "../../../../lib/text"

export type Choice = { id: string; name: string; detail?: string | null }

type ChoiceFieldProps = {
  label: string
  /** What is typed; the options are those of it. */
  query: string
  options: Choice[]
  isLoading: boolean
  /** Why there are no options. */
  error?: string | null
  disabled?: boolean
  onQuery: (query: string) => void
  onChoose: (choice: Choice) => void
}

/** Whether a key press belongs to an open list of options, so that Escape closes it and not the drawer around it. */
export const isInOpenList = (event: globalThis.KeyboardEvent): boolean =>
  event.target instanceof Element && event.target.matches('[role="combobox"][aria-expanded="true"]')

/** A search field with a list of what was found: choose with arrows and Enter, or with a click. */
export const ChoiceField = (props: ChoiceFieldProps) => {
  const { label, query, options, isLoading, error, disabled, onQuery, onChoose } = props
  const { t } = useText()
  const id = useId()
  const list = useRef<HTMLUListElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(0)
  const isListed = isOpen && options.length > 0
  const current = Math.min(active, Math.max(options.length - 1, 0))
  const note = error ?? (isLoading ? t("size_guide_assign.form.searching") : t("size_guide_assign.form.nothing_found"))

  useEffect(() => {
    if (isListed) {
      list.current?.children[current]?.scrollIntoView({ block: "nearest" })
    }
  }, [isListed, current])

  const choose = (choice: Choice) => {
    onChoose(choice)
    setIsOpen(false)
    setActive(0)
  }
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === "Escape" && isOpen) {
      setIsOpen(false)
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      const step = event.key === "ArrowDown" ? 1 : -1
      setActive(isListed ? (current + step + options.length) % options.length : 0)
      setIsOpen(true)
    } else if (event.key === "Enter") {
      event.preventDefault()
      if (isListed) {
        choose(options[current])
      }
    }
  }
  return (
    <div
      className="relative flex flex-col gap-y-1"
      onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget) && setIsOpen(false)}
    >
      <Label size="small" weight="plus" htmlFor={id}>
        {label}
      </Label>
      <SearchInput
        id={id}
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={isListed}
        aria-controls={isListed ? `${id}-list` : undefined}
        aria-activedescendant={isListed ? `${id}-${current}` : undefined}
        autoComplete="off"
        disabled={disabled}
        value={query}
        onChange={({ target }) => {
          onQuery(target.value)
          setActive(0)
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
          className="bg-ui-bg-base shadow-elevation-flyout absolute inset-x-0 top-full z-20 mt-1 max-h-60 overflow-y-auto rounded-lg p-1"
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
                "txt-compact-small flex cursor-pointer items-baseline justify-between gap-x-3 rounded-md px-2 py-1.5",
                index === current && "bg-ui-bg-base-hover"
              )}
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => setActive(index)}
              onClick={() => choose(option)}
            >
              <span className="min-w-0 break-words">{option.name}</span>
              {option.detail && <span className="txt-compact-xsmall text-ui-fg-subtle shrink-0">{option.detail}</span>}
            </li>
          ))}
        </ul>
      )}
      {isOpen && !isListed && (
        <p className="bg-ui-bg-base shadow-elevation-flyout txt-compact-small text-ui-fg-subtle absolute inset-x-0 top-full z-20 mt-1 rounded-lg px-3 py-2">
          {note}
        </p>
      )}
      <span role="status" className="sr-only">
        {isOpen && (isListed ? t("size_guide_assign.form.options_found", { count: options.length }) : note)}
      </span>
    </div>
  )
}
