import { clx, Text } from "@medusajs/ui"
import { useId } from "react"
import type { DocumentChange } from "../../../../../contracts/size-guide"
import { useText } from "../../../../lib/text"
import { placeOfChange } from "./change-list"

type Side = "mine" | "theirs"

type ClashListProps = {
  clashes: readonly DocumentChange[]
  /** The choice for each, null where there is none yet. */
  sides: readonly (Side | null)[]
  onChoose: (index: number, side: Side) => void
}

/** Places two people changed differently, with both texts to choose from. */
export const ClashList = ({ clashes, sides, onChoose }: ClashListProps) => {
  const { t } = useText()
  const name = useId()
  const textOf = ({ kind, before, after }: DocumentChange, side: Side) => {
    const text = side === "mine" ? after : before
    if (text !== null) {
      return text
    }
    const isRemoved = (kind === "added" && side === "theirs") || (kind === "removed" && side === "mine")
    return t(isRemoved ? "size_guide_editor.diff.removed" : "size_guide_editor.diff.nothing")
  }
  return (
    <ul className="flex flex-col gap-y-4">
      {clashes.map((clash, index) => (
        <li key={`${clash.path}-${index}`}>
          <fieldset className="flex flex-col gap-y-2">
            <legend className="txt-compact-small-plus mb-1 break-words">{placeOfChange(clash, t)}</legend>
            <div className="grid grid-cols-2 gap-2 max-sm:grid-cols-1">
              {(["mine", "theirs"] as const).map((side) => (
                <label
                  key={side}
                  className={clx(
                    "has-[:focus-visible]:shadow-borders-focus flex cursor-pointer items-start gap-x-2 rounded-md border p-3",
                    sides[index] === side ? "border-ui-border-interactive bg-ui-bg-highlight" : "border-ui-border-base"
                  )}
                >
                  <input
                    type="radio"
                    name={`${name}-${index}`}
                    className="accent-ui-bg-interactive mt-0.5"
                    checked={sides[index] === side}
                    onChange={() => onChoose(index, side)}
                  />
                  <span className="flex min-w-0 flex-col">
                    <Text as="span" size="xsmall" className="text-ui-fg-subtle">
                      {t(`size_guide_editor.conflict.${side}`)}
                    </Text>
                    <Text as="span" size="small" className="break-words">
                      {textOf(clash, side)}
                    </Text>
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        </li>
      ))}
    </ul>
  )
}
